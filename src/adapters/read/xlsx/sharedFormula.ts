import { columnName, maxColumns, maxRows } from "../../../core/workbook/address.ts";

/** A formula that its file holds once for many cells: cut at its references, so that each cell gets its own text. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly (string | Reference)[];
}

/** A reference to a cell, or to a whole row or column: then the other coordinate is null. From 0. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** Quoted texts and sheet names, bracketed names, words with what makes them no reference, and everything else. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_.\\$?]+[(!]?|[^"'[\p{L}\p{N}_.\\$?]+/gu;

/** Cuts the formula of the cell at `row` and `column`, which others share. */
export function parseSharedFormula(formula: string, row: number, column: number): SharedFormula {
  const words = formula.match(tokens) ?? [];
  const pieces: (string | Reference)[] = [];
  let literal = "";
  words.forEach((word, index) => {
    const inRange = words[index - 1]?.endsWith(":") === true || words[index + 1]?.startsWith(":") === true;
    const reference = parseReference(word, inRange);
    if (reference === null) {
      literal += word;
    } else {
      pieces.push(literal, reference);
      literal = "";
    }
  });
  pieces.push(literal);
  return { row, column, pieces };
}

/** The formula as the cell at `row` and `column` has it. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  return shared.pieces
    .map((piece) => (typeof piece === "string" ? piece : moved(piece, down, right)))
    .join("");
}

function parseReference(word: string, inRange: boolean): Reference | null {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,6})?$/.exec(word);
  if (match === null) return null;
  const [, firstFixed, letters, secondFixed, digits] = match;
  const whole = letters === undefined || digits === undefined;
  if (whole && (!inRange || letters === digits)) return null;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((column ?? 0) >= maxColumns || (row ?? 0) >= maxRows) return null;
  const rowFixed = letters === undefined ? firstFixed === "$" : secondFixed === "$";
  return { column, columnFixed: firstFixed === "$", row, rowFixed };
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function moved(reference: Reference, down: number, right: number): string {
  const column =
    reference.column === null || reference.columnFixed ? reference.column : reference.column + right;
  const row = reference.row === null || reference.rowFixed ? reference.row : reference.row + down;
  if (!isInside(column, maxColumns) || !isInside(row, maxRows)) return "#REF!";
  const columnPart = column === null ? "" : `${reference.columnFixed ? "$" : ""}${columnName(column)}`;
  const rowPart = row === null ? "" : `${reference.rowFixed ? "$" : ""}${row + 1}`;
  return columnPart + rowPart;
}

function isInside(index: number | null, count: number): boolean {
  return index === null || (index >= 0 && index < count);
}
