import type { Finding, ProposedChange } from "../../findings/finding.ts";
import type { FoldedWords } from "../../intake/intakeIndex.ts";
import type { Submission, Value } from "../../intake/submission.ts";
import type { Cell } from "../../workbook/cell.ts";
import type { CheckContext } from "../checkSubmission.ts";

export interface CauseContext extends CheckContext {
  readonly words: FoldedWords;
}

/** One mistake that may be behind many faults of a form: what its cells would hold without it. */
export interface Hypothesis {
  /** Hypotheses of one family are one mistake, seen from different cells on: they do not rival each other. */
  readonly family: string;
  /** Of those of a family that explain as much, the one of the highest rank changes the least. */
  readonly rank: number;
  /** Key of the only row that it is about; null when it is about all of the form. */
  readonly row: string | null;
  readonly meant: ReadonlyMap<Value, Cell>;
  /** Cells that the mistake has lost: their faults stay, whatever is put back. */
  readonly lost: number;
  readonly describe: (count: number, changes: readonly ProposedChange[]) => Finding;
}

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

export function isReadingFault({ code }: Finding): boolean {
  return readingFaults.has(code);
}

/** An error or warning about some value of the form. */
export function isFault({ at, severity }: Finding, submission: Submission): boolean {
  return at.submission === submission.id && severity !== "note" && at.indicator !== undefined;
}
