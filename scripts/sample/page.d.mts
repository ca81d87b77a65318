export interface PageCell {
  v: unknown;
  bold?: boolean;
  italic?: boolean;
  center?: boolean;
  border?: boolean;
  format?: string;
  formula?: string;
  font?: string;
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet before a producer writes it; rows and columns from 0, holes where a cell is blank. */
export interface Page {
  name: string;
  rows: ((PageCell | undefined)[] | undefined)[];
  merges: Range[];
  widths: number[];
  hiddenRows: number[];
  hidden: boolean;
  places: Map<string, { row: number; column: number }>;
}

export type Look = Omit<PageCell, "v">;

export function newPage(name: string): Page;
export function put(page: Page, row: number, column: number, v: unknown, look?: Look): void;
export function merge(page: Page, top: number, left: number, bottom: number, right: number): void;
export function mark(page: Page, key: string, row: number, column: number): void;
export function cellOf(page: Page, key: string): PageCell;
export function change(page: Page, key: string, v: unknown, look?: Look): void;
export function insertRow(page: Page, at: number, texts?: Readonly<Record<number, string>>): void;
export function insertColumn(page: Page, at: number): void;
export function deleteRow(page: Page, at: number): void;
export function mapTexts(page: Page, map: (text: string) => string): void;
