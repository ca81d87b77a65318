import { invalidArgument } from "../excelError.ts";
import { checkFormula } from "../formula/checkFormula.ts";
import type { Box } from "./box.ts";
import { holds } from "./box.ts";
import { type CellValue, toWire } from "./cellValue.ts";
import { cellAt, changeFormat, formatAt } from "./formats.ts";
import { type Cell, type Sheet, cellKey, columnOfKey, rowOf } from "./sheet.ts";
import { type Table, bodyOf } from "./table.ts";
import { typedText } from "./typedText.ts";

const longestText = 32_767;

const tableAround = (sheet: Sheet, row: number, column: number): Table | null =>
  sheet.tables.find((table) =>
    holds(bodyOf(table), { top: row, bottom: row, left: column, right: column }),
  ) ?? null;

function putValue(cell: Cell, value: CellValue, isQuoted = false): void {
  cell.value = value;
  cell.formula = null;
  cell.isQuoted = isQuoted;
}

export function eraseContents(sheet: Sheet, row: number, column: number): void {
  const key = cellKey(row, column);
  const cell = sheet.cells.get(key);
  if (!cell) return;
  if (cell.format === null) sheet.cells.delete(key);
  else putValue(cell, null);
}

/** A formula calculates to 0 until somebody calculates it. */
function putFormula(
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  formula: string,
): void {
  checkFormula(sheet.book, formula, tableAround(sheet, at.row, at.column));
  const cell = cellAt(sheet, at.row, at.column);
  putValue(cell, 0);
  cell.formula = formula;
  sheet.book.isStale = true;
}

function putTyped(sheet: Sheet, at: { readonly row: number; readonly column: number }, text: string): void {
  const typed = typedText(text);
  putValue(cellAt(sheet, at.row, at.column), typed.value);
  const isGeneral = formatAt(sheet, at.row, at.column).numberFormat === "General";
  if (typed.numberFormat === undefined || !isGeneral) return;
  const cell = { top: at.row, bottom: at.row, left: at.column, right: at.column };
  changeFormat(sheet, cell, { numberFormat: typed.numberFormat });
}

/** "-5" and "+5" are numbers; "-A1" is a formula as "=-A1" is. */
const isFormula = (text: string): boolean =>
  text.length > 1 &&
  (text.startsWith("=") || (/^[+-]/u.test(text) && typeof typedText(text).value === "string"));

const formulaOf = (text: string): string => (text.startsWith("=") ? text : `=${text.replace(/^\+/u, "")}`);

/** Writes a cell as if its content were typed in: what a text becomes depends on how it begins and on the format. */
export function enter(
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  given: unknown,
): void {
  const { row, column } = at;
  if (given === "") {
    eraseContents(sheet, row, column);
    return;
  }
  const keepsText = formatAt(sheet, row, column).numberFormat === "@";
  if (typeof given === "number" || typeof given === "boolean") {
    const text = typeof given === "number" ? String(given) : String(given).toUpperCase();
    putValue(cellAt(sheet, row, column), keepsText ? text : given);
  } else if (typeof given !== "string") {
    throw invalidArgument();
  } else if (given.length > longestText) {
    throw invalidArgument("A cell holds at most 32767 signs.");
  } else if (given.startsWith("'")) {
    putValue(cellAt(sheet, row, column), given.slice(1), true);
  } else if (keepsText) {
    putValue(cellAt(sheet, row, column), given);
  } else if (isFormula(given)) {
    putFormula(sheet, at, formulaOf(given));
  } else {
    putTyped(sheet, at, given);
  }
  sheet.book.isStale = true;
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(cellKey(row, column))?.value ?? null;
}

/** As `Range.formulas` tells it. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | number | boolean {
  const cell = sheet.cells.get(cellKey(row, column));
  return cell?.formula ?? toWire(cell?.value ?? null);
}

/** The smallest box around all cells that hold something, or with `valuesOnly` false that look like something. */
export function usedBox(sheet: Sheet, within: Box, valuesOnly: boolean): Box | null {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === null) continue;
    const row = rowOf(key);
    const column = columnOfKey(key);
    if (row < within.top || row > within.bottom || column < within.left || column > within.right) continue;
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used.bottom < 0 ? null : used;
}
