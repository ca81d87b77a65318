import { maxColumns, maxRows, parseRange, type CellRange } from "../../../core/workbook/address.ts";
import type { Sheet } from "../../../core/workbook/workbook.ts";
import { spend } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { attributeFlag, attributeNumber, attributeText } from "../xml/text.ts";
import { readCell } from "./readCell.ts";
import { readQuickCell } from "./quickCell.ts";
import { readValidations } from "./validations.ts";
import { closeRow, startSheet, type BookTables, type MutableRow, type SheetScan } from "./sheetScan.ts";

/** What a sheet's own part tells; its rows may still get comments. */
export interface SheetPart extends Pick<Sheet, "merges" | "hiddenRows" | "hiddenColumns" | "validations"> {
  readonly rows: (MutableRow | undefined)[];
}

const worksheetTag = nameCode("worksheet");
const dataTag = nameCode("sheetData");
const rowTag = nameCode("row");
const cellTag = nameCode("c");
const columnsTag = nameCode("cols");
const mergesTag = nameCode("mergeCells");
const mergeTag = nameCode("mergeCell");
const validationsTag = nameCode("dataValidations");
const rowAttribute = nameCode("r");
const hiddenAttribute = nameCode("hidden");
const minAttribute = nameCode("min");
const maxAttribute = nameCode("max");
const rangeAttribute = nameCode("ref");

/** Reads a worksheet in one pass. Its stated dimension is not believed, and only what it holds takes room. */
export function readSheetPart(x: XmlCursor, tables: BookTables): SheetPart {
  const scan = startSheet(x, tables);
  let hiddenColumns: readonly ColumnSpan[] = [];
  let merges: readonly CellRange[] = [];
  let validations: SheetPart["validations"];
  let hasData = false;
  openRoot(x, worksheetTag);
  while (nextChild(x, 1)) {
    if (x.name === dataTag) {
      readRows(scan);
      hasData = true;
    } else if (x.name === columnsTag) hiddenColumns = readHiddenColumns(x);
    else if (x.name === mergesTag) merges = readMerges(x);
    else if (tables.withValidations && x.name === validationsTag) validations = readValidations(x);
  }
  endRoot(x);
  if (!hasData) damaged(x, "no cell data");
  spend(x.meter, "cellsPerBook", scan.cells);
  return {
    rows: scan.rows,
    merges,
    // What is hidden beyond the last cell hides nothing; whole sheets are hidden so, row by row.
    hiddenRows: new Set(scan.hiddenRows.filter((row) => row <= scan.lastRow)),
    hiddenColumns: expandColumns(hiddenColumns, scan.lastColumn),
    ...(validations === undefined ? {} : { validations }),
  };
}

function readRows(scan: SheetScan): void {
  const { x } = scan;
  const depth = x.depth;
  while (nextChild(x, depth)) {
    if (x.name === rowTag) readRow(scan);
  }
}

function readRow(scan: SheetScan): void {
  const { x, place } = scan;
  let hidden = false;
  place.row++;
  place.column = -1;
  scan.rowStated = false;
  scan.current = null;
  while (nextAttribute(x)) {
    if (x.attribute === rowAttribute) {
      place.row = attributeNumber(x) - 1;
      scan.rowStated = true;
    } else if (x.attribute === hiddenAttribute) hidden = attributeFlag(x);
  }
  if (place.row < 0 || place.row >= maxRows) damaged(x, "row outside the sheet");
  const depth = x.depth;
  while (readQuickCell(scan) || nextChild(x, depth)) {
    if (x.inTag && x.name === cellTag) readCell(scan);
  }
  if (hidden) scan.hiddenRows.push(place.row);
  closeRow(scan);
}

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

function readHiddenColumns(x: XmlCursor): readonly ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    let first = 0;
    let last = 0;
    let hidden = false;
    while (nextAttribute(x)) {
      if (x.attribute === minAttribute) first = attributeNumber(x);
      else if (x.attribute === maxAttribute) last = attributeNumber(x);
      else if (x.attribute === hiddenAttribute) hidden = attributeFlag(x);
    }
    if (hidden) spans.push({ first: first - 1, last: Math.min(last, maxColumns) - 1 });
  }
  return spans;
}

function expandColumns(spans: readonly ColumnSpan[], lastColumn: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { first, last } of spans) {
    for (let column = Math.max(0, first); column <= Math.min(last, lastColumn); column++) columns.add(column);
  }
  return columns;
}

function readMerges(x: XmlCursor): readonly CellRange[] {
  const merges: CellRange[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    if (x.name !== mergeTag) continue;
    spend(x.meter, "merges", 1);
    while (nextAttribute(x)) {
      if (x.attribute !== rangeAttribute) continue;
      const range = parseRange(attributeText(x)) ?? damaged(x, "merged range");
      if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
    }
  }
  return merges;
}
