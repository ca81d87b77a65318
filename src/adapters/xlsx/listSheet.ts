import type { BookModel, ModelCell, SheetModel, ValidationModel } from "../../core/tables/sheetModel.ts";
import { quoteSheetName, safeSheetName } from "../../core/tables/sheetName.ts";
import { columnName } from "../../core/workbook/address.ts";
import { fitsInline } from "./validationXml.ts";

/** The same book; lists too long for a validation stand on a very-hidden sheet, one a column. */
export function withListSheet(book: BookModel): BookModel {
  const name = safeSheetName(
    "_thbc_lists",
    book.sheets.map((sheet) => sheet.name),
  );
  const lists = new Map<string, readonly string[]>();
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    validations: sheet.validations.map((validation) => onSheet(validation, name, lists)),
  }));
  return lists.size === 0 ? book : { ...book, sheets: [...sheets, listSheet(name, [...lists.values()])] };
}

function onSheet(
  validation: ValidationModel,
  name: string,
  lists: Map<string, readonly string[]>,
): ValidationModel {
  const { rule } = validation;
  if (rule.type !== "list" || fitsInline(rule.values)) return validation;
  const key = JSON.stringify(rule.values);
  lists.set(key, rule.values);
  const column = columnName([...lists.keys()].indexOf(key));
  const formula = `${quoteSheetName(name)}!$${column}$1:$${column}$${rule.values.length}`;
  return { ...validation, rule: { type: "listRange", formula } };
}

function listSheet(name: string, lists: readonly (readonly string[])[]): SheetModel {
  const cells: ModelCell[] = lists
    .flatMap((values, column) => values.map((value, row) => ({ row, column, value })))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    mark: { kind: "helper", id: "lists" },
    visibility: "veryHidden",
    cells,
    merges: [],
    columns: [],
    rowHeights: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    protected: false,
    names: [],
    showGridLines: true,
  };
}
