import { ExcelError } from "../excelError.ts";
import { type Book, activeSheet, sheetWithKey } from "../model/book.ts";
import { addSheet } from "../model/sheets.ts";
import type { Sheet } from "../model/sheet.ts";
import { givenText, givenWhole } from "./given.ts";
import { type HostObject, type Kind, nullObject } from "./hostObject.ts";
import { heard } from "./heard.ts";
import { sheetObject } from "./refer.ts";

const shown = (book: Book, visibleOnly = false): readonly Sheet[] =>
  visibleOnly ? book.sheets.filter(({ visibility }) => visibility === "Visible") : book.sheets;

function found(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw new ExcelError("ItemNotFound");
  return sheetObject(sheet);
}

export const worksheetsKind: Kind<Book> = {
  items: (book) => book.sheets.map(sheetObject),
  methods: {
    add: (book, name?: unknown) =>
      sheetObject(addSheet(book, name === undefined ? undefined : givenText(name))),
    getActiveWorksheet: (book) => sheetObject(activeSheet(book)),
    getCount: (book, visibleOnly?: boolean) => shown(book, visibleOnly).length,
    getFirst: (book, visibleOnly?: boolean) => found(shown(book, visibleOnly)[0]),
    getLast: (book, visibleOnly?: boolean) => found(shown(book, visibleOnly).at(-1)),
    getItem: (book, key: unknown) => found(sheetWithKey(book, givenText(key))),
    getItemAt: (book, index: unknown) => found(book.sheets[givenWhole(index)]),
    getItemOrNullObject: (book, key: unknown) => {
      const sheet = sheetWithKey(book, givenText(key));
      return sheet ? sheetObject(sheet) : nullObject;
    },
    ...heard("ActivatedEvent", "AddedEvent", "DeletedEvent", "DeactivatedEvent"),
    ...heard("DataChangedEvent", "SelectionChangedEvent", "EventNameChanged"),
  },
};
