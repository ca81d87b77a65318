import type { Span } from "../../grid.ts";
import type { Meter } from "../../meter.ts";
import type { SheetFacts } from "../sheetFacts.ts";
import type { BiffRecord } from "./records.ts";

/** A substream: a sheet, or the workbook itself. */
export interface Substream {
  readonly isWorksheet: boolean;
  /** Name of the font of each cell with content. */
  readonly cells: (string | undefined)[][];
  readonly hiddenColumns: Span[];
  count: number;
  hasDrawings: boolean;
}

/** A sheet as the workbook lists it. */
export interface BoundSheet {
  readonly start: number;
  readonly visibility: SheetFacts["visibility"];
  readonly isWorksheet: boolean;
  readonly isMacroSheet: boolean;
}

/** A workbook as far as its stream has been walked through. */
export interface BiffScan {
  readonly bytes: Uint8Array;
  readonly meter: Meter;
  readonly boundSheets: BoundSheet[];
  readonly substreams: Map<number, Substream>;
  readonly fonts: string[];
  /** Font of each cell format. */
  readonly formats: number[];
  readonly strings: BiffRecord[];
  stringFonts: readonly (number | null)[] | null;
  /** 2, 3, 4, 5 or 8. */
  version: number;
  depth: number;
  current: Substream | null;
  /** True within the table of shared strings, which runs through several records. */
  inStrings: boolean;
  hasExternalLinks: boolean;
}
