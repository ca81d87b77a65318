import type { CellRange } from "./address.ts";
import { blankCell, type Cell } from "./cell.ts";

/** A row is a sparse array indexed by column from 0; empty cells are holes. */
export type SheetRow = readonly (Cell | undefined)[];

/** What Excel lets be typed into cells; `values` are the choices of a list that names them itself. */
export interface CellValidation {
  readonly ranges: readonly CellRange[];
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "other";
  readonly values: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Sparse array indexed by row from 0: rows without content are holes, however far down content lies. */
  readonly rows: readonly (SheetRow | undefined)[];
  readonly merges: readonly CellRange[];
  /** Indexes from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** True when pictures, text boxes or shapes lie on the sheet: their contents cannot be read as cells. */
  readonly hasDrawings: boolean;
  /** Only where a reader was asked for them: blanks are learned from them, reports are not read by them. */
  readonly validations?: readonly CellValidation[];
}

export interface DefinedName {
  readonly name: string;
  /** The sheet that the name belongs to, null for the workbook. */
  readonly sheet: string | null;
  /** The formula without "=": `Sheet1!$A$1` or `"a text"`. */
  readonly refersTo: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
  /** True when formulas are calculated only on demand, so that stored values may be old. */
  readonly calculatesOnDemand?: true;
}

/** The cell at row and column (from 0); a blank one where nothing is stored. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? blankCell;
}

/** Visits the stored cells in reading order; holes cost nothing. */
export function forEachCell(sheet: Sheet, visit: (cell: Cell, row: number, column: number) => void): void {
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell !== undefined) visit(cell, row, column);
    });
  });
}
