import type { SheetModel } from "./sheetModel.ts";

/** What a sheet of the book has unless it says otherwise: nothing. */
export const sheetDefaults = {
  merges: [],
  columns: [],
  rowHeights: new Map<number, number>(),
  tables: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
  names: [],
  showGridLines: false,
} satisfies Partial<SheetModel>;
