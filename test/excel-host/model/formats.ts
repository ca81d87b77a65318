import { type Box, hasAllColumns, hasAllRows, sizeOf } from "./box.ts";
import type { CellFormat } from "./cellFormat.ts";
import { type Cell, type Sheet, cellKey, columnOfKey, rowOf } from "./sheet.ts";

export type FormatChange = Partial<CellFormat>;

/** How the cell looks: by itself, or as its row, column or sheet does. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  return (
    sheet.cells.get(cellKey(row, column))?.format ??
    sheet.rowFormats.get(row) ??
    sheet.columnFormats.get(column) ??
    sheet.format
  );
}

export function emptyCell(): Cell {
  return { value: null, formula: null, format: null, isQuoted: false };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  const known = sheet.cells.get(key);
  if (known) return known;
  const cell = emptyCell();
  sheet.cells.set(key, cell);
  return cell;
}

/** Calls back for every cell that is kept within a box. */
export function eachKeptCell(
  sheet: Sheet,
  box: Box,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  if (sizeOf(box) < sheet.cells.size) {
    eachCellOf(sheet, box, visit);
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = rowOf(key);
    const column = columnOfKey(key);
    if (row >= box.top && row <= box.bottom && column >= box.left && column <= box.right) {
      visit(cell, row, column);
    }
  }
}

function eachCellOf(sheet: Sheet, box: Box, visit: (cell: Cell, row: number, column: number) => void): void {
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) visit(cell, row, column);
    }
  }
}

/** The same format with a change, made once for each format that is met. */
function changer(change: FormatChange): (format: CellFormat) => CellFormat {
  const changed = new Map<CellFormat, CellFormat>();
  return (format) => {
    const known = changed.get(format);
    if (known) return known;
    const next = { ...format, ...change };
    changed.set(format, next);
    return next;
  };
}

type Change = (format: CellFormat) => CellFormat;

function changeKept(sheet: Sheet, box: Box, change: Change): void {
  eachKeptCell(sheet, box, (cell) => {
    if (cell.format) cell.format = change(cell.format);
  });
}

function changeWholeSheet(sheet: Sheet, change: Change): void {
  sheet.format = change(sheet.format);
  for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format));
  for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, change(format));
}

function changeColumns(sheet: Sheet, box: Box, change: Change): void {
  for (let column = box.left; column <= box.right; column++) {
    // A row's format is stronger than a column's, so the cells in both get one of their own.
    for (const [row, format] of sheet.rowFormats) cellAt(sheet, row, column).format ??= format;
    sheet.columnFormats.set(column, change(sheet.columnFormats.get(column) ?? sheet.format));
  }
}

function changeRows(sheet: Sheet, box: Box, change: Change): void {
  for (let row = box.top; row <= box.bottom; row++) {
    for (const [column, format] of sheet.columnFormats) {
      if (!sheet.rowFormats.has(row)) cellAt(sheet, row, column).format ??= format;
    }
    sheet.rowFormats.set(row, change(sheet.rowFormats.get(row) ?? sheet.format));
  }
}

export function changeFormat(sheet: Sheet, box: Box, given: FormatChange): void {
  const change = changer(given);
  const isWhole = hasAllRows(box) || hasAllColumns(box);
  if (hasAllRows(box) && hasAllColumns(box)) changeWholeSheet(sheet, change);
  else if (hasAllRows(box)) changeColumns(sheet, box, change);
  else if (hasAllColumns(box)) changeRows(sheet, box, change);
  if (isWhole) {
    changeKept(sheet, box, change);
    return;
  }
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      cellAt(sheet, row, column).format = change(formatAt(sheet, row, column));
    }
  }
}

/** Takes every format off. */
export function clearFormats(sheet: Sheet, box: Box): void {
  if (hasAllRows(box)) {
    for (let column = box.left; column <= box.right; column++) sheet.columnFormats.delete(column);
  }
  if (hasAllColumns(box)) {
    for (let row = box.top; row <= box.bottom; row++) sheet.rowFormats.delete(row);
  }
  eachKeptCell(sheet, box, (cell) => {
    cell.format = null;
  });
  dropEmptyCells(sheet, box);
}

/** Forgets cells that neither hold nor look like anything. */
export function dropEmptyCells(sheet: Sheet, box: Box): void {
  eachKeptCell(sheet, box, (cell, row, column) => {
    if (cell.value === null && cell.formula === null && cell.format === null) {
      sheet.cells.delete(cellKey(row, column));
    }
  });
}

/** The formats that are met in a box; each once or more. */
export function formatsIn(sheet: Sheet, box: Box): ReadonlySet<CellFormat> {
  const met = new Set<CellFormat>();
  const part = hasAllRows(box) || hasAllColumns(box) ? keptPart(sheet, box, met) : box;
  if (!part) return met;
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) met.add(formatAt(sheet, row, column));
  }
  return met;
}

/** For whole rows and columns: their own formats, and the part of them where cells are kept. */
function keptPart(sheet: Sheet, box: Box, met: Set<CellFormat>): Box | null {
  if (hasAllRows(box)) {
    for (let column = box.left; column <= Math.min(box.right, box.left + 255); column++) {
      met.add(sheet.columnFormats.get(column) ?? sheet.format);
    }
  }
  if (hasAllColumns(box)) {
    for (let row = box.top; row <= Math.min(box.bottom, box.top + 4095); row++) {
      met.add(sheet.rowFormats.get(row) ?? sheet.format);
    }
  }
  eachKeptCell(sheet, box, (_cell, row, column) => met.add(formatAt(sheet, row, column)));
  return null;
}

/** A member that all cells of the box share; undefined when they differ. */
export function sharedFormat<K extends keyof CellFormat>(
  sheet: Sheet,
  box: Box,
  member: K,
): CellFormat[K] | undefined {
  let shared: CellFormat[K] | undefined;
  for (const format of formatsIn(sheet, box)) {
    const value = format[member];
    if (shared === undefined) shared = value;
    else if (shared !== value) return undefined;
  }
  return shared;
}
