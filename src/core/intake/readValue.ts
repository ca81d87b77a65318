import { assertNever } from "../assertNever.ts";
import { compare, isDecimalText } from "../decimal.ts";
import type { Finding, FindingPlace, Question } from "../findings/finding.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import type { Measure } from "../pack/template.ts";
import type { CellAddress } from "../workbook/address.ts";
import { blankCell } from "../workbook/cell.ts";
import { cellText } from "../workbook/cellText.ts";
import { isAskedFor } from "../pack/isAskedFor.ts";
import { formFinding, questionId, type FormContext } from "./formContext.ts";
import {
  fractionProblem,
  readCell,
  readText,
  type CellOptions,
  type CellProblem,
  type CellReading,
} from "./readCell.ts";
import type { Conversion, RowEntry, Value } from "./submission.ts";

/** Which value is read: of which indicator, in which row, from which cell. */
export interface ValueSite {
  readonly section: string;
  readonly row: RowEntry | null;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly at: CellAddress;
}

export function readValue(
  context: FormContext,
  site: ValueSite,
): { readonly value: Value; readonly findings: readonly Finding[] } {
  const cell = cellUnder(context, site.at);
  const options: CellOptions = { words: context.index.words, window: context.call.dataWindow };
  const read = site.measure === "note" ? readText(cell, options) : readCell(cell, site.indicator, options);
  const answered = answerOf(context, site, read);
  const { reading, conversions, problem } = answered ?? read;
  const raw = read.problem?.code === "uncalculated" ? `=${cell.formula ?? ""}` : cellText(cell);
  const stored = cell.type === "text" ? cell.stored : undefined;
  const value: Value = {
    section: site.section,
    row: site.row?.key ?? null,
    indicator: site.indicator.code,
    measure: site.measure,
    reading,
    raw: stored ?? raw,
    at: site.at,
    conversions: stored === undefined ? conversions : [fromLegacyFont(stored, raw), ...conversions],
  };
  const findings = problem === null ? [] : [problemFinding(context, site, { problem, raw })];
  if (cell.formula?.includes("[") === true && reading.type !== "blank") {
    return { value, findings: [...findings, externalFinding(context, site, raw)] };
  }
  return { value, findings };
}

function fromLegacyFont(before: string, after: string): Conversion {
  return { kind: "legacy-font", before, after };
}

/** A cell that a merge covers shows the merge's content when that stands in its own column. */
function cellUnder(context: FormContext, at: CellAddress) {
  const { view } = context;
  const origin = view.origin(at.row, at.column);
  if (origin.column !== at.column) return blankCell;
  return view.cell(origin.row, origin.column);
}

/** The coordinator's answer to the question about this cell, when it is one. */
function answerOf(context: FormContext, site: ValueSite, read: CellReading): CellReading | null {
  if (read.problem === null || read.reading.type !== "unreadable") return null;
  const answer = context.answers.get(questionId(context, "which-value", site.at));
  if (answer === undefined) return null;
  const readings = readingsOf(read.problem);
  if (site.indicator.type === "date") {
    if (!readings.includes(answer)) return null;
    return answeredWith(read.reading.raw, { type: "date", value: answer }, answer);
  }
  if (!isDecimalText(answer) || !readings.some((reading) => compare(reading, answer) === 0)) return null;
  const chosen = answeredWith(read.reading.raw, { type: "number", value: answer }, answer);
  return { ...chosen, problem: fractionProblem(answer, site.indicator) };
}

function answeredWith(before: string, reading: CellReading["reading"], after: string): CellReading {
  return { reading, conversions: [{ kind: "answered", before, after }], problem: null };
}

function readingsOf(problem: CellProblem): readonly string[] {
  return problem.code === "ambiguous" || problem.code === "other-unit" ? problem.readings : [];
}

function problemFinding(
  context: FormContext,
  site: ValueSite,
  found: { readonly problem: CellProblem; readonly raw: string },
): Finding {
  const { problem, raw } = found;
  const label = labelOf(site.indicator);
  const about = { at: site.at, place: valuePlace(site) };
  const error = { ...about, severity: "error" as const };
  switch (problem.code) {
    case "unreadable":
      return formFinding(context, "value-unreadable", {
        ...error,
        data: { label, raw, expected: site.indicator.type },
      });
    case "too-long":
      return formFinding(context, "value-unreadable", {
        ...error,
        data: { label, raw, expected: "storable" },
      });
    case "ambiguous":
      return formFinding(context, "value-ambiguous", {
        ...error,
        data: { label, raw, readings: problem.readings },
        question: whichValue(context, site, problem.readings),
      });
    case "approximate":
      return formFinding(context, "value-approximate", {
        ...about,
        severity: "warning",
        data: { label, raw, value: problem.value },
      });
    case "error":
      return formFinding(context, "value-error", { ...error, data: { label, error: problem.error } });
    case "uncalculated":
      return formFinding(context, "formula-uncalculated", {
        ...about,
        severity: isAskedFor(site.indicator, context.call) ? "error" : "warning",
        data: { label, formula: problem.formula },
      });
    case "fraction":
      return formFinding(context, "value-fraction", { ...error, data: { label, value: problem.value } });
    case "other-unit":
      return formFinding(context, "unit-of-measure-differs", {
        ...error,
        data: { label, found: problem.found, expected: site.indicator.unitOfMeasure ?? "" },
        question: whichValue(context, site, problem.readings),
      });
    case "choice": {
      const choices = (site.indicator.choices ?? []).map((choice) => choice.value);
      return formFinding(context, "choice-unknown", { ...error, data: { label, raw, choices } });
    }
    default:
      return assertNever(problem);
  }
}

function externalFinding(context: FormContext, site: ValueSite, value: string): Finding {
  return formFinding(context, "formula-external", {
    severity: "warning",
    at: site.at,
    place: valuePlace(site),
    data: { label: labelOf(site.indicator), value },
  });
}

function whichValue(context: FormContext, site: ValueSite, readings: readonly string[]): Question {
  return {
    id: questionId(context, "which-value", site.at),
    kind: "which-value",
    options: readings.map((reading) => ({ answer: reading, label: reading })),
  };
}

function valuePlace(site: ValueSite): FindingPlace {
  return {
    indicator: site.indicator.code,
    measure: site.measure,
    ...(site.row === null ? {} : { row: site.row.key }),
  };
}
