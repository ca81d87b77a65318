import { isDecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import type { FoldedWords } from "../intake/intakeIndex.ts";
import { readCell } from "../intake/readCell.ts";
import type { Submission, Value } from "../intake/submission.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf, templateByCode } from "../pack/lookup.ts";
import { toA1 } from "../workbook/address.ts";
import { blankCell, type Cell } from "../workbook/cell.ts";
import { checkSubmission, type CheckContext } from "./checkSubmission.ts";
import { placeOf } from "./place.ts";

export interface ShiftContext extends CheckContext {
  readonly words: FoldedWords;
}

/** One finding in place of all those that it explains. */
export interface ShiftExplanation {
  readonly finding: Finding;
  readonly explained: ReadonlySet<Finding>;
}

// Fewer faults, or more that stay, are no sign that anything slipped.
const fewestExplained = 4;
const mostLeft = 0.2;
const slips = [1, -1, 2, -2] as const;

/** What is found while cells are read; everything else comes from checking their values. */
const readingFaults: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "value-unreadable",
  "value-ambiguous",
  "value-error",
  "value-fraction",
  "formula-uncalculated",
  "choice-unknown",
  "unit-of-measure-differs",
]);

/**
 * Tells when the figures of a vertical form stand beside the wrong labels from some row on: put back by one or two
 * rows they are read and keep the rules. The figures themselves are never moved.
 */
export function explainShift(
  submission: Submission,
  findings: readonly Finding[],
  context: ShiftContext,
): ShiftExplanation | null {
  const faults = findings.filter((finding) => isFault(finding, submission));
  if (faults.length < fewestExplained) return null;
  const unread = faults.filter(({ code }) => readingFaults.has(code));
  const tried = linesOf(submission, context).flatMap((line) =>
    slips.flatMap((by) =>
      startsOf(line, by).map((start) => tryShift(submission, { ...context, unread }, { line, by, start })),
    ),
  );
  const [best] = tried.toSorted((left, right) => left.left - right.left || right.start - left.start);
  if (best === undefined || best.left > Math.max(Math.abs(best.by), faults.length * mostLeft)) return null;
  if (faults.length - best.left < fewestExplained) return null;
  const first = best.line[best.start];
  if (first === undefined) return null;
  const finding: Finding = {
    code: "rows-shifted",
    severity: "error",
    at: { ...placeOf(submission), cell: toA1(first.value.at), indicator: first.indicator.code },
    data: {
      by: best.by,
      from: toA1(first.value.at),
      label: labelOf(first.indicator),
      count: faults.length,
    },
  };
  return { finding, explained: new Set(faults) };
}

/** An error or warning about some value of the form. */
function isFault({ at, severity }: Finding, submission: Submission): boolean {
  return at.submission === submission.id && severity !== "note" && at.indicator !== undefined;
}

interface Figure {
  readonly indicator: Indicator;
  readonly value: Value;
}

/** The current values of each vertical section, from top to bottom. */
function linesOf(submission: Submission, { pack }: ShiftContext): readonly (readonly Figure[])[] {
  const template = templateByCode(pack, submission.template);
  return template.sections.flatMap((section) => {
    if (section.kind !== "rows") return [];
    const figures = section.indicators.flatMap((indicator): readonly Figure[] => {
      const value = submission.values.find(
        (candidate) => candidate.indicator === indicator.code && candidate.measure === "current",
      );
      return value === undefined ? [] : [{ indicator, value }];
    });
    return [figures.toSorted((left, right) => left.value.at.row - right.value.at.row)];
  });
}

/** Where a slip may begin: a cell put in is blank; a cell taken out leaves the last one of the line blank. */
function startsOf(line: readonly Figure[], by: number): readonly number[] {
  const blank = (place: number) => line[place]?.value.reading.type === "blank";
  const places = [...line.keys()];
  if (by > 0) return places.filter((place) => places.slice(place, place + by).every(blank));
  const last = line.findLastIndex(({ indicator }) => indicator.type !== "text");
  return blank(last) ? places.filter((place) => place < last) : [];
}

interface Shift {
  readonly line: readonly Figure[];
  readonly by: number;
  readonly start: number;
}

/** How many faults the form would have with its figures put back. */
function tryShift(
  submission: Submission,
  context: ShiftContext & { readonly unread: readonly Finding[] },
  shift: Shift,
): Shift & { readonly left: number } {
  const options = { words: context.words, window: context.call.dataWindow };
  const redone = new Set(shift.line.slice(shift.start).map(({ indicator }) => indicator.code));
  let unread = context.unread.filter(({ at }) => !redone.has(at.indicator ?? "")).length;
  const moved = new Map<Value, Value>();
  shift.line.forEach(({ indicator, value }, place) => {
    if (place < shift.start || indicator.type === "text") return;
    const source = place + shift.by < shift.start ? undefined : shift.line[place + shift.by];
    const read = readCell(source === undefined ? blankCell : cellOf(source), indicator, options);
    if (read.problem !== null && read.problem.code !== "approximate") unread += 1;
    moved.set(value, { ...value, reading: read.reading, conversions: read.conversions });
  });
  const values = submission.values.map((value) => moved.get(value) ?? value);
  const faults = checkSubmission({ ...submission, values }, context).filter((finding) =>
    isFault(finding, submission),
  );
  return { ...shift, left: faults.length + unread };
}

/** The cell behind a value; a text that belongs to a text row was never a figure. */
function cellOf({ indicator, value }: Figure): Cell {
  const { reading, raw } = value;
  if (reading.type === "number") return { type: "number", value: Number(reading.value) };
  if (isDecimalText(raw)) return { type: "number", value: Number(raw) };
  if (raw === "" || indicator.type === "text") return blankCell;
  return { type: "text", value: raw };
}
