import type { ExcelHost } from "./createExcelHost.ts";
import { splitAddress } from "./model/address.ts";
import type { Area } from "./model/area.ts";
import { sheetNamed } from "./model/book.ts";
import type { CellFormat } from "./model/cellFormat.ts";
import { toWire } from "./model/cellValue.ts";
import { formulaAt, valueAt } from "./model/contents.ts";
import { formatAt } from "./model/formats.ts";
import type { Sheet } from "./model/sheet.ts";
import { areaNamed } from "./objects/given.ts";

/** A sheet of the open workbook, for a test to look at. */
export function sheetIn(host: ExcelHost, name: string): Sheet {
  const sheet = sheetNamed(host.book, name);
  if (!sheet) throw new Error(`there is no sheet '${name}'`);
  return sheet;
}

function areaAt(host: ExcelHost, address: string): Area {
  const { sheet, rest } = splitAddress(address);
  return areaNamed(sheetIn(host, sheet ?? ""), rest);
}

type Grid = (string | number | boolean)[][];

function gridOf(
  { sheet, box }: Area,
  cell: (sheet: Sheet, row: number, column: number) => string | number | boolean,
): Grid {
  const rows: Grid = [];
  for (let row = box.top; row <= box.bottom; row++) {
    rows.push([]);
    for (let column = box.left; column <= box.right; column++) rows.at(-1)?.push(cell(sheet, row, column));
  }
  return rows;
}

/** "'Xã A'!B2:C3" → the values of the cells. */
export const valuesAt = (host: ExcelHost, address: string): Grid =>
  gridOf(areaAt(host, address), (sheet, row, column) => toWire(valueAt(sheet, row, column)));

/** The formulas of the cells, or their values where there are none. */
export const formulasAt = (host: ExcelHost, address: string): Grid =>
  gridOf(areaAt(host, address), formulaAt);

export function formatOf(host: ExcelHost, address: string): CellFormat {
  const { sheet, box } = areaAt(host, address);
  return formatAt(sheet, box.top, box.left);
}
