import type { SheetModel } from "../tables/sheetModel.ts";
import type { FormPart } from "./formPart.ts";

/** What every sheet of the book has in common: protected, without grid lines, its cells in reading order. */
export function toSheetModel(part: FormPart, widths: readonly number[]): Omit<SheetModel, "name" | "mark"> {
  return {
    visibility: "visible",
    cells: part.cells.toSorted((left, right) => left.row - right.row || left.column - right.column),
    merges: part.merges,
    columns: widths,
    rowHeights: new Map(part.heights.map(({ row, points }) => [row, Math.min(points, tallestRow)])),
    tables: [],
    validations: part.validations,
    conditionalFormats: part.conditionalFormats,
    protected: true,
    names: [],
    showGridLines: false,
  };
}

// Excel's limit.
const tallestRow = 409;
