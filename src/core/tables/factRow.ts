import { daysBetween, formatDate } from "../civilDate.ts";
import type { DecimalText } from "../decimal.ts";
import type { Reading } from "../intake/submission.ts";
import type { Fact, FactState } from "../merge/consolidation.ts";
import { identityOf, keyUnder, type FactIdentity } from "../merge/factKey.ts";
import type { Indicator } from "../pack/indicator.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { boundedKey } from "./factKeys.ts";
import { words } from "./words.ts";

/** What a fact says and for whom, whether it has just been read or the ledger remembers it. */
export interface Said extends FactIdentity {
  readonly reading: Reading;
  readonly state: FactState;
}

/** The key that DuLieu knows a fact by. */
export function ownKey(said: Said): string {
  return boundedKey(keyUnder(keyLetter(said), said));
}

export function ownKeyOf(fact: Fact): string {
  const { state, value } = fact;
  return boundedKey(keyUnder(keyLetter({ state, reading: value.reading }), identityOf(fact)));
}

/**
 * Only what is counted begins with "F", so that no formula can reach a reconciled or excluded fact by mistake; "N" is
 * an answer that says that there is no figure.
 */
export function keyLetter(said: Pick<Said, "state" | "reading">): string {
  if (said.state === "counted") return isFigure(said) ? "F" : "N";
  return said.state === "reconcile" ? "R" : "X";
}

/** True for what counts and says something: its key begins with "F|". */
export function isFigure({ state, reading: { type } }: Pick<Said, "state" | "reading">): boolean {
  return state === "counted" && type !== "blank" && type !== "notApplicable" && type !== "unreadable";
}

/** The day number that a spreadsheet's 1900 system gives a date after February 1900. */
export function serialOf(date: string): number {
  return daysBetween("1899-12-30", date);
}

export interface CountedWords {
  readonly indicator: Pick<Indicator, "aggregate">;
  /** Folded. */
  readonly yesWords: ReadonlySet<string>;
}

/** What counts as a number in the totals: the number itself, 1 or 0 for a yes or no, the serial of a date. */
export function numberOf(reading: Reading, { indicator, yesWords }: CountedWords): DecimalText | null {
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

/** What stands beside the number, or in place of it. */
export function textOf(reading: Reading): string | null {
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
