import type { Cell } from "../../../core/workbook/cell.ts";
import { daysTo1904, isoOfSerial, serialOfIso } from "../../../core/workbook/serialDate.ts";
import { spendString } from "../meter.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { nameCode } from "../xml/nameCode.ts";
import { endOfText, readText } from "../xml/text.ts";
import { numberFrom, numberOfText } from "./plainNumber.ts";
import { decodeEscapes } from "./richText.ts";
import { sharedStringCell, textCell } from "./sharedStrings.ts";
import type { BookTables, SheetScan } from "./sheetScan.ts";
import type { CellStyle } from "./styles.ts";

// The values of a cell's `t`, as codes.
export const numberType = nameCode("n");
const sharedType = nameCode("s");
const textType = nameCode("str");
const inlineType = nameCode("inlineStr");
const booleanType = nameCode("b");
const errorType = nameCode("e");
const dateType = nameCode("d");

/** Reads the value element that was opened, in a cell of this type; null when it holds nothing. */
export function readValue(scan: SheetScan, type: number, style: CellStyle): Cell | null {
  const { x } = scan;
  if (type === numberType) return readNumber(scan, style);
  if (type === sharedType) return readShared(scan, style);
  const text = readText(x);
  if (type === textType || type === inlineType) {
    spendString(x.meter, text);
    return textCell(decodeEscapes(text), style.font);
  }
  if (text === "") return null;
  if (type === booleanType) return { type: "boolean", value: text === "1" || text === "true" };
  if (type === errorType) return { type: "error", value: text };
  if (type === dateType) return isoDateCell(text, style);
  return damaged(x, "cell type");
}

function readNumber(scan: SheetScan, style: CellStyle): Cell | null {
  const { x, tables, spelt } = scan;
  const end = endOfText(x);
  if (numberFrom(x.bytes, x.at, spelt) === end) {
    x.at = end;
    return numberCell(spelt.value, style, tables);
  }
  const text = readText(x);
  if (text.trim() === "") return null;
  const value = numberOfText(text);
  if (value !== null) return numberCell(value, style, tables);
  // "NaN" and the like are shown as they stand, so that they are found in their cell.
  spendString(x.meter, text);
  return textCell(text, style.font);
}

function readShared({ x, tables, spelt }: SheetScan, style: CellStyle): Cell | null {
  const end = endOfText(x);
  if (numberFrom(x.bytes, x.at, spelt) === end) {
    x.at = end;
    return sharedCell(x, spelt.value, style, tables);
  }
  const text = readText(x);
  return text.trim() === "" ? null : sharedCell(x, numberOfText(text) ?? -1, style, tables);
}

/** The cell that shows the shared string at `index`. */
export function sharedCell(x: XmlCursor, index: number, style: CellStyle, { strings }: BookTables): Cell {
  return sharedStringCell(strings?.[index] ?? damaged(x, `no shared string ${index}`), style);
}

/** The cell that shows a number: as a date when its format does. */
export function numberCell(value: number, style: CellStyle, tables: BookTables): Cell {
  if (style.format === null) return { type: "number", value };
  return (
    (style.isDate ? dateCell(value, style.format, tables) : null) ?? {
      type: "number",
      value,
      format: style.format,
    }
  );
}

function dateCell(value: number, format: string, tables: BookTables): Cell | null {
  const serial = tables.date1904 ? value + daysTo1904 : value;
  const day = Math.floor(serial);
  let iso = tables.isoDates.get(day);
  if (iso === undefined) {
    iso = isoOfSerial(day);
    tables.isoDates.set(day, iso);
  }
  return iso === null ? null : { type: "date", serial, iso, format };
}

/** Strict files may write dates as ISO 8601; what is no date (a time of day) stays as written. */
function isoDateCell(text: string, style: CellStyle): Cell {
  const serial = serialOfIso(text.trim());
  const iso = serial === null ? null : isoOfSerial(serial);
  if (serial === null || iso === null) return textCell(text, style.font);
  return style.format === null
    ? { type: "date", serial, iso }
    : { type: "date", serial, iso, format: style.format };
}

/** The cell with its formula; one without a content was never calculated. */
export function withFormula(content: Cell | null, formula: string): Cell {
  if (content === null) return { type: "blank", formula, uncalculated: true };
  if (content.type !== "number") return { ...content, formula };
  // Most results are numbers, and writing their members out is ten times faster than spreading them.
  const { value, format } = content;
  return format === undefined
    ? { type: "number", value, formula }
    : { type: "number", value, format, formula };
}
