import type { SampleUnit } from "../../../scripts/sample/pack.mjs";
import { indicatorsOf, round, sectionOf } from "./flows.ts";
import { addDays, seededFor } from "./spans.ts";
import { calls, owedIn, type Owed, type YearCall } from "./town.ts";
import { linesOf, type TrueLine } from "./truth.ts";

/** A form as a unit sent it. */
export interface SentForm {
  readonly call: string;
  readonly unit: SampleUnit;
  readonly template: string;
  readonly lines: readonly TrueLine[];
  /** The column "cùng kỳ năm trước", where the form has one and the unit filled it in. */
  readonly lastYear: Readonly<Record<string, number>>;
}

/** One workbook of a unit for a call. */
export interface Delivery {
  readonly call: string;
  readonly unit: SampleUnit;
  readonly path: string;
  readonly receivedOn: string;
  readonly forms: readonly SentForm[];
}

/** They report about others and send whatever they owe. */
const reliable = new Set(["CQ-TCNV", "VP-HDND-UBND", "TT-THANHTRA", "P-TCKH", "P-LDTBXH"]);

/** Forms that an office left out of its workbook, though it owes them. */
const forgotten = new Set(["2022-H1 P-TUPHAP HG-01", "2022-Q3 TT-THANHTRA TCD-02"]);

/** What came in late, by so many days, and what never came: scores that there is something to decide about. */
const scoredLate = new Map([["2022-SCORE X-PHOPHONG", 2]]);
const neverSent = new Set(["2022-SCORE P-KINHTE"]);

/** Deliveries with the official forms that are owed only under a condition; lists are sent where there are records. */
const withConditional = new Set([
  "2022-Q1 TT-THANHTRA",
  "2022-Q3 TT-THANHTRA",
  "2022-YEAR P-TUPHAP",
  "2022-SCORE CQ-TCNV",
]);

/** Everything that came in over the year, call by call. */
export function deliveriesOf(call: YearCall): readonly Delivery[] {
  const owed = owedIn(call);
  const units = [...new Set(owed.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const random = seededFor(`${call.id} ${unit.id} delivery`);
    const place = `${call.id} ${unit.id}`;
    const isMissing = random.whole(0, 17) === 0 && !reliable.has(unit.id);
    const isLate = random.whole(0, 11) === 0;
    const away = scoredLate.get(place) ?? (isLate ? random.whole(0, 4) : -random.whole(1, 6));
    const forms =
      isMissing || neverSent.has(place) ? [] : owed.filter((item) => item.unit === unit).flatMap(sentForm);
    if (forms.length === 0) return [];
    const path = `${call.id}/${call.id} ${unit.name}.xlsx`;
    return [{ call: call.id, unit, path, receivedOn: addDays(call.deadline.date, away), forms }];
  });
}

export const yearOfDeliveries: readonly Delivery[] = calls.flatMap(deliveriesOf);

function sentForm(item: Owed): readonly SentForm[] {
  const { call, unit, template } = item;
  const place = `${call} ${unit.id}`;
  if (forgotten.has(`${place} ${template}`)) return [];
  const lines = withSlips(`${place} ${template}`, linesOf(item));
  const isDue = sectionOf(template).kind === "list" ? lines.length > 0 : withConditional.has(place);
  if (item.conditional && !isDue) return [];
  return [{ call, unit, template, lines, lastYear: lastYearOf(item, lines) }];
}

/** What a unit and the office in charge say differently, and a line that the office left out. */
function withSlips(place: string, lines: readonly TrueLine[]): readonly TrueLine[] {
  switch (place) {
    case "2022-Q2 X-PHOAN TCD-01":
      return lines.map((line) => moved(line, 1, ["c1", "c2", "c3", "c4", "c5", "c6"]));
    case "2022-YEAR VP-HDND-UBND TTHC-06":
      return lines.map((line) =>
        line.row === "P-PHOHOA" ? moved(line, -1, ["c3", "c5", "c7", "c9"]) : line,
      );
    case "2022-Q3 TT-THANHTRA TCD-01":
      return lines.filter(({ row }) => row !== "X-PHOKHANH");
    default:
      return lines;
  }
}

function moved(line: TrueLine, by: number, codes: readonly string[]): TrueLine {
  const changed = codes.map((code) => [code, Number(line.values[code] ?? 0) + by] as const);
  return { ...line, values: { ...line.values, ...Object.fromEntries(changed) } };
}

/** A little less than this year; a third of the units has left the column blank. */
function lastYearOf(
  { call, unit, template }: Owed,
  lines: readonly TrueLine[],
): Readonly<Record<string, number>> {
  const isBlank = seededFor(`${call} ${unit.id} last year`).whole(0, 2) === 0;
  if (isBlank || sectionOf(template).kind !== "rows") return {};
  const values = lines[0]?.values ?? {};
  return Object.fromEntries(
    indicatorsOf(template).flatMap(({ code, type }) => {
      const value = values[code];
      if (typeof value !== "number" || (type !== "int" && type !== "dec")) return [];
      return [[code, type === "int" ? Math.floor(value * 0.9) : round(value * 0.9)]];
    }),
  );
}
