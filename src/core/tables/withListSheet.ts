import { columnName } from "../workbook/address.ts";
import { sheetDefaults } from "./sheetDefaults.ts";
import type { BookModel, ModelCell, SheetModel, ValidationModel } from "./sheetModel.ts";
import { quoteSheetName, safeSheetName } from "./sheetName.ts";

/** The same book; lists too long for a validation stand on a very-hidden sheet, one a column. */
export function withListSheet(book: BookModel): BookModel {
  const name = safeSheetName(
    "_thbc_lists",
    book.sheets.map((sheet) => sheet.name),
  );
  const lists = new Map<string, readonly string[]>();
  const sheets = book.sheets.map((sheet) =>
    sheet.validations.every(isShort)
      ? sheet
      : {
          ...sheet,
          validations: sheet.validations.map((validation) => onSheet(validation, name, lists)),
        },
  );
  return lists.size === 0 ? book : { ...book, sheets: [...sheets, listSheet(name, [...lists.values()])] };
}

/** True when a list fits into the validation itself: Excel takes 255 characters, and no comma within a value. */
export function fitsInline(values: readonly string[]): boolean {
  return (
    values.join(",").length <= 253 && values.every((value) => value === value.trim() && !/[,"\n]/.test(value))
  );
}

function isShort({ rule }: ValidationModel): boolean {
  return rule.type !== "list" || fitsInline(rule.values);
}

function onSheet(
  validation: ValidationModel,
  name: string,
  lists: Map<string, readonly string[]>,
): ValidationModel {
  const { rule } = validation;
  if (rule.type !== "list" || isShort(validation)) return validation;
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
    ...sheetDefaults,
    name,
    mark: { kind: "helper", id: "lists" },
    visibility: "veryHidden",
    cells,
    showGridLines: true,
  };
}
