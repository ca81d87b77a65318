import { maxColumns, maxRows, type CellRange } from "../../core/workbook/address.ts";
import type { Cell } from "../../core/workbook/cell.ts";
import type { Sheet } from "../../core/workbook/workbook.ts";
import { overBudget, spend, type Meter } from "./meter.ts";
import { refuse } from "./refusal.ts";

/** Lines (rows or columns) from 0, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The cells of a sheet as they come in. Only what holds something takes room. */
export interface Grid {
  readonly meter: Meter;
  readonly rows: (Cell | undefined)[][];
  readonly merges: CellRange[];
  /** As the file lists them, also far beyond the last cell. */
  readonly hiddenRows: Span[];
  readonly hiddenColumns: Span[];
  cells: number;
  lastColumn: number;
  /** The row that cells come into; -1 before the first. */
  openRow: number;
}

export function createGrid(meter: Meter): Grid {
  return {
    meter,
    rows: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    cells: 0,
    lastColumn: -1,
    openRow: -1,
  };
}

/** Keeps a cell at its place; one that lies outside a sheet refuses the file. */
export function putCell(grid: Grid, row: number, column: number, cell: Cell): void {
  if (row < 0 || row >= maxRows || column < 0 || column >= maxColumns) {
    refuse("workbook-damaged", `cell outside the sheet: ${row}, ${column}`);
  }
  if (row !== grid.openRow) openRow(grid, row);
  (grid.rows[row] ??= [])[column] = cell;
  grid.cells++;
  if (column > grid.lastColumn) grid.lastColumn = column;
  const { budgets } = grid.meter;
  if (grid.cells > budgets.cellsPerSheet) overBudget(budgets, "cellsPerSheet");
}

/** Rows up to this width are copied when they are complete: arrays that grow hold much more room than they need. */
const usualWidth = 64;

function openRow(grid: Grid, row: number): void {
  const complete = grid.rows[grid.openRow];
  if (complete !== undefined && complete.length <= usualWidth) grid.rows[grid.openRow] = complete.slice();
  grid.openRow = row;
}

/** A range of one cell merges nothing. */
export function putMerge(grid: Grid, range: CellRange): void {
  if (range.top === range.bottom && range.left === range.right) return;
  spend(grid.meter, "merges", 1);
  if (range.bottom >= maxRows || range.right >= maxColumns) refuse("workbook-damaged", "merged range");
  grid.merges.push(range);
}

/** What is hidden beyond the last cell hides nothing. */
export function finishGrid(grid: Grid): Pick<Sheet, "rows" | "merges" | "hiddenRows" | "hiddenColumns"> {
  spend(grid.meter, "cellsPerBook", grid.cells);
  return {
    rows: grid.rows,
    merges: grid.merges,
    hiddenRows: linesOf(grid.hiddenRows, grid.rows.length - 1),
    hiddenColumns: linesOf(grid.hiddenColumns, grid.lastColumn),
  };
}

function linesOf(spans: readonly Span[], lastLine: number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { first, last } of spans) {
    for (let line = Math.max(0, first); line <= Math.min(last, lastLine); line++) lines.add(line);
  }
  return lines;
}
