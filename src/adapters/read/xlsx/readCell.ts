import type { Cell } from "../../../core/workbook/cell.ts";
import { spendCharacters } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { byteAt } from "../xml/bytes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { extendCode, nameCode, plain } from "../xml/nameCode.ts";
import { attributeNumber, readText } from "../xml/text.ts";
import { numberType, readValue, withFormula } from "./cellContent.ts";
import { readCellPlace } from "./cellPlace.ts";
import { readRichText } from "./richText.ts";
import { formulaAt, parseSharedFormula } from "./sharedFormula.ts";
import { textCell } from "./sharedStrings.ts";
import { goTo, storeCell, type SheetScan } from "./sheetScan.ts";
import { plainStyle } from "./styles.ts";

const valueTag = nameCode("v");
const formulaTag = nameCode("f");
const inlineTag = nameCode("is");
const referenceAttribute = nameCode("r");
const styleAttribute = nameCode("s");
const typeAttribute = nameCode("t");
const sharedIndexAttribute = nameCode("si");
const sharedFormula = nameCode("shared");

/** Reads the cell that was opened and keeps it if it holds anything; a style alone is nothing. */
export function readCell(scan: SheetScan): void {
  const { x, tables, place } = scan;
  let styleIndex = 0;
  let type = numberType;
  place.column++;
  while (nextAttribute(x)) {
    if (x.attribute === referenceAttribute) {
      readCellPlace(x, scan.stated);
      goTo(scan, scan.stated);
    } else if (x.attribute === styleAttribute) styleIndex = attributeNumber(x);
    else if (x.attribute === typeAttribute) type = valueCode(x);
  }
  if (x.closesItself) return;
  const style = tables.styles[styleIndex] ?? plainStyle;
  const depth = x.depth;
  let content: Cell | null = null;
  let formula: string | null = null;
  while (nextChild(x, depth)) {
    if (x.name === valueTag) content = readValue(scan, type, style);
    else if (x.name === formulaTag) formula = readFormula(scan);
    else if (x.name === inlineTag) content = readInline(x, style.font);
  }
  if (formula !== null) storeCell(scan, withFormula(content, formula));
  else if (content !== null) storeCell(scan, content);
}

function readInline(x: XmlCursor, cellFont: string | null): Cell {
  const { text, font } = readRichText(x);
  return textCell(text, font ?? cellFont);
}

/** The formula's text; a cell that shares the formula of another gets it as it reads in its own place. */
function readFormula(scan: SheetScan): string {
  const { x, place, sharedFormulas } = scan;
  let shared = false;
  let index = -1;
  while (nextAttribute(x)) {
    if (x.attribute === typeAttribute) shared = valueCode(x) === sharedFormula;
    else if (x.attribute === sharedIndexAttribute) index = attributeNumber(x);
  }
  let text = readText(x);
  if (shared) {
    const master = sharedFormulas.get(index);
    if (text !== "") sharedFormulas.set(index, parseSharedFormula(text, place.row, place.column));
    else if (master !== undefined) text = formulaAt(master, place.row, place.column);
  }
  spendCharacters(x.meter, text);
  return text;
}

/** The current attribute's value as a code, for the few values that are known. */
function valueCode(x: XmlCursor): number {
  let code = plain;
  for (let at = x.valueStart; at < x.valueEnd; at++) code = extendCode(code, byteAt(x.bytes, at));
  return code;
}
