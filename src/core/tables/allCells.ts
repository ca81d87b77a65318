import type { ModelCell, SheetModel } from "./sheetModel.ts";

/** Every cell of a sheet in reading order, those of its block too. */
export function* allCells({ cells, block }: Pick<SheetModel, "cells" | "block">): Generator<ModelCell> {
  yield* cells;
  if (block === undefined) return;
  let row = block.top;
  for (const values of block.rows) {
    for (const [index, { style }] of block.columns.entries()) {
      const value = values[index] ?? null;
      if (value !== null) yield { row, column: block.left + index, value, style };
    }
    row += 1;
  }
}
