/** A cell's place on a sheet; row and column count from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four bounds count from 0 and are inside it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** { row: 4, column: 2 } → "C5". */
export function toA1(address: CellAddress): string {
  return `${columnName(address.column)}${address.row + 1}`;
}

/** "C5" or "$C$5" → { row: 4, column: 2 }; null when it is no address inside a sheet. */
export function parseA1(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return null;
  let column = 0;
  for (const letter of (match[1] ?? "").toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (column > maxColumns || row > maxRows) return null;
  return { row: row - 1, column: column - 1 };
}

/** A range as "A1:C5", a single cell as "A1". */
export function rangeToA1(range: CellRange): string {
  const from = toA1({ row: range.top, column: range.left });
  const to = toA1({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** "A1:C5" or "A1" → its bounds, corners in any order; null when it is no range. */
export function parseRange(text: string): CellRange | null {
  const [first = "", second = first] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(second);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
