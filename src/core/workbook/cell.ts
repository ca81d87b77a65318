/** What surrounds a cell's content; every member is optional because most cells have none of it. */
export interface CellExtras {
  /** The formula without its leading "=". The content beside it is the value cached in the file. */
  readonly formula?: string;
  /** True for a formula that the file holds without a calculated value; the content is then `blank`. */
  readonly uncalculated?: true;
  /** Text of the cell's comment (note). */
  readonly comment?: string;
}

export type CellContent =
  | { readonly type: "blank" }
  /** `text` is what a text format shows when the reader knows it; `format` the number format code. */
  | { readonly type: "number"; readonly value: number; readonly text?: string; readonly format?: string }
  /**
   * `font` names the font of the cell, or of its first run: legacy Vietnamese encodings are told by it. `stored` is
   * the text as the file has it, where `value` was converted from such an encoding.
   */
  | { readonly type: "text"; readonly value: string; readonly font?: string; readonly stored?: string }
  | { readonly type: "boolean"; readonly value: boolean }
  /** `serial` is the 1900-system day number as Excel stores it; `iso` its civil date, "yyyy-mm-dd". */
  | { readonly type: "date"; readonly serial: number; readonly iso: string; readonly format?: string }
  /** `value` is Excel's own code: "#REF!", "#DIV/0!" … */
  | { readonly type: "error"; readonly value: string };

/** A cell as plain data: what it holds, wherever it came from. */
export type Cell = CellContent & CellExtras;

export const blankCell: Cell = { type: "blank" };
