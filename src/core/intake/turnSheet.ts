import type { Cell } from "../workbook/cell.ts";
import { forEachCell, type Sheet } from "../workbook/workbook.ts";

/** The sheet with its rows as columns and its columns as rows. */
export function turnSheet(sheet: Sheet): Sheet {
  const rows: (Cell | undefined)[][] = [];
  forEachCell(sheet, (cell, row, column) => {
    const turned = (rows[column] ??= []);
    turned[row] = cell;
  });
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}
