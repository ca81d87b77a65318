import type { DecimalText } from "../decimal.ts";
import type { Reading, Value } from "../intake/submission.ts";
import type { Scoring } from "../pack/scoring.ts";
import { foldKey } from "../workbook/text/fold.ts";

/** A value of a form or a fact of a book, as far as scores are read from it. */
export type ScoreValue = Pick<Value, "row" | "indicator" | "reading" | "conversions">;

/** What a unit claims for one criterion. */
export interface Claim {
  /** The record's key. */
  readonly row: string;
  /** The criterion's code as the unit wrote it. */
  readonly code: string;
  readonly max: DecimalText | null;
  readonly self: DecimalText | null;
  readonly hasEvidence: boolean;
  readonly isExplained: boolean;
}

/** The records of a unit's list, in its order; one without a code is none. */
export function claimsOf(values: readonly ScoreValue[], form: Scoring["form"]): readonly Claim[] {
  const records = new Map<string, Map<string, ScoreValue>>();
  for (const value of values) {
    if (value.row === null) continue;
    const record = records.get(value.row) ?? new Map<string, ScoreValue>();
    record.set(value.indicator, value);
    records.set(value.row, record);
  }
  return [...records].flatMap(([row, record]): readonly Claim[] => {
    const code = textOf(record.get(form.criterion)?.reading);
    if (code === null) return [];
    return [
      {
        row,
        code,
        max: numberOf(record.get(form.max)?.reading),
        self: numberOf(record.get(form.self)?.reading),
        hasEvidence: says(record.get(form.evidence)),
        isExplained: says(record.get(form.explanation)),
      },
    ];
  });
}

/** The scheme that the unit names; null when it names none. */
export function declaredScheme(values: readonly ScoreValue[], form: Scoring["form"]): string | null {
  return textOf(values.find(({ indicator }) => indicator === form.scheme)?.reading);
}

/** Codes are one however they are typed: "TC1", "tc 1". */
export function criterionKey(code: string): string {
  return foldKey(code).replaceAll(" ", "");
}

export function numberOf(reading: Reading | undefined): DecimalText | null {
  return reading?.type === "number" ? reading.value : null;
}

export function textOf(reading: Reading | undefined): string | null {
  return reading?.type === "text" || reading?.type === "choice" ? reading.value : null;
}

/** "Không" in a cell for a document is no document. */
function says(value: ScoreValue | undefined): boolean {
  if (textOf(value?.reading) === null) return false;
  return value?.conversions.every(({ kind }) => kind !== "nil-text") === true;
}
