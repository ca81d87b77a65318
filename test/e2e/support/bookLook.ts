import type { ExcelHost } from "../../excel-host/createExcelHost.ts";

export type BookLook = ReturnType<typeof bookLook>;

/** What a user finds in the open workbook, to tell whether something has changed. */
export function bookLook({ book }: ExcelHost) {
  return {
    sheets: book.sheets.map(({ name, visibility, tables, cells, comments, notes, conditionalFormats }) => ({
      name,
      visibility,
      tables: tables.map((table) => [table.name, table.range]),
      cells: new Map(
        [...cells].map(([key, { value, formula, format }]) => [key, { value, formula, format }]),
      ),
      remarks: [...comments, ...notes],
      conditionalFormats: conditionalFormats.length,
    })),
    // Excel writes 'A'!B1 as A!B1 by itself.
    names: new Map(book.names.map(({ name, formula }) => [name, formula.replaceAll("'", "")])),
  };
}
