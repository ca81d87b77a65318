import type { Cell } from "../../../core/workbook/cell.ts";
import { spendString } from "../meter.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { nameCode } from "../xml/nameCode.ts";
import { decodeText, endOfText, readText } from "../xml/text.ts";
import { numberOfText, plainNumber } from "./plainNumber.ts";
import { decodeEscapes } from "./richText.ts";
import { daysTo1904, isoOfSerial, serialOfIso } from "./serialDate.ts";
import { sharedStringCell, textCell } from "./sharedStrings.ts";
import type { BookTables } from "./sheetScan.ts";
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
export function readValue(x: XmlCursor, type: number, style: CellStyle, tables: BookTables): Cell | null {
  if (type === numberType) return readNumber(x, style, tables);
  if (type === sharedType) return readShared(x, style, tables);
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

function readNumber(x: XmlCursor, style: CellStyle, tables: BookTables): Cell | null {
  const end = endOfText(x);
  const from = x.at;
  if (end === from) return null;
  const plain = plainNumber(x.bytes, from, end);
  if (plain !== null) {
    x.at = end;
    return numberCell(plain, style, tables);
  }
  const text = readText(x);
  if (text.trim() === "") return null;
  const value = numberOfText(text);
  // "NaN" and the like are shown as they stand, so that they are found in their cell.
  return value === null ? textCell(text, style.font) : numberCell(value, style, tables);
}

function numberCell(value: number, style: CellStyle, tables: BookTables): Cell {
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

function readShared(x: XmlCursor, style: CellStyle, { strings }: BookTables): Cell | null {
  const end = endOfText(x);
  if (end === x.at) return null;
  const index = plainNumber(x.bytes, x.at, end) ?? numberOfText(decodeText(x, x.at, end));
  x.at = end;
  const shared = index === null ? undefined : strings?.[index];
  if (shared === undefined) return damaged(x, `no shared string ${index}`);
  return sharedStringCell(shared, style);
}
