import { daysBetween, formatDate } from "../civilDate.ts";
import { multiply, type DecimalText } from "../decimal.ts";
import type { Reading } from "../intake/submission.ts";
import type { Fact } from "../merge/consolidation.ts";
import { factKey } from "../merge/factKey.ts";
import type { Indicator } from "../pack/indicator.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { boundedKey } from "./factKeys.ts";
import { words } from "./words.ts";

/** What a fact's row of DuLieu holds beside the fact itself. */
export interface FactRow {
  readonly fact: Fact;
  /** The fact's key; "N|…" instead of "F|…" for an answer that says that there is no figure. */
  readonly key: string;
  /** Counts as a number in the totals: the number itself, 1 or 0 for a yes or no. */
  readonly number: DecimalText | null;
  readonly text: string | null;
  /** For a weighted average: the weight, and the number times it. */
  readonly weight: DecimalText | null;
  readonly product: DecimalText | null;
}

export interface FactRowSource {
  readonly indicator: Indicator;
  readonly yesWords: ReadonlySet<string>;
  readonly weight: DecimalText | null;
}

/** The row of a fact, or null for a blank: what was not said has no row. */
export function toFactRow(fact: Fact, source: FactRowSource): FactRow | null {
  const { reading } = fact;
  if (reading.type === "blank") return null;
  const number = numberOf(reading, source);
  const weight = number === null ? null : source.weight;
  return {
    fact,
    key: keyOf(fact),
    number,
    text: textOf(reading),
    weight,
    product: number === null || weight === null ? null : multiply(number, weight),
  };
}

function keyOf(fact: Fact): string {
  const key = factKey(fact, fact.state);
  return boundedKey(fact.state === "counted" && !isFigure(fact) ? `N${key.slice(1)}` : key);
}

/** True for a counted fact that says something: its key begins with "F|". */
export function isFigure({ state, reading: { type } }: Fact): boolean {
  return state === "counted" && type !== "blank" && type !== "notApplicable" && type !== "unreadable";
}

/** The day number that a spreadsheet's 1900 system gives a date after February 1900. */
export function serialOf(date: string): number {
  return daysBetween("1899-12-30", date);
}

function numberOf(reading: Reading, { indicator, yesWords }: FactRowSource): DecimalText | null {
  switch (reading.type) {
    case "number":
      return reading.value;
    case "boolean":
      return reading.value ? "1" : "0";
    case "choice":
      if (indicator.aggregate !== "countYes") return null;
      return yesWords.has(foldKey(reading.value)) ? "1" : "0";
    case "date":
      return String(serialOf(reading.value));
    default:
      return null;
  }
}

function textOf(reading: Reading): string | null {
  switch (reading.type) {
    case "text":
    case "choice":
      return reading.value;
    case "boolean":
      return reading.value ? words.yes : words.no;
    case "date":
      return formatDate(reading.value);
    case "unreadable":
      return reading.raw;
    default:
      return null;
  }
}
