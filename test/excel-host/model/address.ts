import { type Box, columnLimit, hasAllColumns, hasAllRows, isOnSheet, rowLimit, sizeOf } from "./box.ts";

export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export const cellText = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "A1", "A1:B2", "A:C" or "1:3"; a box of one cell is told by one. */
export function boxText(box: Box): string {
  if (hasAllRows(box)) return `${columnLetters(box.left)}:${columnLetters(box.right)}`;
  if (hasAllColumns(box)) return `${box.top + 1}:${box.bottom + 1}`;
  const first = cellText(box.top, box.left);
  return sizeOf(box) === 1 ? first : `${first}:${cellText(box.bottom, box.right)}`;
}

/** With "$" before every letter and number, as names keep their ranges. */
export const absoluteText = (box: Box): string =>
  boxText(box).replaceAll(/[A-Z]+|\d+/gu, (part) => `$${part}`);

const cellsPattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/iu;
const columnsPattern = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu;
const rowsPattern = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/u;

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

function boxOf(rows: readonly [number, number], columns: readonly [number, number]): Box | null {
  const box = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
  return isOnSheet(box) ? box : null;
}

/** Reads an address without its sheet; null when it is none. */
export function parseBox(address: string): Box | null {
  const text = address.trim();
  const cells = cellsPattern.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return boxOf(ordered(Number(top) - 1, Number(bottom) - 1), ordered(columnOf(left), columnOf(right)));
  }
  const columns = columnsPattern.exec(text);
  if (columns) {
    const [, left = "", right = ""] = columns;
    return boxOf([0, rowLimit - 1], ordered(columnOf(left), columnOf(right)));
  }
  const rows = rowsPattern.exec(text);
  if (!rows) return null;
  const [, top = "", bottom = ""] = rows;
  return boxOf(ordered(Number(top) - 1, Number(bottom) - 1), [0, columnLimit - 1]);
}

/** "'Sheet one'!A1" → the sheet's name and the rest; the sheet is null when the address names none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly rest: string } {
  const text = address.replace(/^=/u, "");
  const quoted = /^'((?:[^']|'')+)'!(.*)$/su.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/su.exec(text);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : { sheet: null, rest: text };
}

const looksLikeCell = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*)$/iu;

/** A sheet's name as formulas write it: in quotes where they are needed. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
