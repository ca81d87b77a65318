import { maxColumns, maxRows } from "../../../../core/workbook/address.ts";
import { overBudget, spend, type Meter } from "../../meter.ts";
import type { Span } from "../../grid.ts";
import { refuse } from "../../refusal.ts";
import { uint16, uint32 } from "../../zip/littleEndian.ts";
import type { SheetFacts } from "../sheetFacts.ts";
import { eachBinaryRecord, type BinaryRecord } from "./records.ts";
import type { Styles } from "./tables.ts";

/** What cells refer to by number. */
export interface CellTables extends Styles {
  readonly strings: readonly (number | null)[];
  readonly meter: Meter;
}

const rowHeader = 0;
const columnInfo = 60;
const hyperlink = 494;
const endOfSheet = 130;
const sharedString = 7;
const shortSharedString = 18;
/** Records of cells that state their column; 1 is a blank one. */
const plainCells: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, sharedString, 8, 9, 10, 11, 62]);
/** Records of cells that stand behind the one before; 12 is a blank one. */
const shortCells: ReadonlySet<number> = new Set([12, 13, 14, 15, 16, 17, shortSharedString]);
const blanks: ReadonlySet<number> = new Set([1, 12]);

/** The cells with content of one sheet part. */
export function readSheetCells(
  part: string,
  bytes: Uint8Array,
  tables: CellTables,
): Pick<SheetFacts, "cells" | "count" | "hiddenColumns"> {
  const { budgets } = tables.meter;
  const cells: (string | undefined)[][] = [];
  const hiddenColumns: Span[] = [];
  let count = 0;
  let row = -1;
  let column = -1;
  let hasEnd = false;
  for (const record of eachBinaryRecord(part, bytes)) {
    const { type, at } = record;
    if (type === rowHeader) row = uint32(bytes, at);
    else if (type === endOfSheet) hasEnd = true;
    else if (type === hyperlink) spend(tables.meter, "linkedCells", linkedCells(bytes, at));
    else if (type === columnInfo) hiddenColumns.push(...hiddenSpan(bytes, at));
    if (!plainCells.has(type) && !shortCells.has(type)) continue;
    column = plainCells.has(type) ? uint32(bytes, at) : column + 1;
    if (row < 0 || row >= maxRows || column >= maxColumns) refuse("workbook-damaged", `${part}: cell place`);
    if (blanks.has(type)) continue;
    (cells[row] ??= [])[column] = fontOf(bytes, record, tables);
    count++;
    if (count > budgets.cellsPerSheet) overBudget(budgets, "cellsPerSheet");
  }
  if (!hasEnd) refuse("workbook-damaged", `${part}: sheet is cut short`);
  return { cells, count, hiddenColumns };
}

/** Cells in the range of a hyperlink: the library makes one of each. */
function linkedCells(bytes: Uint8Array, at: number): number {
  const rows = uint32(bytes, at + 4) - uint32(bytes, at) + 1;
  return Math.max(0, rows) * Math.max(0, uint32(bytes, at + 12) - uint32(bytes, at + 8) + 1);
}

function hiddenSpan(bytes: Uint8Array, at: number): readonly Span[] {
  const isHidden = (uint16(bytes, at + 16) & 1) === 1;
  return isHidden ? [{ first: uint32(bytes, at), last: uint32(bytes, at + 4) }] : [];
}

function fontOf(bytes: Uint8Array, { type, at }: BinaryRecord, tables: CellTables): string {
  const format = plainCells.has(type) ? at + 4 : at;
  const own =
    type === sharedString || type === shortSharedString ? stringFont(bytes, format + 4, tables) : null;
  return tables.fonts[own ?? tables.formats[uint16(bytes, format)] ?? 0] ?? "";
}

function stringFont(bytes: Uint8Array, at: number, { strings }: CellTables): number | null {
  const font = strings[uint32(bytes, at)];
  return font === undefined ? refuse("workbook-damaged", "shared string out of range") : font;
}
