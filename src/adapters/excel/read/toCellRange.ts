import type { CellRange } from "../../../core/workbook/address.ts";

/** Where a range stands whose place and size have been loaded. */
export function toCellRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
