import { isDateFormat } from "../../../core/workbook/dateFormat.ts";
import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText } from "../xml/text.ts";
import { builtInFormat } from "./numberFormat.ts";

/** What a cell's format tells about its content. */
export interface CellStyle {
  /** Number format code; null for "General". */
  readonly format: string | null;
  readonly isDate: boolean;
  readonly font: string | null;
}

/** The style of a cell that names none, or one that the file does not have. */
export const plainStyle: CellStyle = { format: null, isDate: false, font: null };

const styleSheetTag = nameCode("styleSheet");
const numberFormatsTag = nameCode("numFmts");
const fontsTag = nameCode("fonts");
const cellFormatsTag = nameCode("cellXfs");
const nameTag = nameCode("name");
const valueAttribute = nameCode("val");
const numberFormatAttribute = nameCode("numFmtId");
const codeAttribute = nameCode("formatCode");
const fontAttribute = nameCode("fontId");

/** The styles that cells name by index. */
export function readStyles(x: XmlCursor): readonly CellStyle[] {
  let codes: ReadonlyMap<number, string> = new Map();
  let fonts: readonly (string | null)[] = [];
  let formats: readonly CellFormat[] = [];
  openRoot(x, styleSheetTag);
  while (nextChild(x, 1)) {
    if (x.name === numberFormatsTag) codes = readNumberFormats(x);
    else if (x.name === fontsTag) fonts = readFonts(x);
    else if (x.name === cellFormatsTag) formats = readCellFormats(x);
  }
  endRoot(x);
  const dates = new Map<string, boolean>();
  return formats.map(({ numberFormat, font }) => {
    const format = codes.get(numberFormat) ?? builtInFormat(numberFormat);
    const fontName = fonts[font] ?? null;
    if (format === null || format === "" || /^general$/i.test(format)) {
      return { ...plainStyle, font: fontName };
    }
    const isDate = dates.get(format) ?? isDateFormat(format);
    dates.set(format, isDate);
    return { format, isDate, font: fontName };
  });
}

function readNumberFormats(x: XmlCursor): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  const depth = x.depth;
  while (nextChild(x, depth)) {
    let id = -1;
    let code = "";
    while (nextAttribute(x)) {
      if (x.attribute === numberFormatAttribute) id = attributeNumber(x);
      else if (x.attribute === codeAttribute) code = attributeText(x);
    }
    codes.set(id, code);
  }
  return codes;
}

function readFonts(x: XmlCursor): readonly (string | null)[] {
  const fonts: (string | null)[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    let name: string | null = null;
    while (nextChild(x, depth + 1)) {
      if (x.name === nameTag) name = readValue(x);
    }
    fonts.push(name);
  }
  return fonts;
}

/** The `val` of an element that holds nothing else. */
export function readValue(x: XmlCursor): string | null {
  let value: string | null = null;
  while (nextAttribute(x)) {
    if (x.attribute === valueAttribute) value = attributeText(x);
  }
  return value;
}

interface CellFormat {
  readonly numberFormat: number;
  readonly font: number;
}

function readCellFormats(x: XmlCursor): readonly CellFormat[] {
  const formats: CellFormat[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    let numberFormat = 0;
    let font = 0;
    while (nextAttribute(x)) {
      if (x.attribute === numberFormatAttribute) numberFormat = attributeNumber(x);
      else if (x.attribute === fontAttribute) font = attributeNumber(x);
    }
    formats.push({ numberFormat, font });
  }
  return formats;
}
