import type { Cell, CellContent } from "../../../core/workbook/cell.ts";
import { isoOfSerial, serialOfIso } from "../../../core/workbook/serialDate.ts";
import { spendCharacters, spendString } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText } from "../xml/text.ts";
import { numberOfText } from "../xlsx/plainNumber.ts";
import { toExcelFormula } from "./formula.ts";
import { isDrawing } from "./drawing.ts";
import { readParagraph, type Paragraph } from "./paragraph.ts";
import { fontOf, formatOf, type OdsStyles } from "./styles.ts";

/** A cell element: what it holds and how far it reaches. */
export interface OdsCell {
  /** Null for an empty one. */
  readonly cell: Cell | null;
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
  readonly hasDrawing: boolean;
}

const paragraphTag = nameCode("p");
const noteTag = nameCode("annotation");
const typeAttribute = prefixedCode("value-type");
const valueAttribute = prefixedCode("value");
const stringAttribute = prefixedCode("string-value");
const booleanAttribute = prefixedCode("boolean-value");
const dateAttribute = prefixedCode("date-value");
const timeAttribute = prefixedCode("time-value");
const formulaAttribute = prefixedCode("formula");
const styleAttribute = prefixedCode("style-name");
const repeatedAttribute = prefixedCode("number-columns-repeated");
const columnsAttribute = prefixedCode("number-columns-spanned");
const rowsAttribute = prefixedCode("number-rows-spanned");
interface Attributes {
  type: string;
  isError: boolean;
  /** The value in whichever attribute the type keeps it. */
  value: string | null;
  formula: string | null;
  style: string | null;
  repeated: number;
  columns: number;
  rows: number;
}

/** Reads the cell that was opened. `columnStyle` looks up the style that its column has for cells without one. */
export function readOdsCell(x: XmlCursor, styles: OdsStyles, columnStyle: () => string | null): OdsCell {
  const { depth } = x;
  const attributes = readAttributes(x);
  const paragraphs: Paragraph[] = [];
  let comment = "";
  let hasDrawing = false;
  while (nextChild(x, depth)) {
    if (x.name === paragraphTag) paragraphs.push(readParagraph(x));
    else if (x.name === noteTag) comment = readNote(x);
    else hasDrawing ||= isDrawing(x);
  }
  const isFilled = attributes.type !== "" || paragraphs.length > 0;
  const style = attributes.style ?? (isFilled ? columnStyle() : null);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const content = toContent(x, { ...attributes, text, style, styles, span: paragraphs[0]?.style ?? null });
  if (comment !== "") spendString(x.meter, comment);
  const { repeated, columns, rows } = attributes;
  return { cell: toCell(x, content, { ...attributes, comment }), repeated, columns, rows, hasDrawing };
}

function readAttributes(x: XmlCursor): Attributes {
  const found: Attributes = {
    type: "",
    isError: false,
    value: null,
    formula: null,
    style: null,
    repeated: 1,
    columns: 1,
    rows: 1,
  };
  while (nextAttribute(x)) {
    const name = x.attribute;
    if (name === typeAttribute) readType(attributeText(x), found);
    else if (valueAttributes.has(name)) found.value = attributeText(x);
    else if (name === formulaAttribute) found.formula = toExcelFormula(attributeText(x));
    else if (name === styleAttribute) found.style = attributeText(x);
    else if (name === repeatedAttribute) found.repeated = Math.max(1, attributeNumber(x));
    else if (name === columnsAttribute) found.columns = Math.max(1, attributeNumber(x));
    else if (name === rowsAttribute) found.rows = Math.max(1, attributeNumber(x));
  }
  return found;
}

const valueAttributes: ReadonlySet<number> = new Set([
  valueAttribute,
  stringAttribute,
  booleanAttribute,
  dateAttribute,
  timeAttribute,
]);

/** LibreOffice states the type twice; only its own statement knows errors. */
function readType(type: string, found: Attributes): void {
  if (type === "error") found.isError = true;
  else found.type = type;
}

interface Readable extends Attributes {
  readonly text: string;
  readonly styles: OdsStyles;
  /** Style of the span that the text begins with. */
  readonly span: string | null;
}

function toContent(x: XmlCursor, cell: Readable): CellContent | null {
  const { type, value, text } = cell;
  if (cell.isError || /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!)$/.test(text)) {
    return { type: "error", value: text };
  }
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return toNumber(x, cell);
    case "date":
      return toDate(cell);
    case "time":
      return toTime(cell);
    case "boolean":
      return { type: "boolean", value: value === "true" };
    default:
      return toText(x, cell);
  }
}

function toNumber(x: XmlCursor, { type, value, style, styles }: Readable): CellContent {
  const number = numberOfText(value ?? "") ?? damaged(x, `number "${value}"`);
  const format = (style === null ? null : formatOf(styles, style)) ?? (type === "percentage" ? "0%" : null);
  return format === null ? { type: "number", value: number } : { type: "number", value: number, format };
}

function toDate(cell: Readable): CellContent {
  const serial = serialOfIso(cell.value ?? "");
  const iso = serial === null ? null : isoOfSerial(serial);
  return serial === null || iso === null
    ? { type: "text", value: cell.text === "" ? (cell.value ?? "") : cell.text }
    : { type: "date", serial, iso };
}

/** A duration such as "PT12H30M00S" as the share of a day that it is. */
function toTime({ value, text }: Readable): CellContent {
  const match = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(value ?? "");
  if (match === null) return { type: "text", value: text };
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part.replace(",", ".")));
  return { type: "number", value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: "h:mm:ss" };
}

function toText(x: XmlCursor, cell: Readable): CellContent | null {
  const { type, value, text } = cell;
  const shown = text === "" ? (value ?? "") : text;
  if (shown === "" && type === "") return null;
  spendString(x.meter, shown);
  const font = textFont(cell);
  return font === null ? { type: "text", value: shown } : { type: "text", value: shown, font };
}

function textFont({ style, span, styles }: Readable): string | null {
  const own = span === null ? null : fontOf(styles, "text", span);
  return own ?? (style === null ? null : fontOf(styles, "table-cell", style));
}

function toCell(
  x: XmlCursor,
  content: CellContent | null,
  { formula, comment }: { readonly formula: string | null; readonly comment: string },
): Cell | null {
  const note = comment === "" ? {} : { comment };
  if (formula !== null) spendCharacters(x.meter, formula);
  if (formula !== null && content === null) return { type: "blank", formula, uncalculated: true, ...note };
  if (formula !== null && content !== null) return { ...content, formula, ...note };
  if (content !== null) return { ...content, ...note };
  return comment === "" ? null : { type: "blank", ...note };
}

function readNote(x: XmlCursor): string {
  const { depth } = x;
  const paragraphs: string[] = [];
  while (nextChild(x, depth)) {
    if (x.name === paragraphTag) paragraphs.push(readParagraph(x).text);
  }
  return paragraphs.join("\n");
}
