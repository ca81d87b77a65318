import type { Cell, CellContent } from "../../../core/workbook/cell.ts";
import { isDateFormat } from "../../../core/workbook/dateFormat.ts";
import { daysTo1904, isoOfSerial, serialOfIso } from "../../../core/workbook/serialDate.ts";
import { spendCharacters, spendString } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { closed, nextChild, nextTag, opened } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText, readText } from "../xml/text.ts";
import { numberOfText } from "../xlsx/plainNumber.ts";
import { toA1Formula } from "./formula.ts";
import { readAttribute, styleOf, type Xml2003Styles } from "./styles.ts";

const dataTag = nameCode("Data");
const commentTag = nameCode("Comment");
const fontTag = nameCode("Font");
const typeAttribute = prefixedCode("Type");
const faceAttribute = prefixedCode("Face");
const indexAttribute = prefixedCode("Index");
const styleAttribute = prefixedCode("StyleID");
const formulaAttribute = prefixedCode("Formula");
const acrossAttribute = prefixedCode("MergeAcross");
const downAttribute = prefixedCode("MergeDown");

/** Where a cell stands unless it says so itself, and what it takes from its row, column and workbook. */
export interface CellSurroundings {
  readonly row: number;
  readonly column: number;
  readonly styleAt: (column: number) => string | null;
  readonly styles: Xml2003Styles;
  readonly date1904: boolean;
}

export interface Xml2003Cell {
  /** Null for an empty one. */
  readonly cell: Cell | null;
  readonly column: number;
  /** How many columns and rows are merged with it. */
  readonly across: number;
  readonly down: number;
}

interface Data {
  readonly type: string;
  readonly text: string;
  readonly font: string | null;
}

/** Reads the cell that was opened. */
export function readXml2003Cell(x: XmlCursor, around: CellSurroundings): Xml2003Cell {
  const { depth } = x;
  let { column } = around;
  let style: string | null = null;
  let formula: string | null = null;
  let across = 0;
  let down = 0;
  while (nextAttribute(x)) {
    if (x.attribute === indexAttribute) column = attributeNumber(x) - 1;
    else if (x.attribute === styleAttribute) style = attributeText(x);
    else if (x.attribute === formulaAttribute) formula = attributeText(x);
    else if (x.attribute === acrossAttribute) across = Math.max(0, attributeNumber(x));
    else if (x.attribute === downAttribute) down = Math.max(0, attributeNumber(x));
  }
  let data: Data | null = null;
  let comment = "";
  while (nextChild(x, depth)) {
    if (x.name === dataTag) data = readData(x);
    else if (x.name === commentTag) comment = readComment(x);
  }
  const content =
    data === null ? null : toContent(x, data, { ...around, style: style ?? around.styleAt(column) });
  const shown = formula === null ? null : toA1Formula(formula, { row: around.row, column });
  return { cell: toCell(x, content, { formula: shown, comment }), column, across, down };
}

/** Text may be marked up; the face of its first font holds for the cell. */
function readData(x: XmlCursor): Data {
  const { depth } = x;
  const type = readAttribute(x, typeAttribute) ?? "";
  let text = readText(x);
  let font: string | null = null;
  for (;;) {
    const tag = nextTag(x);
    if (tag === closed && x.depth < depth) return { type, text, font };
    if (tag === opened && x.name === fontTag && text.trim() === "") font ??= readAttribute(x, faceAttribute);
    text += readText(x);
  }
}

function readComment(x: XmlCursor): string {
  const { depth } = x;
  let text = "";
  while (nextChild(x, depth)) {
    if (x.name === dataTag) text = readData(x).text;
  }
  return text;
}

interface Styled extends CellSurroundings {
  readonly style: string | null;
}

function toContent(x: XmlCursor, data: Data, around: Styled): CellContent | null {
  const { format, font } = styleOf(around.styles, around.style);
  const { type, text } = data;
  if (type === "Number") return toNumber(x, text, { format, date1904: around.date1904 });
  if (type === "DateTime") return toDate(text, format);
  if (type === "Boolean") return { type: "boolean", value: text.trim() === "1" };
  if (type === "Error") return { type: "error", value: text };
  if (text === "" && type === "") return null;
  spendString(x.meter, text);
  const face = data.font ?? font;
  return face === null ? { type: "text", value: text } : { type: "text", value: text, font: face };
}

interface NumberStyle {
  readonly format: string | null;
  readonly date1904: boolean;
}

function toNumber(x: XmlCursor, text: string, { format, date1904 }: NumberStyle): CellContent | null {
  if (text.trim() === "") return null;
  const value = numberOfText(text.trim()) ?? damaged(x, `number "${text}"`);
  if (format === null || /^general$/i.test(format)) return { type: "number", value };
  const serial = date1904 ? value + daysTo1904 : value;
  const iso = isDateFormat(format) ? isoOfSerial(serial) : null;
  return iso === null ? { type: "number", value, format } : { type: "date", serial, iso, format };
}

/** What is no day of the calendar (a time of day) stays as written. */
function toDate(text: string, format: string | null): CellContent {
  const serial = serialOfIso(text.trim());
  const iso = serial === null ? null : isoOfSerial(serial);
  if (serial === null || iso === null) return { type: "text", value: text };
  return format === null ? { type: "date", serial, iso } : { type: "date", serial, iso, format };
}

function toCell(
  x: XmlCursor,
  content: CellContent | null,
  { formula, comment }: { readonly formula: string | null; readonly comment: string },
): Cell | null {
  if (content === null && formula === null && comment === "") return null;
  if (formula !== null) spendCharacters(x.meter, formula);
  if (comment !== "") spendString(x.meter, comment);
  return {
    ...(content ?? { type: "blank" }),
    ...(formula === null ? {} : { formula }),
    ...(formula !== null && content === null ? { uncalculated: true } : {}),
    ...(comment === "" ? {} : { comment }),
  };
}
