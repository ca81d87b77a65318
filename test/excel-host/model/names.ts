import { ExcelError, invalidArgument } from "../excelError.ts";
import { checkFormula } from "../formula/checkFormula.ts";
import { absoluteText, parseBox, quotedSheet } from "./address.ts";
import type { Area } from "./area.ts";
import { type Book, allTables, sheetNamed } from "./book.ts";
import type { DefinedName } from "./definedName.ts";
import type { Sheet } from "./sheet.ts";

export const isNameText = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  parseBox(name) === null &&
  !/^(?:[rc]|r\d*c\d*)$/iu.test(name);

/** Whose name it is: the workbook's (null) or a sheet's. */
export interface NameScope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

export const namesOf = ({ book, sheet }: NameScope): readonly DefinedName[] =>
  sheet ? sheet.names : book.names;

export const findName = (scope: NameScope, name: string): DefinedName | undefined =>
  namesOf(scope).find((each) => each.name.toLowerCase() === name.toLowerCase());

function keep({ book, sheet }: NameScope, names: DefinedName[]): void {
  if (sheet) sheet.names = names;
  else book.names = names;
}

export const referenceTo = ({ sheet, box }: Area): string =>
  `=${quotedSheet(sheet.name)}!${absoluteText(box)}`;

export function addName(
  scope: NameScope,
  given: { name: unknown; formula: string; comment: string },
): DefinedName {
  const { name, formula, comment } = given;
  if (typeof name !== "string" || !isNameText(name)) throw invalidArgument(`'${String(name)}' is no name.`);
  const isTable = allTables(scope.book).some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (findName(scope, name) || (isTable && !scope.sheet)) throw new ExcelError("ItemAlreadyExists");
  const text = formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
  checkFormula(scope.book, text);
  const made: DefinedName = { name, formula: text, visible: true, comment };
  keep(scope, [...namesOf(scope), made]);
  scope.book.isStale = true;
  return made;
}

/** Formulas keep the name of a deleted name; they show #NAME?. */
export function deleteName(scope: NameScope, name: DefinedName): void {
  keep(
    scope,
    namesOf(scope).filter((each) => each !== name),
  );
  scope.book.isStale = true;
}

/** The range that a name stands for; null when it stands for something else. */
export function rangeOfName(book: Book, name: DefinedName): Area | null {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/u.exec(name.formula);
  if (!found) return null;
  const sheet = sheetNamed(book, found[2] ?? (found[1] ?? "").replaceAll("''", "'"));
  const box = parseBox(found[3] ?? "");
  return sheet && box ? { sheet, box } : null;
}
