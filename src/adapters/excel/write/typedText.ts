import type { ModelValue } from "../../../core/tables/sheetModel.ts";

/**
 * A value as it must be typed so that Excel keeps it: a text that could be taken for a formula, a number, a date or a
 * truth value begins with an apostrophe, which Excel takes off.
 */
export function typed(value: ModelValue): ModelValue {
  return typeof value !== "string" || isPlainText(value) ? value : `'${value}`;
}

/** Words without figures that begin with a letter; truth values are words too. */
function isPlainText(text: string): boolean {
  return text === "" || (/^\p{L}[^\p{N}]*$/u.test(text) && !/^(?:true|false)\s*$/i.test(text));
}
