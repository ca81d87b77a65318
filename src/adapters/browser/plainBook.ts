import type { BookModel } from "../../core/tables/sheetModel.ts";

/** The same book with the rows of its blocks in arrays: what is gone through on demand cannot change workers. */
export function plainBook(book: BookModel): BookModel {
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.block === undefined
        ? sheet
        : { ...sheet, block: { ...sheet.block, rows: [...sheet.block.rows] } },
    ),
  };
}
