import type { Book } from "./book.ts";
import type { Box } from "./box.ts";
import { type CellFormat, plainFormat } from "./cellFormat.ts";
import type { CellValue } from "./cellValue.ts";
import type { Comment, Note } from "./comments.ts";
import type { ConditionalFormat } from "./conditionalFormat.ts";
import type { DefinedName } from "./definedName.ts";
import { type Store, emptyStore } from "./store.ts";
import type { Table } from "./table.ts";
import type { Validation } from "./validation.ts";

export interface Cell {
  value: CellValue;
  /** With "="; null for a constant. */
  formula: string | null;
  /** Null: as its row, column or sheet. */
  format: CellFormat | null;
  /** True for a text that was given with a leading apostrophe. */
  isQuoted: boolean;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** "#RRGGBB" or "". */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Characters. */
  standardWidth: number;
  isDeleted: boolean;
  /** By `cellKey`. */
  readonly cells: Map<number, Cell>;
  format: CellFormat;
  readonly rowFormats: Map<number, CellFormat>;
  readonly columnFormats: Map<number, CellFormat>;
  /** Points. */
  readonly rowHeights: Map<number, number>;
  /** Points. */
  readonly columnWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merges: Box[];
  /** By `cellKey`. */
  hyperlinks: Map<number, Hyperlink>;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  readonly tables: Table[];
  names: DefinedName[];
  /** Rows above and columns left of its end stay in view. */
  frozen: Box | null;
  autoFilter: { range: Box; readonly criteria: Map<number, unknown> } | null;
  protection: Protection | null;
  comments: Comment[];
  notes: Note[];
  readonly customProperties: Map<string, unknown>;
  readonly pageLayout: Store;
  printArea: readonly Box[];
  printTitleRows: Box | null;
  printTitleColumns: Box | null;
  charts: Store[];
  selection: Box;
}

export const cellKey = (row: number, column: number): number => row * 16_384 + column;
export const rowOf = (key: number): number => Math.floor(key / 16_384);
export const columnOfKey = (key: number): number => key % 16_384;

export function createSheet(book: Book, name: string): Sheet {
  return {
    book,
    id: `{${String(book.nextId++).padStart(8, "0")}-0001-0000-0000-000000000000}`,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: 8.43,
    isDeleted: false,
    cells: new Map(),
    format: plainFormat,
    rowFormats: new Map(),
    columnFormats: new Map(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    hyperlinks: new Map(),
    validations: [],
    conditionalFormats: [],
    tables: [],
    names: [],
    frozen: null,
    autoFilter: null,
    protection: null,
    comments: [],
    notes: [],
    customProperties: new Map(),
    pageLayout: emptyStore(),
    printArea: [],
    printTitleRows: null,
    printTitleColumns: null,
    charts: [],
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}
