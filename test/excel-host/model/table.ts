import type { Box } from "./box.ts";

export interface TableColumn {
  readonly id: number;
  name: string;
}

export interface Table {
  readonly id: string;
  name: string;
  /** With the header row, and the totals row when there is one. */
  range: Box;
  columns: TableColumn[];
  nextColumnId: number;
  style: string;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export const headerOf = (table: Table): Box => ({ ...table.range, bottom: table.range.top });

export const bodyOf = (table: Table): Box => ({
  ...table.range,
  top: table.range.top + 1,
  bottom: table.range.bottom - (table.showTotals ? 1 : 0),
});
