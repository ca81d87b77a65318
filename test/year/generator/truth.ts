import { dialoguesOf } from "./dialogues.ts";
import { casesOf, consultationsOf, coursesOf, inspectionsOf, type ListedRecord } from "./events.ts";
import { registered, results } from "./models.ts";
import { coordination, massMobilisation, news, officeDemocracy } from "./officeForms.ts";
import { money } from "./money.ts";
import { workplaces } from "./workplaces.ts";
import { added, counters, proceduresByField, proceduresOf } from "./oneStop.ts";
import { assignmentOf, plansOf, rewards, tasksOf } from "./papers.ts";
import { petitions, petitionsByKind } from "./petitions.ts";
import { lettersHandedIn, reception } from "./reception.ts";
import { appraisal, selfScores } from "./scores.ts";
import { settlements } from "./settlements.ts";
import { callOf, pack, wards, type Owed, type YearCall } from "./town.ts";
import { boards, mediations, mediators, wardDemocracy, type Answers } from "./wardForms.ts";

/** A line of a form: of a unit, a category, a record; `row` is empty where the form has one answer to each question. */
export interface TrueLine {
  readonly row: string;
  readonly values: Answers;
}

/** What a unit would write in a form if nothing went wrong; no lines where it has nothing to report. */
export function linesOf({ call: id, unit, template }: Owed): readonly TrueLine[] {
  const call = callOf(id);
  const records = recordsOf(template, unit.id, call);
  if (records !== null) return records.map((values, at) => ({ row: String(at + 1), values }));
  const answers = answersOf(template, unit.id, call);
  if (answers !== null) return [{ row: "", values: answers }];
  return gridOf(template, unit.id, call);
}

function recordsOf(template: string, unit: string, call: YearCall): readonly ListedRecord[] | null {
  switch (template) {
    case "DTH-01":
      return dialoguesOf(unit, call);
    case "VV-01":
      return casesOf(unit, call);
    case "LYK-01":
      return consultationsOf(unit, call);
    case "DT-01":
      return coursesOf(unit, call);
    case "KT-01":
      return inspectionsOf(call);
    case "KTH-01":
      return rewards();
    case "NV-01":
      return tasksOf(unit, call);
    case "KH-01":
      return plansOf(unit);
    case "DV-02":
      return registered(unit);
    case "DV-03":
      return results(unit, call);
    case "DV-04":
      return selfScores(unit);
    case "DV-05":
      return assignmentOf(unit);
    default:
      return null;
  }
}

function answersOf(template: string, unit: string, call: YearCall): Answers | null {
  switch (template) {
    case "DCCS-01":
      return wardDemocracy(call, unit);
    case "DCCS-02":
      return officeDemocracy(call, unit);
    case "DV-01":
      return massMobilisation(call, unit);
    case "GS-01":
      return boards(call, unit);
    case "PH-01":
      return coordination(call, unit);
    case "TT-01":
      return news(call, unit);
    default:
      return null;
  }
}

/** Official forms: a ward writes its own line, the office in charge one for each unit. */
function gridOf(template: string, unit: string, call: YearCall): readonly TrueLine[] {
  const isOwn = wards.some(({ id }) => id === unit);
  if (template === "TTHC-06" && isOwn) {
    return proceduresByField(call, unit).map(([row, values]) => ({ row, values }));
  }
  if (template === "DCCS-03") return withTotal(workplaces(call));
  return subjectsOf(template, unit, isOwn).map((row) => ({ row, values: lineOf(template, row, call) }));
}

function withTotal(kinds: ReturnType<typeof workplaces>): readonly TrueLine[] {
  const rows = [...Object.entries(kinds), ["tong", added(Object.values(kinds))] as const];
  return rows.map(([row, values]) => ({ row, values: { ...values, ...rates(values) } }));
}

function rates({ c2 = 0, c6 = 0, c7 = 0 }: Readonly<Record<string, number>>): Answers {
  const rate = (part: number) => (c2 === 0 ? null : Math.round((part / c2) * 10_000) / 100);
  return { p6: rate(c6), p7: rate(c7) };
}

function subjectsOf(template: string, unit: string, isOwn: boolean): readonly string[] {
  if (isOwn) return [unit];
  const local = wards.map(({ id }) => id);
  switch (template) {
    case "TTHC-06":
      return [...counters, ...local];
    case "KP-01":
    case "DV-06":
      return pack.units.map(({ id }) => id);
    case "HG-01":
    case "HG-02":
      return local;
    default:
      return [unit, ...local];
  }
}

function lineOf(template: string, unit: string, call: YearCall): Answers {
  switch (template) {
    case "TCD-01":
      return reception(call, unit);
    case "TCD-02":
      return lettersHandedIn(call, unit);
    case "XLD-01":
      return petitions(call, unit);
    case "TTHC-06":
      return proceduresOf(call, unit);
    case "HG-01":
      return mediators(call, unit);
    case "HG-02":
      return mediations(call, unit);
    case "KP-01":
      return money(unit);
    case "DV-06":
      return appraisal(unit);
    default: {
      const values = { ...petitionsByKind(call, unit), ...settlements(call, unit) }[template];
      if (values === undefined) throw new Error(`nobody fills in ${template}`);
      return values;
    }
  }
}
