import { ExcelError } from "../excelError.ts";
import { type Book, activeSheet } from "../model/book.ts";
import { areaNamed, givenText } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";
import { rangeObject } from "./refer.ts";

/** The range that an event was about: "{sheet id}!A1:B2". */
function rangeOfEvent(book: Book, reference: unknown): HostObject {
  const [id = "", address = ""] = givenText(reference).split("!");
  const sheet = book.sheets.find((each) => each.id === id);
  return sheet ? rangeObject(sheet, areaNamed(sheet, address).box) : nullObject;
}

export const workbookKind: Kind<Book> = {
  properties: {
    name: readOnly(({ name }) => name),
    readOnly: readOnly(() => false),
    isDirty: readOnly(() => true),
  },
  objects: {
    worksheets: (book) => hostObject("Worksheets", book),
    names: (book) => hostObject("Names", { book, sheet: null }),
    tables: (book) => hostObject("Tables", { book, sheet: null }),
    application: (book) => hostObject("Application", book),
    _Runtime: (book) => hostObject("Runtime", book),
    settings: (book) => hostObject("Settings", book),
    customXmlParts: (book) => hostObject("CustomXmlParts", book),
    properties: (book) => hostObject("DocumentProperties", book),
    protection: (book) => hostObject("WorkbookProtection", book),
    comments: (book) => hostObject("Comments", { book, sheet: null }),
    notes: (book) => hostObject("Notes", { book, sheet: null }),
  },
  methods: {
    // Excel on the web is asked for both at once.
    createAndOpenWorkbook: (book, base64: unknown) => {
      book.created.push({ id: `{W${book.nextId++}}`, base64: givenText(base64 ?? ""), isOpen: true });
    },
    getActiveCell: (book) => {
      const sheet = activeSheet(book);
      const { top, left } = sheet.selection;
      return rangeObject(sheet, { top, left, bottom: top, right: left });
    },
    getSelectedRange: (book) => rangeObject(activeSheet(book), activeSheet(book).selection),
    _GetRangeForEventByReferenceId: (book, reference: unknown) => {
      const range = rangeOfEvent(book, reference);
      if (range === nullObject) throw new ExcelError("ItemNotFound");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
    _RemoveReference: (book, reference: unknown) => {
      book.references.delete(givenText(reference));
    },
    _RemoveAllReferences: (book) => book.references.clear(),
    _GetReferenceCount: (book) => book.references.size,
  },
};
