import { maxColumns, maxRows } from "../../../core/workbook/address.ts";
import { spendCharacters } from "../meter.ts";
import { byteAt, doubleQuote, equals, greaterThan, lessThan, slash, space } from "../xml/bytes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { decodeText } from "../xml/text.ts";
import { numberCell, sharedCell, withFormula } from "./cellContent.ts";
import { numberFrom } from "./plainNumber.ts";
import { goTo, storeCell, type QuickTag, type SheetScan } from "./sheetScan.ts";
import { plainStyle } from "./styles.ts";

const zero = 0x30;
const letterA = 0x41;
const letterC = 0x63;
const letterF = 0x66;
const letterN = 0x6e;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;
/** A place where no byte is. */
const nowhere = -1;

/**
 * Reads the cell that begins here if it is spelt as nearly all are: `<c r="B2" s="3"><v>12</v></c>`, a number, a shared
 * string or nothing, perhaps with a formula before. For any other spelling it gives false and has kept nothing:
 * `readCell` understands them all.
 */
export function readQuickCell(scan: SheetScan): boolean {
  const { x } = scan;
  const { bytes } = x;
  if (x.inTag || x.closesItself || bytes[x.at] !== lessThan || bytes[x.at + 1] !== letterC) return false;
  const at = readTag(bytes, x.at + 2, scan.quick);
  if (bytes[at] === slash && bytes[at + 1] === greaterThan) return finishPlace(scan, at + 2);
  if (bytes[at] !== greaterThan) return false;
  if (closes(bytes, at + 1, letterC)) return finishPlace(scan, at + 5);
  return readContent(scan, at + 1);
}

/** Where the tag's attributes end; a place that ends no tag when one of them is not as usual. */
function readTag(bytes: Uint8Array, from: number, tag: QuickTag): number {
  tag.row = -1;
  tag.column = -1;
  tag.style = 0;
  tag.shared = false;
  let at = from;
  while (bytes[at] === space && bytes[at + 2] === equals && bytes[at + 3] === doubleQuote) {
    const end = readAttribute(bytes, at, tag);
    if (bytes[end] !== doubleQuote) return at;
    at = end + 1;
  }
  return at;
}

/** Reads the attribute before which the space at `at` stands; gives where its closing quote should be. */
function readAttribute(bytes: Uint8Array, at: number, tag: QuickTag): number {
  const name = bytes[at + 1];
  const start = at + 4;
  if (name === letterR) return readReference(bytes, start, tag);
  if (name === letterS) return readStyle(bytes, start, tag);
  if (name !== letterT || (bytes[start] !== letterS && bytes[start] !== letterN)) return nowhere;
  tag.shared = bytes[start] === letterS;
  return start + 1;
}

function readReference(bytes: Uint8Array, start: number, tag: QuickTag): number {
  let at = start;
  let column = 0;
  for (
    let letter = byteAt(bytes, at) - letterA;
    letter >= 0 && letter < 26;
    letter = byteAt(bytes, ++at) - letterA
  ) {
    column = column * 26 + letter + 1;
  }
  let row = 0;
  for (let digit = byteAt(bytes, at) - zero; digit >= 0 && digit <= 9; digit = byteAt(bytes, ++at) - zero) {
    row = row * 10 + digit;
  }
  if (column < 1 || column > maxColumns || row < 1 || row > maxRows) return nowhere;
  tag.row = row - 1;
  tag.column = column - 1;
  return at;
}

function readStyle(bytes: Uint8Array, start: number, tag: QuickTag): number {
  let at = start;
  let style = 0;
  for (let digit = byteAt(bytes, at) - zero; digit >= 0 && digit <= 9; digit = byteAt(bytes, ++at) - zero) {
    style = style * 10 + digit;
  }
  tag.style = style;
  return at === start ? nowhere : at;
}

/** Reads the formula before the value, where there is one, and the value. */
function readContent(scan: SheetScan, at: number): boolean {
  const { bytes } = scan.x;
  if (opens(bytes, at, letterV)) return readValue(scan, at + 3, null);
  if (!opens(bytes, at, letterF)) return false;
  const end = textEnd(bytes, at + 3);
  if (!closes(bytes, end, letterF) || !opens(bytes, end + 4, letterV)) return false;
  return readValue(scan, end + 7, { from: at + 3, to: end });
}

function readValue(scan: SheetScan, from: number, formula: Span | null): boolean {
  const { x, tables, quick, spelt } = scan;
  const end = numberFrom(x.bytes, from, spelt);
  if (!closes(x.bytes, end, letterV) || !closes(x.bytes, end + 4, letterC)) return false;
  const style = tables.styles[quick.style] ?? plainStyle;
  finishPlace(scan, end + 8);
  const cell = quick.shared
    ? sharedCell(x, spelt.value, style, tables)
    : numberCell(spelt.value, style, tables);
  storeCell(scan, formula === null ? cell : withFormula(cell, formulaText(x, formula)));
  return true;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function formulaText(x: XmlCursor, { from, to }: Span): string {
  const text = decodeText(x, from, to);
  spendCharacters(x.meter, text);
  return text;
}

function finishPlace(scan: SheetScan, at: number): true {
  const { quick } = scan;
  scan.place.column++;
  if (quick.row >= 0) goTo(scan, quick);
  scan.x.at = at;
  return true;
}

/** Where the text ends that begins here. */
function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lessThan) at++;
  return at;
}

/** `<v>` */
function opens(bytes: Uint8Array, at: number, letter: number): boolean {
  return bytes[at] === lessThan && bytes[at + 1] === letter && bytes[at + 2] === greaterThan;
}

/** `</v>` */
function closes(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === lessThan &&
    bytes[at + 1] === slash &&
    bytes[at + 2] === letter &&
    bytes[at + 3] === greaterThan
  );
}
