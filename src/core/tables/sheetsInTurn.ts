import type { ModelCell, SheetModel } from "./sheetModel.ts";

/** So many cells in all are kept; any other sheet is made again whenever its cells are asked for. */
const mostCellsKept = 10_000;

/**
 * Sheets of which few cells are in memory at a time, as long as they are gone through one after the other: those of all
 * together take some hundreds of megabytes.
 */
export function sheetsInTurn(makers: readonly (() => SheetModel)[]): readonly SheetModel[] {
  let last: { readonly make: () => SheetModel; readonly cells: readonly ModelCell[] } | null = null;
  const cellsOf = (make: () => SheetModel): readonly ModelCell[] => {
    if (last?.make === make) return last.cells;
    last = null;
    last = { make, cells: make().cells };
    return last.cells;
  };
  let room = mostCellsKept;
  return makers.map((make) => {
    const { cells, ...rest } = make();
    if (cells.length <= room) {
      room -= cells.length;
      return { ...rest, cells };
    }
    return {
      ...rest,
      get cells() {
        return cellsOf(make);
      },
    };
  });
}
