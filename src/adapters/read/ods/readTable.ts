import type { Sheet } from "../../../core/workbook/workbook.ts";
import { maxColumns, maxRows } from "../../../core/workbook/address.ts";
import { createGrid, finishGrid, putCell, putMerge, type Grid } from "../grid.ts";
import { overBudget } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText } from "../xml/text.ts";
import { isDrawing } from "./drawing.ts";
import { readOdsCell, type OdsCell } from "./readCell.ts";
import { readNames, type OdsName } from "./names.ts";
import { isHiddenSheet, type OdsStyles } from "./styles.ts";

const cellTag = nameCode("table-cell");
const coveredTag = nameCode("covered-table-cell");
const rowTag = nameCode("table-row");
const columnTag = nameCode("table-column");
const shapesTag = nameCode("shapes");
const namesTag = nameCode("named-expressions");
/** A table that repeats one of another file. */
const sourceTag = nameCode("table-source");
/** Elements that only bundle rows or columns. */
const bundles: ReadonlySet<number> = new Set(
  [
    "table-header-rows",
    "table-rows",
    "table-row-group",
    "table-header-columns",
    "table-columns",
    "table-column-group",
  ].map(nameCode),
);
const nameAttribute = prefixedCode("name");
const styleAttribute = prefixedCode("style-name");
const visibilityAttribute = prefixedCode("visibility");
const columnsRepeatedAttribute = prefixedCode("number-columns-repeated");
const rowsRepeatedAttribute = prefixedCode("number-rows-repeated");
const defaultStyleAttribute = prefixedCode("default-cell-style-name");

/** A table as a sheet; null for one that only repeats a table of another file. */
export interface OdsTable {
  readonly sheet: Sheet | null;
  readonly names: readonly OdsName[];
}

interface Scan {
  readonly x: XmlCursor;
  readonly styles: OdsStyles;
  readonly grid: Grid;
  /** Where each stretch of columns ends, with the style of its cells. */
  readonly columns: { readonly last: number; readonly style: string | null }[];
  readonly names: OdsName[];
  row: number;
  column: number;
  /** Index of the stretch of columns that the next cell stands in, or of one before it. */
  stretch: number;
  hasDrawings: boolean;
  isForeign: boolean;
}

/** Reads the table that was opened. Repeated empty cells cost nothing, repeated full ones as much as they are. */
export function readTable(x: XmlCursor, styles: OdsStyles): OdsTable {
  let name = "";
  let style = "";
  while (nextAttribute(x)) {
    if (x.attribute === nameAttribute) name = attributeText(x);
    else if (x.attribute === styleAttribute) style = attributeText(x);
  }
  const scan: Scan = {
    x,
    styles,
    grid: createGrid(x.meter),
    columns: [],
    names: [],
    row: 0,
    column: 0,
    stretch: 0,
    hasDrawings: false,
    isForeign: false,
  };
  readParts(scan);
  if (scan.isForeign) return { sheet: null, names: [] };
  const visibility = isHiddenSheet(styles, style) ? "hidden" : "visible";
  const { hasDrawings, names } = scan;
  return { sheet: { name, visibility, hasDrawings, ...finishGrid(scan.grid) }, names };
}

/** The children of a table, or of an element that bundles some of them. */
function readParts(scan: Scan): void {
  const { x } = scan;
  const { depth } = x;
  while (nextChild(x, depth)) {
    if (x.name === rowTag) readRow(scan);
    else if (x.name === columnTag) readColumn(scan);
    else if (bundles.has(x.name)) readParts(scan);
    else if (x.name === shapesTag) readShapes(scan);
    else if (x.name === namesTag) scan.names.push(...readNames(x));
    else if (x.name === sourceTag) scan.isForeign = true;
  }
}

function readColumn({ x, columns, grid }: Scan): void {
  let repeated = 1;
  let style: string | null = null;
  let isHidden = false;
  while (nextAttribute(x)) {
    if (x.attribute === columnsRepeatedAttribute) repeated = Math.max(1, attributeNumber(x));
    else if (x.attribute === defaultStyleAttribute) style = attributeText(x);
    else if (x.attribute === visibilityAttribute) isHidden = attributeText(x) !== "visible";
  }
  const first = (columns.at(-1)?.last ?? -1) + 1;
  const last = first + repeated - 1;
  if (first < maxColumns) columns.push({ last, style });
  if (isHidden) grid.hiddenColumns.push({ first, last });
}

function readRow(scan: Scan): void {
  const { x, grid } = scan;
  let repeated = 1;
  let isHidden = false;
  while (nextAttribute(x)) {
    if (x.attribute === rowsRepeatedAttribute) repeated = Math.max(1, attributeNumber(x));
    else if (x.attribute === visibilityAttribute) isHidden = attributeText(x) !== "visible";
  }
  if (isHidden) grid.hiddenRows.push({ first: scan.row, last: scan.row + repeated - 1 });
  const { depth } = x;
  const styleOfColumn = () => columnStyle(scan);
  scan.column = 0;
  scan.stretch = 0;
  while (nextChild(x, depth)) {
    if (x.name !== cellTag && x.name !== coveredTag) continue;
    putRepeated(scan, readOdsCell(x, scan.styles, styleOfColumn), repeated);
  }
  scan.row += repeated;
}

function columnStyle(scan: Scan): string | null {
  const { columns, column } = scan;
  while ((columns[scan.stretch]?.last ?? column) < column) scan.stretch++;
  return columns[scan.stretch]?.style ?? null;
}

function putRepeated(scan: Scan, found: OdsCell, rows: number): void {
  const { grid, row, column } = scan;
  const { cell, repeated } = found;
  scan.hasDrawings ||= found.hasDrawing;
  scan.column += repeated;
  if (found.columns > 1 || found.rows > 1) {
    putMerge(grid, {
      top: row,
      left: column,
      bottom: row + found.rows - 1,
      right: column + found.columns - 1,
    });
  }
  if (cell === null) return;
  const { budgets } = grid.meter;
  if (rows > maxRows || rows * repeated > budgets.cellsPerSheet) overBudget(budgets, "cellsPerSheet");
  for (let down = 0; down < rows; down++) {
    for (let across = 0; across < repeated; across++) putCell(grid, row + down, column + across, cell);
  }
}

function readShapes(scan: Scan): void {
  const { x } = scan;
  const { depth } = x;
  while (nextChild(x, depth)) scan.hasDrawings ||= isDrawing(x);
}
