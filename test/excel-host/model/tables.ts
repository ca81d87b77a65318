import { ExcelError, invalidArgument } from "../excelError.ts";
import { changeFormulas } from "../formula/eachFormula.ts";
import { renamedColumn } from "../formula/selector.ts";
import type { Area } from "./area.ts";
import { type Book, tableNamed } from "./book.ts";
import { type Box, heightOf, overlap, widthOf } from "./box.ts";
import { toWire } from "./cellValue.ts";
import { valueAt } from "./contents.ts";
import { cellAt } from "./formats.ts";
import { isNameText } from "./names.ts";
import type { Sheet } from "./sheet.ts";
import type { Table, TableColumn } from "./table.ts";

function checkPlace(sheet: Sheet, box: Box, own: Table | null): void {
  const other = sheet.tables.find((table) => table !== own && overlap(table.range, box) !== null);
  if (other) throw invalidArgument("A table cannot overlap another table.");
  if (sheet.merges.some((merge) => overlap(merge, box) !== null)) {
    throw new ExcelError("InvalidOperation", "A table cannot hold merged cells.");
  }
}

function writeHeader(sheet: Sheet, row: number, column: number, text: string): void {
  const cell = cellAt(sheet, row, column);
  cell.value = text;
  cell.formula = null;
}

/** "Tên", "Tên2", "Column3": a column's name is its header cell's text, unlike all others. */
function freeColumnName(taken: ReadonlySet<string>, wanted: string, number: number): string {
  const base = wanted === "" ? `Column${number}` : wanted;
  let name = base;
  for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${base}${next}`;
  return name;
}

function headerNames(sheet: Sheet, box: Box): readonly string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let column = box.left; column <= box.right; column++) {
    const wanted = String(toWire(valueAt(sheet, box.top, column)));
    const name = freeColumnName(taken, wanted, column - box.left + 1);
    taken.add(name.toLowerCase());
    names.push(name);
    writeHeader(sheet, box.top, column, name);
  }
  return names;
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number++) {
    if (!tableNamed(book, `Table${number}`)) return `Table${number}`;
  }
}

/** Makes a table over cells whose first row holds the headers. */
export function addTable({ sheet, box }: Area): Table {
  const { book } = sheet;
  if (sheet.protection) throw new ExcelError("AccessDenied");
  const range = heightOf(box) === 1 ? { ...box, bottom: box.bottom + 1 } : box;
  checkPlace(sheet, range, null);
  const columns = headerNames(sheet, range).map((name, index) => ({ id: index + 1, name }));
  const table: Table = {
    id: `{${String(book.nextId++).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
    name: freeTableName(book),
    range,
    columns,
    nextColumnId: columns.length + 1,
    style: "TableStyleMedium2",
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  return table;
}

export function renameTable(book: Book, table: Table, name: unknown): void {
  if (typeof name !== "string" || !isNameText(name)) {
    throw invalidArgument(`'${String(name)}' names no table.`);
  }
  const taken = tableNamed(book, name);
  const isName = book.names.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if ((taken && taken.table !== table) || isName) throw new ExcelError("ItemAlreadyExists");
  const before = table.name.toLowerCase();
  table.name = name;
  changeFormulas(book, before, (token) => {
    if (token.kind === "table" && token.name?.toLowerCase() === before) return { ...token, name };
    const isWhole = token.kind === "name" && token.sheet === null && token.text.toLowerCase() === before;
    return isWhole ? { ...token, text: name } : token;
  });
}

/** Formulas follow the new name of a column. */
export function renameColumn(sheet: Sheet, table: Table, given: { column: TableColumn; name: string }): void {
  const { column, name } = given;
  const taken = new Set(
    table.columns.filter((other) => other !== column).map((other) => other.name.toLowerCase()),
  );
  const index = table.columns.indexOf(column);
  const before = column.name;
  column.name = freeColumnName(taken, name, index + 1);
  writeHeader(sheet, table.range.top, table.range.left + index, column.name);
  const isOwn = (home: Sheet | null): boolean => home === sheet;
  changeFormulas(sheet.book, "[", (token, home) => {
    if (token.kind !== "table") return token;
    const isIts = token.name === null ? isOwn(home) : token.name.toLowerCase() === table.name.toLowerCase();
    if (!isIts) return token;
    const selector = renamedColumn(token.selector, before, column.name);
    return selector === token.selector ? token : { ...token, selector };
  });
}

/** After header cells were written: columns are called as they say. */
export function readHeaders(sheet: Sheet, written: Box): void {
  for (const table of sheet.tables) {
    const part = overlap({ ...table.range, bottom: table.range.top }, written);
    if (!part) continue;
    for (let column = part.left; column <= part.right; column++) {
      const known = table.columns[column - table.range.left];
      const text = String(toWire(valueAt(sheet, table.range.top, column)));
      if (known && text !== known.name) renameColumn(sheet, table, { column: known, name: text });
    }
  }
}

/** Gives a table another range; its header row stays where it is. */
export function resizeTable(sheet: Sheet, table: Table, box: Box): void {
  if (sheet.protection) throw new ExcelError("AccessDenied");
  if (box.top !== table.range.top || overlap(box, table.range) === null || heightOf(box) < 2) {
    throw invalidArgument("The header row must stay, and the new range must overlap the old one.");
  }
  checkPlace(sheet, box, table);
  const before = table.range;
  const known = new Map(table.columns.map((column, index) => [before.left + index, column]));
  table.range = box;
  if (box.left === before.left && widthOf(box) === widthOf(before)) return;
  table.columns = headerNames(sheet, box).map((name, index) => {
    const column = known.get(box.left + index) ?? { id: table.nextColumnId++, name };
    column.name = name;
    return column;
  });
}

export function dropTable(sheet: Sheet, table: Table): void {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
}

/** A table that was deleted leaves lost references behind. */
export function loseTable(book: Book, table: Table): void {
  const name = table.name.toLowerCase();
  changeFormulas(book, name, (token) => {
    const isIts =
      (token.kind === "table" && token.name?.toLowerCase() === name) ||
      (token.kind === "name" && token.sheet === null && token.text.toLowerCase() === name);
    return isIts ? { kind: "other", text: "#REF!" } : token;
  });
  book.isStale = true;
}

/** The table that a range is inside of, or touches. */
export const tableAt = (sheet: Sheet, box: Box): Table | undefined =>
  sheet.tables.find((table) => overlap(table.range, box) !== null);
