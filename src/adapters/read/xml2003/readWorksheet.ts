import type { Sheet } from "../../../core/workbook/workbook.ts";
import { maxColumns, maxRows } from "../../../core/workbook/address.ts";
import { createGrid, finishGrid, putCell, putMerge, type Grid } from "../grid.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText, readText } from "../xml/text.ts";
import { readXml2003Cell } from "./readCell.ts";
import type { Xml2003Styles } from "./styles.ts";

const tableTag = nameCode("Table");
const columnTag = nameCode("Column");
const rowTag = nameCode("Row");
const cellTag = nameCode("Cell");
const optionsTag = nameCode("WorksheetOptions");
const visibleTag = nameCode("Visible");
const nameAttribute = prefixedCode("Name");
const indexAttribute = prefixedCode("Index");
const spanAttribute = prefixedCode("Span");
const hiddenAttribute = prefixedCode("Hidden");
const styleAttribute = prefixedCode("StyleID");

const visibilities: ReadonlyMap<string, Sheet["visibility"]> = new Map([
  ["SheetHidden", "hidden"],
  ["SheetVeryHidden", "veryHidden"],
]);

/** What the sheets of a workbook share. */
export interface BookStyles {
  readonly styles: Xml2003Styles;
  readonly date1904: boolean;
}

interface Scan {
  readonly x: XmlCursor;
  readonly grid: Grid;
  readonly book: BookStyles;
  /** Style of the cells of a column, by its index. */
  readonly columnStyles: Map<number, string | null>;
  nextColumn: number;
  nextRow: number;
}

export function readWorksheet(x: XmlCursor, book: BookStyles): Sheet {
  const { depth } = x;
  const scan: Scan = {
    x,
    grid: createGrid(x.meter),
    book,
    columnStyles: new Map(),
    nextColumn: 0,
    nextRow: 0,
  };
  let name = "";
  let visibility: Sheet["visibility"] = "visible";
  while (nextAttribute(x)) {
    if (x.attribute === nameAttribute) name = attributeText(x);
  }
  while (nextChild(x, depth)) {
    if (x.name === tableTag) readTable(scan);
    else if (x.name === optionsTag) visibility = readVisibility(x);
  }
  return { name, visibility, hasDrawings: false, ...finishGrid(scan.grid) };
}

function readVisibility(x: XmlCursor): Sheet["visibility"] {
  const { depth } = x;
  let visibility: Sheet["visibility"] = "visible";
  while (nextChild(x, depth)) {
    if (x.name === visibleTag) visibility = visibilities.get(readText(x).trim()) ?? "visible";
  }
  return visibility;
}

function readTable(scan: Scan): void {
  const { x } = scan;
  const { depth } = x;
  while (nextChild(x, depth)) {
    if (x.name === columnTag) readColumn(scan);
    else if (x.name === rowTag) readRow(scan);
  }
}

interface Line {
  /** Index from 0 if the line states it. */
  index: number | null;
  /** How many more lines are the same. */
  span: number;
  isHidden: boolean;
  style: string | null;
}

/** The attributes that columns and rows have in common. */
function readLine(x: XmlCursor): Line {
  const line: Line = { index: null, span: 0, isHidden: false, style: null };
  while (nextAttribute(x)) {
    if (x.attribute === indexAttribute) line.index = attributeNumber(x) - 1;
    else if (x.attribute === spanAttribute) line.span = Math.max(0, attributeNumber(x));
    else if (x.attribute === hiddenAttribute) line.isHidden = attributeText(x) === "1";
    else if (x.attribute === styleAttribute) line.style = attributeText(x);
  }
  return line;
}

function readColumn(scan: Scan): void {
  const { index, span, isHidden, style } = readLine(scan.x);
  const first = index ?? scan.nextColumn;
  const last = first + span;
  if (first < scan.nextColumn || last >= maxColumns) damaged(scan.x, "column out of its place");
  for (let column = first; column <= last; column++) scan.columnStyles.set(column, style);
  if (isHidden) scan.grid.hiddenColumns.push({ first, last });
  scan.nextColumn = last + 1;
}

function readRow(scan: Scan): void {
  const { x, grid, book } = scan;
  const { index, span, isHidden, style } = readLine(x);
  const row = index ?? scan.nextRow;
  if (row < 0 || row >= maxRows) damaged(x, "row outside the sheet");
  if (isHidden) grid.hiddenRows.push({ first: row, last: row + span });
  scan.nextRow = row + span + 1;
  const { depth } = x;
  let next = 0;
  while (nextChild(x, depth)) {
    if (x.name !== cellTag) continue;
    const styleAt = (column: number) => style ?? scan.columnStyles.get(column) ?? null;
    const { cell, column, across, down } = readXml2003Cell(x, { row, column: next, styleAt, ...book });
    if (cell !== null) putCell(grid, row, column, cell);
    if (across > 0 || down > 0) {
      putMerge(grid, { top: row, left: column, bottom: row + down, right: column + across });
    }
    next = column + across + 1;
  }
}
