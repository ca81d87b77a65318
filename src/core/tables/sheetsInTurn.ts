import type { ModelCell, SheetModel } from "./sheetModel.ts";

/** A sheet of more cells is made again whenever its cells are asked for: some hundreds of megabytes hang on it. */
const mostCellsKept = 20_000;

/** Sheets of which only one large one is in memory at a time, as long as they are gone through one after the other. */
export function sheetsInTurn(makers: readonly (() => SheetModel)[]): readonly SheetModel[] {
  let last: { readonly make: () => SheetModel; readonly cells: readonly ModelCell[] } | null = null;
  const cellsOf = (make: () => SheetModel): readonly ModelCell[] => {
    if (last?.make === make) return last.cells;
    last = null;
    last = { make, cells: make().cells };
    return last.cells;
  };
  return makers.map((make) => {
    const { cells, ...rest } = make();
    if (cells.length <= mostCellsKept) return { ...rest, cells };
    return {
      ...rest,
      get cells() {
        return cellsOf(make);
      },
    };
  });
}
