import { maxTextLength } from "../../../core/tables/assertSheetModel.ts";
import type { ModelValue } from "../../../core/tables/sheetModel.ts";
import type { MatrixRow } from "./matrix.ts";

/**
 * A value as it must be typed so that Excel keeps it: a text that could be taken for a formula, a number, a date or a
 * truth value begins with an apostrophe, which Excel takes off.
 */
export function typed(value: ModelValue): ModelValue {
  return typeof value !== "string" || isPlainText(value) ? value : `'${value}`;
}

/** Types values; a text with which the apostrophe would be too long is typed into a cell formatted as text. */
export function typeValues(range: Excel.Range, matrix: MatrixRow[]): void {
  const long = matrix.flatMap((row, y) =>
    row.flatMap((value, x) => (isTooLong(value) ? [range.getCell(y, x)] : [])),
  );
  for (const cell of long) cell.numberFormat = [["@"]];
  range.values =
    long.length === 0
      ? matrix
      : matrix.map((row) => row.map((value) => (isTooLong(value) ? value.slice(1) : value)));
  for (const cell of long) cell.numberFormat = [["General"]];
}

/** Words without figures that begin with a letter; truth values are words too. */
function isPlainText(text: string): boolean {
  return text === "" || (/^\p{L}[^\p{N}]*$/u.test(text) && !/^(?:true|false)\s*$/i.test(text));
}

function isTooLong(value: MatrixRow[number]): value is string {
  return typeof value === "string" && value.length > maxTextLength;
}
