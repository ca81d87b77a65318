import type { CellAddress } from "../../../core/workbook/address.ts";
import type { Cell } from "../../../core/workbook/cell.ts";
import { overBudget } from "../meter.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import type { CellPlace } from "./cellPlace.ts";
import type { SpeltNumber } from "./plainNumber.ts";
import type { SharedFormula } from "./sharedFormula.ts";
import type { SharedString } from "./sharedStrings.ts";
import type { CellStyle } from "./styles.ts";

/** What all sheets of a workbook share. */
export interface BookTables {
  /** Null when the workbook has no such part. */
  readonly strings: readonly SharedString[] | null;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Civil dates already worked out, by their day number: a form repeats its dates. */
  readonly isoDates: Map<number, string | null>;
  readonly withValidations: boolean;
}

export type MutableRow = (Cell | undefined)[];

/** The tag of a cell that is being tried; refilled for each. Row and column from 0, -1 when it states none. */
export interface QuickTag {
  row: number;
  column: number;
  style: number;
  shared: boolean;
}

/** A sheet as far as it has been read. */
export interface SheetScan {
  readonly x: XmlCursor;
  readonly tables: BookTables;
  readonly rows: (MutableRow | undefined)[];
  readonly sharedFormulas: Map<number, SharedFormula>;
  readonly hiddenRows: number[];
  /** The row being read, and the column of its last cell; -1 before the first. */
  readonly place: CellPlace;
  /** Where the current cell says that it stands. */
  readonly stated: CellPlace;
  readonly quick: QuickTag;
  readonly spelt: SpeltNumber;
  /** False for a row without a number of its own: its cells may tell it. */
  rowStated: boolean;
  /** The row being read once it holds a cell. */
  current: MutableRow | null;
  cells: number;
  lastRow: number;
  lastColumn: number;
}

export function startSheet(x: XmlCursor, tables: BookTables): SheetScan {
  return {
    x,
    tables,
    rows: [],
    sharedFormulas: new Map(),
    hiddenRows: [],
    place: { row: -1, column: -1 },
    stated: { row: -1, column: -1 },
    quick: { row: -1, column: -1, style: 0, shared: false },
    spelt: { value: 0.5 },
    rowStated: false,
    current: null,
    cells: 0,
    lastRow: -1,
    lastColumn: -1,
  };
}

/** Goes to the address that a cell states; it must lie on the row that the cell is in. */
export function goTo(scan: SheetScan, stated: CellAddress): void {
  const { x, place } = scan;
  if (stated.row !== place.row) {
    if (scan.rowStated) damaged(x, "cell of another row");
    place.row = stated.row;
  }
  scan.rowStated = true;
  place.column = stated.column;
}

/** Keeps a cell at the place of the scan. Two cells at one place would leave the choice to chance. */
export function storeCell(scan: SheetScan, cell: Cell): void {
  const { row, column } = scan.place;
  const cells = scan.current ?? openRow(scan, row);
  if (column < cells.length && cells[column] !== undefined) damaged(scan.x, "two cells at one place");
  cells[column] = cell;
  scan.cells++;
  if (column > scan.lastColumn) scan.lastColumn = column;
  const { budgets } = scan.x.meter;
  if (scan.cells > budgets.cellsPerSheet) overBudget(budgets, "cellsPerSheet");
}

function openRow(scan: SheetScan, row: number): MutableRow {
  const cells = (scan.rows[row] ??= []);
  scan.current = cells;
  if (row > scan.lastRow) scan.lastRow = row;
  return cells;
}

/** Rows up to this width are copied when they are complete: arrays that grow hold up to twice the room they need. */
const usualWidth = 64;

export function closeRow({ rows, place, current }: SheetScan): void {
  if (current !== null && current.length <= usualWidth) rows[place.row] = current.slice();
}
