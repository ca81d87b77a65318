import type { CellRange } from "../../../core/workbook/address.ts";
import { cellText } from "../../../core/workbook/cellText.ts";
import { forEachCell, type Sheet } from "../../../core/workbook/workbook.ts";

/** A sheet made ready for drawing: how far it goes, how wide its columns are, what its merges cover. */
export interface GridLayout {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
  /** Pixels, by column. */
  readonly widths: readonly number[];
  /** Merges by their top row. */
  readonly mergesAt: ReadonlyMap<number, readonly CellRange[]>;
  /** The merge that covers a cell, its top left one included; null for a cell of its own. */
  readonly mergeOver: (row: number, column: number) => CellRange | null;
}

/** Pixels. */
export const rowHeight = 26;
const narrowest = 44;
const widest = 168;
const pixelsPerCharacter = 7;

/** A little room around what stands there, so that a sheet looks like one. */
const margin = { rows: 8, columns: 3 };
const fewest = { rows: 30, columns: 8 };

export function layOut(sheet: Sheet): GridLayout {
  const used = extentOf(sheet);
  const columns = Math.max(fewest.columns, used.columns + margin.columns);
  const merges = sheet.merges.filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
  return {
    sheet,
    rows: Math.max(fewest.rows, used.rows + margin.rows),
    columns,
    widths: widthsOf(sheet, columns),
    mergesAt: byTop(merges),
    mergeOver: finder(merges),
  };
}

function extentOf(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  forEachCell(sheet, (_, row, column) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  return { rows, columns };
}

/** As wide as the longest text that stands alone in its column, within bounds. */
function widthsOf(sheet: Sheet, columns: number): readonly number[] {
  const wide = new Set(
    sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top} ${merge.left}`),
  );
  const widths = Array.from({ length: columns }, () => narrowest);
  forEachCell(sheet, (cell, row, column) => {
    if (wide.has(`${row} ${column}`)) return;
    const width = cellText(cell).length * pixelsPerCharacter + 14;
    widths[column] = Math.min(widest, Math.max(widths[column] ?? narrowest, width));
  });
  return widths;
}

function byTop(merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> {
  const tops = new Map<number, CellRange[]>();
  for (const merge of merges) {
    const row = tops.get(merge.top);
    if (row === undefined) tops.set(merge.top, [merge]);
    else row.push(merge);
  }
  return tops;
}

/** By row, because a hostile sheet may have very many merges and every cell in sight asks. */
function finder(merges: readonly CellRange[]): GridLayout["mergeOver"] {
  const rows = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + tallestMerge); row += 1) {
      const over = rows.get(row);
      if (over === undefined) rows.set(row, [merge]);
      else over.push(merge);
    }
  }
  return (row, column) =>
    rows.get(row)?.find((merge) => merge.left <= column && column <= merge.right) ?? null;
}

/** Merges over more rows than this are drawn as far as this. */
const tallestMerge = 1000;
