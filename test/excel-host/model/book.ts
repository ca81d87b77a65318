import type { DefinedName } from "./definedName.ts";
import { type Sheet, createSheet } from "./sheet.ts";
import type { Table } from "./table.ts";

/** Something that handlers may want to hear of; `types` as the library numbers them. */
export interface BookEvent {
  readonly type: number;
  /** Whose handlers are called: a sheet's or table's id, "Workbook", or "" for the whole document. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A workbook that was opened with `Excel.createWorkbook`. */
export interface CreatedBook {
  readonly id: string;
  readonly base64: string;
  isOpen: boolean;
}

export interface Book {
  nextId: number;
  readonly name: string;
  sheets: Sheet[];
  activeId: string;
  names: DefinedName[];
  readonly settings: Map<string, unknown>;
  readonly customXml: Map<string, string>;
  readonly properties: Map<string, unknown>;
  readonly customProperties: Map<string, unknown>;
  isProtected: boolean;
  calculationMode: string;
  /** True when a formula may show an old value. */
  isStale: boolean;
  eventsEnabled: boolean;
  readonly events: BookEvent[];
  readonly created: CreatedBook[];
  /** What the library keeps by reference; ranges move with their cells. */
  readonly references: Map<string, { readonly kind: string; readonly model: unknown }>;
  cellsWritten: number;
}

export function createBook(sheetNames: readonly string[] = ["Sheet1"]): Book {
  const book: Book = {
    nextId: 1,
    name: "Book1.xlsx",
    sheets: [],
    activeId: "",
    names: [],
    settings: new Map(),
    customXml: new Map(),
    properties: new Map(),
    customProperties: new Map(),
    isProtected: false,
    calculationMode: "Automatic",
    isStale: false,
    eventsEnabled: true,
    events: [],
    created: [],
    references: new Map(),
    cellsWritten: 0,
  };
  for (const name of sheetNames) book.sheets.push(createSheet(book, name));
  book.activeId = book.sheets[0]?.id ?? "";
  return book;
}

export function activeSheet(book: Book): Sheet {
  const sheet = book.sheets.find(({ id }) => id === book.activeId);
  if (!sheet) throw new Error("a workbook has an active sheet");
  return sheet;
}

export const sheetNamed = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export const sheetWithKey = (book: Book, key: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === key) ?? sheetNamed(book, key);

export const allTables = (book: Book): readonly Table[] => book.sheets.flatMap((sheet) => sheet.tables);

export function tableNamed(
  book: Book,
  name: string,
): { readonly sheet: Sheet; readonly table: Table } | null {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, table };
  }
  return null;
}

export function tell(book: Book, event: BookEvent): void {
  if (book.eventsEnabled) book.events.push(event);
}
