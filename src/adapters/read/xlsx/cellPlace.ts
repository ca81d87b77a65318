import { maxColumns, maxRows } from "../../../core/workbook/address.ts";
import { byteAt } from "../xml/bytes.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";

const greatestRowDigits = 7;
const greatestColumnLetters = 3;

/** An address that is refilled from cell to cell. From 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Reads the current attribute as an address such as "C5" straight from its bytes. */
export function readCellPlace(x: XmlCursor, into: CellPlace): void {
  const { bytes, valueStart, valueEnd } = x;
  let at = valueStart;
  let column = 0;
  for (let letter = letterAt(bytes, at); letter > 0; letter = letterAt(bytes, ++at)) {
    column = column * 26 + letter;
  }
  const letters = at - valueStart;
  let row = 0;
  for (; at < valueEnd; at++) {
    const digit = byteAt(bytes, at) - 0x30;
    if (digit < 0 || digit > 9) damaged(x, "cell reference");
    row = row * 10 + digit;
  }
  const digits = valueEnd - valueStart - letters;
  if (letters > greatestColumnLetters || digits > greatestRowDigits) damaged(x, "cell reference");
  if (column < 1 || column > maxColumns || row < 1 || row > maxRows) {
    damaged(x, "cell reference outside the sheet");
  }
  into.row = row - 1;
  into.column = column - 1;
}

/** 1 for "A" or "a" to 26; 0 for anything else. */
function letterAt(bytes: Uint8Array, at: number): number {
  const letter = (byteAt(bytes, at) | 0x20) - 0x60;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
