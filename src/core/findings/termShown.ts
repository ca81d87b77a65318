import type { DecimalText } from "../decimal.ts";

/** A term of a rule with the value that it had, for sentences that show both sides. */
export interface TermShown {
  /** As written in the pack: "5*c8". */
  readonly text: string;
  /** The labels of its indicators and lists, joined by " × "; "" for a constant, "weeks" stands for weeks of the period. */
  readonly label: string;
  /** Coefficient included; null for a missing value. */
  readonly value: DecimalText | null;
  /** Left out when it is 1. */
  readonly coefficient?: DecimalText;
  /** For a term that is one date: `value` is then its day number. */
  readonly date?: string;
  /** Id of the earlier period that a term of one figure looks at. */
  readonly period?: string;
}
