import { assertSheetModel } from "./assertSheetModel.ts";
import { sheetMarkName } from "./sheetMarks.ts";
import type { BookModel, NameModel, SheetModel } from "./sheetModel.ts";
import { isSheetName, nameKey } from "./sheetName.ts";

/** Throws when a book breaks a rule that Excel would "repair" the file for: such a book is a bug of ours. */
export function assertBookModel(book: BookModel): void {
  assertBookFrame(book);
  for (const sheet of book.sheets) assertSheetOf(book, sheet);
}

/** What can be said of the book as a whole, without a look at any cell. */
export function assertBookFrame(book: BookModel): void {
  const { sheets } = book;
  if (sheets[book.activeSheet]?.visibility !== "visible") fail("the active sheet is not visible");
  for (const { name } of sheets) if (!isSheetName(name)) fail(`not a sheet name: ${name}`);
  assertUnique(
    "sheet name",
    sheets.map((sheet) => sheet.name),
  );
  assertUnique(
    "sheet mark",
    sheets.map((sheet) => sheetMarkName(sheet.mark)),
  );
  assertNames(book);
}

/** What can be said of one sheet of a book. */
export function assertSheetOf(book: Pick<BookModel, "sheets">, sheet: SheetModel): void {
  const names = new Set(book.sheets.map(({ name }) => name));
  assertSheetModel(sheet);
  const broken = sheet.cells.find(({ link }) => link !== undefined && !names.has(link.sheet));
  if (broken !== undefined) fail(`${sheet.name}: a link to no sheet, ${broken.link?.sheet}`);
}

function assertNames(book: BookModel): void {
  const tables = book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const global = [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)].filter(
    (name) => !name.local,
  );
  if (book.names.some((name) => name.local)) fail("a local name outside of a sheet");
  for (const name of tables) if (!isDefinedName(name)) fail(`not a table name: ${name}`);
  // Tables and workbook-level names share one room.
  assertUnique("name", [...tables, ...global.map((name) => name.name)]);
  for (const sheet of book.sheets) {
    const local = sheet.names.filter((name) => name.local).map((name) => name.name);
    assertUnique(`local name of ${sheet.name}`, local);
  }
  for (const name of [...global, ...book.sheets.flatMap((sheet) => sheet.names)]) assertName(name);
}

function assertName(name: NameModel): void {
  if (!isDefinedName(name.name)) fail(`not a defined name: ${name.name}`);
  if (name.refersTo === "" || name.refersTo.startsWith("=")) fail(`${name.name}: refers to ${name.refersTo}`);
}

/** Letters, digits, "_", "." and "\", no reference such as "A1", "R1C1", "R" or "C". */
function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name)) return false;
  return !/^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r\d*|c\d*)$/i.test(name);
}

function assertUnique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(nameKey(name))) fail(`${what} used twice: ${name}`);
    seen.add(nameKey(name));
  }
}

function fail(message: string): never {
  throw new Error(`book model: ${message}`);
}
