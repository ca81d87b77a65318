import { allCells } from "../../src/core/tables/allCells.ts";
import type { BookModel, ModelCell, ModelValue, SheetModel } from "../../src/core/tables/sheetModel.ts";
import { parseA1 } from "../../src/core/workbook/address.ts";

/** A sheet of a book as a test looks at it. */
export interface SheetView {
  /** With the cells of its block among its own. */
  readonly sheet: SheetModel;
  readonly at: (address: string) => ModelCell | undefined;
  /** The first row that has this text in one of its first two columns, from column A. */
  readonly row: (label: string) => readonly (ModelValue | undefined)[];
  /** The cells of that row. */
  readonly cells: (label: string) => readonly (ModelCell | undefined)[];
  readonly texts: readonly string[];
}

export function viewSheet(book: BookModel, id: string): SheetView {
  const model = book.sheets.find((each) => each.mark.id === id);
  if (model === undefined) throw new Error(`the book has no sheet ${id}`);
  const sheet = { ...model, cells: [...allCells(model)] };
  const cells = (label: string): readonly (ModelCell | undefined)[] => {
    const found = sheet.cells.find((cell) => cell.column <= 1 && cell.value === label);
    if (found === undefined) throw new Error(`${id} has no row ${label}`);
    const row: (ModelCell | undefined)[] = [];
    for (const cell of sheet.cells) if (cell.row === found.row) row[cell.column] = cell;
    return Array.from({ length: row.length }, (_, column) => row[column]);
  };
  return {
    sheet,
    at: (address) => {
      const place = parseA1(address);
      return sheet.cells.find((cell) => cell.row === place?.row && cell.column === place.column);
    },
    row: (label) => cells(label).map((cell) => cell?.value),
    cells,
    texts: sheet.cells.flatMap((cell) => (typeof cell.value === "string" ? [cell.value] : [])),
  };
}
