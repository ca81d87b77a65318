import type { CellStyle, ModelCell, ModelValue } from "../tables/sheetModel.ts";
import type { CellRange } from "../workbook/address.ts";
import { emptyPart, type FormPart } from "./formPart.ts";

/** One value over a range: merged when it is more than a cell, with the style on every cell so that borders close. */
export function span(range: CellRange, style: CellStyle, value?: ModelValue): FormPart {
  const cells: ModelCell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const isFirst = row === range.top && column === range.left;
      cells.push({ row, column, style, ...(isFirst && value !== undefined ? { value } : {}) });
    }
  }
  return { ...emptyPart, cells, merges: cells.length > 1 ? [range] : [] };
}
