import type { BookModel, CellStyle, ModelCell, SheetModel } from "../../src/core/tables/sheetModel.ts";
import { parseA1 } from "../../src/core/workbook/address.ts";

/** A sheet with nothing on it; its mark is a summary of the sheet's name. */
export function aSheet(sheet: Partial<SheetModel> & Pick<SheetModel, "name">): SheetModel {
  return {
    mark: { kind: "summary", id: sheet.name },
    visibility: "visible",
    cells: [],
    merges: [],
    columns: [],
    rowHeights: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    protected: false,
    names: [],
    showGridLines: true,
    ...sheet,
  };
}

export function aBook(sheets: readonly SheetModel[], book: Partial<BookModel> = {}): BookModel {
  return {
    sheets,
    names: [],
    properties: {
      title: "Tổng hợp",
      creator: "Cơ quan Tổ chức - Nội vụ",
      created: "2022-06-20T08:00:00+07:00",
    },
    font: { name: "Times New Roman", size: 12 },
    activeSheet: 0,
    ...book,
  };
}

/** `cell("B2", { value: 1 })`. */
export function cell(at: string, content: Omit<ModelCell, "row" | "column">): ModelCell {
  const address = parseA1(at);
  if (address === null) throw new Error(`no address: ${at}`);
  return { ...address, ...content };
}

/** A block of values from a corner, in reading order. */
export function block(
  at: string,
  rows: readonly (readonly ModelCell["value"][])[],
  style?: CellStyle,
): ModelCell[] {
  const from = parseA1(at);
  if (from === null) throw new Error(`no address: ${at}`);
  return rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === undefined
        ? []
        : [
            {
              row: from.row + row,
              column: from.column + column,
              value,
              ...(style === undefined ? {} : { style }),
            },
          ],
    ),
  );
}
