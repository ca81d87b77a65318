import type { CellAddress, CellRange } from "../workbook/address.ts";

/** How a cell looks. Every member is optional; equal styles are written once. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; the book's default is 11. */
  readonly size?: number;
  /** "RRGGBB". */
  readonly color?: string;
  /** "RRGGBB". */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Levels of three blanks. */
  readonly indent?: number;
  readonly border?: "thin" | "hair" | "medium";
  /** Excel number format in en-US notation: "#,##0", "0.00", "dd/mm/yyyy", "@". */
  readonly numberFormat?: string;
  /** True for input cells of a protected sheet. */
  readonly unlocked?: boolean;
}

/** A number (finite), a text (always stays a text, whatever it begins with), or a truth value. */
export type ModelValue = number | string | boolean;

export interface ModelCell extends CellAddress {
  /** A constant, or with `formula` the value that core computed, cached in the file. */
  readonly value?: ModelValue;
  /** Without "=", en-US function names and separators, functions of Excel 2010 only. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** Jump to a cell of the same book. */
  readonly link?: { readonly sheet: string; readonly cell: string; readonly tip?: string };
  readonly comment?: string;
}

export interface BlockColumn {
  readonly style: CellStyle;
  /** True where no text stands twice, as in a column of keys. */
  readonly distinct?: boolean;
}

/** Rows of plain values, one style a column: a sheet of data has too many cells for an object each. */
export interface RowBlock {
  readonly top: number;
  readonly left: number;
  /** How many rows there are. */
  readonly height: number;
  readonly columns: readonly BlockColumn[];
  /** From the top, a value for each column, null where the cell is empty. Can be gone through more than once. */
  readonly rows: Iterable<readonly (ModelValue | null)[]>;
}

/** An Excel table (ListObject) over cells of the sheet; the header cells are texts equal to the column names. */
export interface TableModel {
  /** Unique in the book, a valid name: "tblDuLieu". */
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly style?: string;
}

export interface ValidationModel {
  readonly range: CellRange;
  readonly rule:
    | { readonly type: "list"; readonly values: readonly string[] }
    | { readonly type: "listRange"; readonly formula: string }
    | { readonly type: "whole" | "decimal"; readonly min: number; readonly max?: number }
    | { readonly type: "date"; readonly from: string; readonly to: string }
    | { readonly type: "textLength"; readonly max: number }
    | { readonly type: "custom"; readonly formula: string };
  readonly allowBlank: boolean;
  /** Shown when the cell is selected. */
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string; readonly style: "stop" | "warning" };
}

export interface ConditionalFormatModel {
  readonly range: CellRange;
  /** Relative to the range's first cell, without "=". */
  readonly formula: string;
  readonly style: Pick<CellStyle, "bold" | "italic" | "color" | "fill">;
}

/** A native chart over cells of its own sheet, so that it follows what the formulas there calculate. */
export interface ChartModel {
  readonly kind: "column" | "bar" | "line";
  /** The cell whose text is the title. */
  readonly title: CellAddress;
  /** What a screen reader says of it. */
  readonly description: string;
  /** Texts along the axis: cells of one column, which may be hidden. */
  readonly categories: CellRange;
  /** Each as high as the categories. */
  readonly series: readonly {
    /** The cell whose text names it. */
    readonly name: CellAddress;
    readonly values: CellRange;
    /** "RRGGBB". */
    readonly color: string;
  }[];
  /** The cells that it lies over. */
  readonly place: CellRange;
}

export interface PrintModel {
  readonly orientation: "portrait" | "landscape";
  /** Fit to one page wide, as many high as needed. */
  readonly fitToWidth: boolean;
  /** First and last row repeated on every page, from 0. */
  readonly repeatRows?: readonly [number, number];
  /** With `fitToWidth`: over how many pages side by side, 1 when left out. */
  readonly pagesWide?: number;
  /** First and last column repeated on every page, from 0. */
  readonly repeatColumns?: readonly [number, number];
  readonly area?: CellRange;
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Excel's header and footer codes: "&CTrang &P/&N". */
  readonly header?: string;
  readonly footer?: string;
}

/** What a sheet of ours is; a hidden defined name carries it, so the sheet is known again after renaming. */
export interface SheetMark {
  readonly kind: "summary" | "data" | "coverage" | "list" | "ledger" | "pack" | "form" | "guide" | "helper";
  /** "TH-01", "DuLieu", a template code … unique in the book for each kind. */
  readonly id: string;
}

export interface NameModel {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  /** True for names of the sheet rather than of the book. */
  readonly local: boolean;
  readonly hidden: boolean;
}

/** A sheet as plain data: everything that Excel, an .xlsx writer or a test needs, and no decision left to them. */
export interface SheetModel {
  /** At most 31 characters, none of []:*?/\ and no apostrophe at either end; unique in its book ignoring case. */
  readonly name: string;
  readonly mark: SheetMark;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** "RRGGBB". */
  readonly tabColor?: string;
  /** In reading order, each address once. */
  readonly cells: readonly ModelCell[];
  /** Stands below all of `cells`. */
  readonly block?: RowBlock;
  readonly merges: readonly CellRange[];
  /** Widths in characters by column from 0. */
  readonly columns: readonly (number | undefined)[];
  readonly hiddenColumns?: readonly number[];
  /** Points by row from 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: CellRange;
  readonly print?: PrintModel;
  readonly tables: readonly TableModel[];
  readonly charts?: readonly ChartModel[];
  readonly validations: readonly ValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  /** A protected sheet lets unlocked cells be typed in; no password. */
  readonly protected: boolean;
  readonly names: readonly NameModel[];
  readonly zoom?: number;
  readonly showGridLines: boolean;
}

/** A whole book; sheets in tab order. */
export interface BookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NameModel[];
  readonly properties: {
    readonly title: string;
    readonly subject?: string;
    readonly creator: string;
    /** ISO date and time given by the caller: the same input gives the same bytes. */
    readonly created: string;
  };
  /** Font of every cell. */
  readonly font: { readonly name: string; readonly size: number };
  /** Index of the sheet shown when the book opens. */
  readonly activeSheet: number;
}
