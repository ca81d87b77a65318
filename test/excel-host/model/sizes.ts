import { toWire } from "./cellValue.ts";
import { type Box } from "./box.ts";
import { eachKeptCell } from "./formats.ts";
import type { Sheet } from "./sheet.ts";

/** Points of a column of the standard width, and of a row with text of 11 points. */
export const standardColumn = 48;
export const standardRow = 15;

interface Size {
  /** Undefined when lines differ. */
  readonly read: (sheet: Sheet, box: Box) => number | undefined;
  readonly write: (sheet: Sheet, box: Box, points: number) => void;
}

function readLines(
  kept: ReadonlyMap<number, number>,
  given: readonly [number, number],
  standard: number,
): number | undefined {
  const [first, last] = given;
  const met = new Set<number>();
  for (const [line, points] of kept) if (line >= first && line <= last) met.add(points);
  const named = [...kept.keys()].filter((line) => line >= first && line <= last).length;
  if (named < last - first + 1) met.add(standard);
  const [only] = met;
  return met.size === 1 ? only : undefined;
}

function writeLines(
  kept: Map<number, number>,
  [first, last]: readonly [number, number],
  points: number,
): void {
  for (let line = first; line <= last; line++) kept.set(line, points);
}

export const sizes: { readonly columnWidth: Size; readonly rowHeight: Size } = {
  columnWidth: {
    read: (sheet, box) => readLines(sheet.columnWidths, [box.left, box.right], standardColumn),
    write: (sheet, box, points) => writeLines(sheet.columnWidths, [box.left, box.right], points),
  },
  rowHeight: {
    read: (sheet, box) => readLines(sheet.rowHeights, [box.top, box.bottom], standardRow),
    write: (sheet, box, points) => writeLines(sheet.rowHeights, [box.top, box.bottom], points),
  },
};

/** Nothing is drawn here: a column becomes about as wide as its longest text. */
export function fitColumns(sheet: Sheet, box: Box): void {
  const longest = new Map<number, number>();
  eachKeptCell(sheet, box, (cell, _row, column) => {
    const length = String(toWire(cell.value)).length;
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  });
  for (const [column, length] of longest) {
    if (length > 0) sheet.columnWidths.set(column, Math.min(length * 5.25 + 4, 1_300));
  }
}

export function fitRows(sheet: Sheet, box: Box): void {
  for (const row of sheet.rowHeights.keys()) {
    if (row >= box.top && row <= box.bottom) sheet.rowHeights.delete(row);
  }
}
