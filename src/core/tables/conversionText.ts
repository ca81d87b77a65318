import { isDecimalText } from "../decimal.ts";
import { formatDate, formatNumber } from "../findings/format.ts";
import type { Conversion } from "../intake/submission.ts";
import { conversionWords } from "./words.ts";

/** What was done to a value; of a person's decision also what to, by whom and why. */
export function conversionText({ kind, before, after, by, reason }: Conversion): string {
  if (by === undefined || reason === undefined) return conversionWords[kind];
  return `${conversionWords[kind]}: “${before}” → “${shownValue(after)}” (${by}: ${reason})`;
}

/** Dates and numbers as they are written in Vietnamese; any other text as it is. */
export function shownValue(text: string): string {
  return isDecimalText(text) ? formatNumber(text, "vi") : formatDate(text);
}
