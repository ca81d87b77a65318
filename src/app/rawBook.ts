/** A value as it is typed or shown; a text that begins with "=" is typed as a formula, an empty cell is "". */
export type RawValue = number | string | boolean;

export interface RawRange {
  /** As calculated. */
  readonly values: readonly (readonly RawValue[])[];
  /** en-US, with "="; the value where there is no formula. */
  readonly formulas: readonly (readonly RawValue[])[];
  /** en-US. */
  readonly numberFormats: readonly (readonly string[])[];
}

/** What a mark could leave behind at a cell. */
export interface RawLook {
  /** As Excel gives it. */
  readonly fill: string;
  readonly bold: boolean;
  readonly conditionalFormats: number;
  /** Comments of the workbook and notes of the sheet. */
  readonly comments: number;
}

export interface RawSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/** The open workbook as its user handles it: what a self-test needs beside the host that it tests. */
export interface RawBook {
  /** In tab order. */
  sheets(): Promise<readonly RawSheet[]>;
  /** True when no sheet holds anything. */
  isEmpty(): Promise<boolean>;
  /** Names of the workbook, hidden ones too. */
  names(): Promise<readonly string[]>;
  /** `range` without the sheet: "A1:C5". */
  tables(): Promise<readonly { readonly name: string; readonly sheet: string; readonly range: string }[]>;
  read(sheet: string, range: string): Promise<RawRange>;
  look(sheet: string, cell: string): Promise<RawLook>;
  selected(): Promise<{ readonly sheet: string; readonly cell: string }>;
  addSheet(name: string): Promise<void>;
  /** Types values from a cell on, each row as long as the first. */
  type(sheet: string, cell: string, rows: readonly (readonly RawValue[])[]): Promise<void>;
  rename(sheet: string, name: string): Promise<void>;
  remove(sheets: readonly string[]): Promise<void>;
  removeNames(names: readonly string[]): Promise<void>;
  select(sheet: string, cell: string): Promise<void>;
  /** Protects the workbook's structure, or takes the protection off. */
  protect(on: boolean): Promise<void>;
}
