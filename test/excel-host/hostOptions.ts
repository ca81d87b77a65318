import type { CellValue } from "./model/cellValue.ts";

/** A formula that wants a value. */
export interface FormulaCell {
  readonly sheet: string;
  /** "C5". */
  readonly address: string;
  /** With "=". */
  readonly formula: string;
}

/** Values by "sheet!C5"; the sheet's name without quotes. */
export type CalculatedValues = ReadonlyMap<string, CellValue>;

export interface HostOptions {
  /** Decides on the limits of a request; "win" when left out. */
  readonly platform?: "web" | "win" | "mac";
  /**
   * ExcelApi requirement set; "1.17" (Office LTSC 2024) when left out. Microsoft's package ends with 1.15; of what came
   * later there are notes (1.18).
   */
  readonly apiLevel?: string;
  /** Milliseconds that every answer takes; 0 when left out. */
  readonly latency?: number;
  /** Names of the sheets that the workbook has at first; "Sheet1" when left out. */
  readonly sheets?: readonly string[];
  /**
   * Says what formulas come to, when values are about to be shown and a cell was written since. Cells it does not
   * mention keep their value (0 at first).
   */
  readonly calculate?: (cells: readonly FormulaCell[]) => CalculatedValues | Promise<CalculatedValues>;
  readonly displayLanguage?: string;
  /** Of the office theme. */
  readonly isDarkTheme?: boolean;
  /** Keeps every message, for a look at them. */
  readonly recordsMessages?: boolean;
}
