import { ExcelError, invalidArgument } from "../excelError.ts";
import { boxText } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import { tell } from "../model/book.ts";
import { type Box, hasAllColumns, hasAllRows, heightOf, sizeOf, widthOf } from "../model/box.ts";
import { toWire, valueType } from "../model/cellValue.ts";
import { enter, formulaAt, valueAt } from "../model/contents.ts";
import { shownText } from "../model/shownText.ts";
import { changeFormat, formatAt } from "../model/formats.ts";
import { checkAllowed, checkWritable } from "../model/protection.ts";
import { readHeaders } from "../model/tables.ts";
import { givenText, isGrid } from "./given.ts";
import type { Property } from "./hostObject.ts";

const mostCells = 5_000_000;

const isUnbounded = (box: Box): boolean => hasAllRows(box) || hasAllColumns(box);

/** Null for whole rows and columns, and for more cells than a read may have: as Excel answers, without an error. */
function grid(area: Area, cell: (row: number, column: number) => unknown): unknown[][] | null {
  const { box } = area;
  if (isUnbounded(box) || sizeOf(box) > mostCells) return null;
  const rows: unknown[][] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = box.left; column <= box.right; column++) cells.push(cell(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Goes through the cells of a range with the value for each; a single value goes into all of them. */
function eachGiven(
  box: Box,
  given: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  if (isUnbounded(box)) throw invalidArgument("Cells of whole rows and columns cannot be set at once.");
  if (Array.isArray(given)) {
    const fits =
      isGrid(given) && given.length === heightOf(box) && given.every((row) => row.length === widthOf(box));
    if (!fits) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const value = isGrid(given) ? given[row - box.top]?.[column - box.left] : given;
      // Null leaves the cell as it is.
      if (value !== null && value !== undefined) put(row, column, value);
    }
  }
}

/** Tells handlers that cells have other contents. */
export function tellChanged({ sheet, box }: Area, changeType = "RangeEdited"): void {
  const message = {
    address: boxText(box),
    changeType,
    source: "Local",
    worksheetId: sheet.id,
    triggerSource: "ThisLocalAddin",
    shiftDirection: "None",
    referenceId: `${sheet.id}!${boxText(box)}`,
  };
  for (const target of [sheet.id, "Workbook"]) tell(sheet.book, { type: 10, target, message });
}

function write(area: Area, given: unknown): void {
  const { sheet, box } = area;
  checkWritable(sheet, box);
  const covered = sheet.merges.filter((merge) => sizeOf(merge) > 1);
  eachGiven(box, given, (row, column, value) => {
    sheet.book.cellsWritten++;
    if (!isCovered(covered, row, column)) enter(sheet, { row, column }, value);
  });
  readHeaders(sheet, box);
  tellChanged(area);
}

/** Within merged cells only the first holds anything. */
function isCovered(merges: readonly Box[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

function writeNumberFormats({ sheet, box }: Area, given: unknown): void {
  checkAllowed(sheet, "allowFormatCells");
  if (typeof given === "string") {
    if (isUnbounded(box)) throw invalidArgument("Cells of whole rows and columns cannot be set at once.");
    changeFormat(sheet, box, { numberFormat: given });
    return;
  }
  eachGiven(box, given, (row, column, value) => {
    const cell = { top: row, bottom: row, left: column, right: column };
    changeFormat(sheet, cell, { numberFormat: givenText(value) });
  });
}

const contents: Property<Area> = {
  get: (area) => grid(area, (row, column) => toWire(valueAt(area.sheet, row, column))),
  set: (area: Area, given: unknown) => write(area, given),
};

export const rangeContents: Readonly<Record<string, Property<Area>>> = {
  values: contents,
  formulas: {
    get: (area) => grid(area, (row, column) => formulaAt(area.sheet, row, column)),
    set: (area: Area, given: unknown) => write(area, given),
  },
  text: {
    get: (area) =>
      grid(area, (row, column) =>
        shownText(valueAt(area.sheet, row, column), formatAt(area.sheet, row, column).numberFormat),
      ),
  },
  valueTypes: { get: (area) => grid(area, (row, column) => valueType(valueAt(area.sheet, row, column))) },
  numberFormat: {
    get: (area) => grid(area, (row, column) => formatAt(area.sheet, row, column).numberFormat),
    set: (area: Area, given: unknown) => writeNumberFormats(area, given),
  },
};

/** The library asks this before it cuts a large array into slices. */
export function validateArraySize({ box }: Area, rows: number, columns: number): void {
  if (rows !== heightOf(box) || columns !== widthOf(box)) throw new ExcelError("InvalidArgument");
}
