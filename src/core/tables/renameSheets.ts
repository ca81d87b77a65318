import { quoteSheetName } from "./sheetName.ts";
import type { BookModel, ModelCell, NameModel, SheetModel, ValidationModel } from "./sheetModel.ts";

/** Present name → new name. */
export type SheetRenames = ReadonlyMap<string, string>;

/** The same book with sheets under other names: formulas, links, lists and defined names follow. */
export function renameSheets(book: BookModel, renames: SheetRenames): BookModel {
  if (renames.size === 0) return book;
  return {
    ...book,
    sheets: book.sheets.map((sheet) => renameSheet(sheet, renames)),
    names: book.names.map((name) => renameName(name, renames)),
  };
}

// What must not be looked into comes first: texts, then structured references with their own quoting.
const sheetReferences =
  /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula whose references to renamed sheets follow; texts in it that look like one stay. */
export function renameInFormula(formula: string, renames: SheetRenames): string {
  return formula.replace(sheetReferences, (whole: string, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const renamed = name === undefined ? undefined : renames.get(name);
    return renamed === undefined ? whole : `${quoteSheetName(renamed)}!`;
  });
}

function renameSheet(sheet: SheetModel, renames: SheetRenames): SheetModel {
  return {
    ...sheet,
    name: renames.get(sheet.name) ?? sheet.name,
    cells: sheet.cells.map((cell) => renameCell(cell, renames)),
    validations: sheet.validations.map((validation) => renameValidation(validation, renames)),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      formula: renameInFormula(format.formula, renames),
    })),
    names: sheet.names.map((name) => renameName(name, renames)),
  };
}

function renameCell(cell: ModelCell, renames: SheetRenames): ModelCell {
  if (cell.formula === undefined && cell.link === undefined) return cell;
  return {
    ...cell,
    ...(cell.formula === undefined ? {} : { formula: renameInFormula(cell.formula, renames) }),
    ...(cell.link === undefined
      ? {}
      : { link: { ...cell.link, sheet: renames.get(cell.link.sheet) ?? cell.link.sheet } }),
  };
}

function renameValidation(validation: ValidationModel, renames: SheetRenames): ValidationModel {
  const { rule } = validation;
  if (rule.type !== "listRange" && rule.type !== "custom") return validation;
  return { ...validation, rule: { ...rule, formula: renameInFormula(rule.formula, renames) } };
}

function renameName(name: NameModel, renames: SheetRenames): NameModel {
  return { ...name, refersTo: renameInFormula(name.refersTo, renames) };
}
