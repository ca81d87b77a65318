import { cellText, isBlank } from "../workbook/cellText.ts";
import type { Cell } from "../workbook/cell.ts";
import { bareLabelKey, labelKey } from "../workbook/text/words.ts";
import { cellAt, type Sheet } from "../workbook/workbook.ts";
import type { CellAddress, CellRange } from "../workbook/address.ts";

/** A sheet with what intake asks of it again and again: folded labels and merges by row, computed once. */
export interface SheetView {
  readonly sheet: Sheet;
  /** Position in the workbook, from 0. */
  readonly index: number;
  /** One more than the last row with content. */
  readonly rowCount: number;
  /** One more than the last column with content. */
  readonly columnCount: number;
  cell(row: number, column: number): Cell;
  isBlank(row: number, column: number): boolean;
  text(row: number, column: number): string;
  /** Folded label of the cell itself. */
  label(row: number, column: number): string;
  bareLabel(row: number, column: number): string;
  /** The merged range over a cell, or null. */
  mergeAt(row: number, column: number): CellRange | null;
  /** Where the content of a cell stands: its own address, or the first cell of the merge that covers it. */
  origin(row: number, column: number): CellAddress;
  /** Columns of the row's cells with content, in order. */
  filled(row: number): readonly number[];
}

export function viewSheet(sheet: Sheet, index: number): SheetView {
  const extent = contentExtent(sheet);
  const labels = memoised((row, column) => labelKey(cellText(cellAt(sheet, row, column))));
  const bareLabels = memoised((row, column) => {
    const text = cellText(cellAt(sheet, row, column));
    return text.includes("(") ? bareLabelKey(text) : labels(row, column);
  });
  const filledRows = new Map<number, readonly number[]>();
  const mergeAt = findMerge(sheet.merges, extent.rowCount);
  return {
    sheet,
    index,
    ...extent,
    cell: (row, column) => cellAt(sheet, row, column),
    isBlank: (row, column) => isBlank(cellAt(sheet, row, column)),
    text: (row, column) => cellText(cellAt(sheet, row, column)),
    label: labels,
    bareLabel: bareLabels,
    mergeAt,
    origin: (row, column) => {
      const merge = mergeAt(row, column);
      return merge === null ? { row, column } : { row: merge.top, column: merge.left };
    },
    filled: (row) => {
      const known = filledRows.get(row);
      if (known !== undefined) return known;
      const columns = filledColumns(sheet, row);
      filledRows.set(row, columns);
      return columns;
    },
  };
}

function contentExtent(sheet: Sheet): { readonly rowCount: number; readonly columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined || isBlank(cell)) return;
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, column + 1);
    });
  });
  return { rowCount, columnCount };
}

function filledColumns(sheet: Sheet, row: number): readonly number[] {
  const columns: number[] = [];
  sheet.rows[row]?.forEach((cell, column) => {
    if (cell !== undefined && !isBlank(cell)) columns.push(column);
  });
  return columns;
}

// Merges over more rows than a form has lie in a short list of their own instead of in every row.
const tallest = 200;
const mostTall = 1000;

function findMerge(
  merges: readonly CellRange[],
  rowCount: number,
): (row: number, column: number) => CellRange | null {
  const byRow = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top >= tallest) {
      if (tall.length < mostTall) tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount); row += 1) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [merge]);
      else known.push(merge);
    }
  }
  return (row, column) =>
    [...(byRow.get(row) ?? []), ...tall].find(
      (merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right,
    ) ?? null;
}

function memoised(compute: (row: number, column: number) => string): (row: number, column: number) => string {
  const known = new Map<number, string>();
  return (row, column) => {
    const key = row * 16_384 + column;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(row, column);
    known.set(key, value);
    return value;
  };
}
