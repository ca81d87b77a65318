import type { CalculatedValues, FormulaCell } from "../excel-host/hostOptions.ts";
import type { Book } from "../excel-host/model/book.ts";
import type { CellValue } from "../excel-host/model/cellValue.ts";
import { bodyOf } from "../excel-host/model/table.ts";
import { cellKey, type Sheet } from "../excel-host/model/sheet.ts";
import { parseRange, type CellRange } from "../../src/core/workbook/address.ts";

/** What a few kinds of formulas come to: `SUM(A1:A2)`, `SUM(table[column])`, `B1*2` (also of another sheet), `1/0`. Others throw. */
export function calculateFew(book: Book, cells: readonly FormulaCell[]): CalculatedValues {
  return new Map(
    cells.map(({ sheet, address, formula }) => [`${sheet}!${address}`, valueOf(book, sheet, formula)]),
  );
}

function valueOf(book: Book, sheetName: string, formula: string): CellValue {
  const [, table, column, range, other, factor] =
    /^=(?:SUM\((\w+)\[(\w+)\]\)|SUM\(([A-Z]+\d+:[A-Z]+\d+)\)|(?:'([^']+)'!)?([A-Z]+\d+)\*2)$/.exec(formula) ??
    [];
  const sheet = book.sheets.find(({ name }) => name === (other ?? sheetName));
  if (formula === "=1/0") return { error: "#DIV/0!" };
  if (table !== undefined && column !== undefined) return sumOfColumn(book, table, column);
  if (sheet !== undefined && range !== undefined) return sumOf(sheet, parseRange(range));
  if (sheet !== undefined && factor !== undefined) return 2 * sumOf(sheet, parseRange(factor));
  throw new Error(`no value for ${sheetName}: ${formula}`);
}

function sumOfColumn(book: Book, name: string, column: string): CellValue {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name === name);
    const index = table?.columns.findIndex((candidate) => candidate.name === column) ?? -1;
    if (table === undefined || index < 0) continue;
    const at = table.range.left + index;
    return sumOf(sheet, { ...bodyOf(table), left: at, right: at });
  }
  return { error: "#REF!" };
}

function sumOf(sheet: Sheet, range: CellRange | null): number {
  if (range === null) throw new Error("no range");
  let sum = 0;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = sheet.cells.get(cellKey(row, column))?.value;
      if (typeof value === "number") sum += value;
    }
  }
  return sum;
}
