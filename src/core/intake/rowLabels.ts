import { labelKey } from "../workbook/text/words.ts";
import type { FoldedWords } from "./intakeIndex.ts";
import type { TableRow } from "./tableRows.ts";

/** True for the label of a total or subtotal row, whatever stands behind it in parentheses. */
export function isTotalLabel(label: string, words: FoldedWords): boolean {
  const key = labelKey(label.replace(/\([^()]*\)/g, " "));
  return key !== "" && (words.totalRows.has(key) || words.groupTotals.has(key));
}

/** True for a row that only names the rows below it: it has no figures, and a group's label or number. */
export function isGroupRow(row: TableRow, words: FoldedWords): boolean {
  if (row.hasFigures) return false;
  const key = labelKey(row.label);
  const named = words.groupRows.some((group) => key === group || key.startsWith(`${group} `));
  return named || /^(?:[a-z]|[ivx]+)\.?$/.test(row.ordinal) || isNumberedHeading(row.label);
}

/** "A. Xã", "II) Phường", "II THỊ XÃ"; a Roman numeral needs no point, a letter alone may be a word. */
function isNumberedHeading(label: string): boolean {
  return /^(?:(?:[A-Z]|[IVX]+)[.)]|[IVX]+)\s/.test(label);
}

/**
 * Of the total rows of a table, those over everything: a first or last row with a bare total label. The others
 * are subtotals of some rows.
 */
export function grandTotals(
  rows: readonly TableRow[],
  totals: readonly TableRow[],
  words: FoldedWords,
): readonly TableRow[] {
  if (totals.length === 1) return totals;
  return totals.filter(
    (row) =>
      (row === rows[0] || row === rows.at(-1)) &&
      !words.groupTotals.has(labelKey(row.label.replace(/\([^()]*\)/g, " "))),
  );
}

/** "total:tong cong", with "#2" for the second row of one name. */
export function uniqueKey(prefix: string, label: string, taken: ReadonlySet<string>): string {
  const base = `${prefix}${labelKey(label)}`;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}#${number}`;
  return key;
}
