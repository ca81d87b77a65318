import { type Book } from "../model/book.ts";
import { givenFlag, givenText, givenWord } from "./given.ts";
import { type HostObject, type Kind, hostObject, readOnly } from "./hostObject.ts";

/** Formats are Vietnamese: 1.234,5. */
export const applicationKind: Kind<Book> = {
  properties: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (book, given: unknown) => {
        book.calculationMode = givenWord(given, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationState: readOnly(({ isStale }) => (isStale ? "Pending" : "Done")),
    calculationEngineVersion: readOnly(() => 191_029),
    decimalSeparator: readOnly(() => ","),
    thousandsSeparator: readOnly(() => "."),
    useSystemSeparators: readOnly(() => true),
  },
  objects: { cultureInfo: (book) => hostObject("CultureInfo", book) },
  methods: {
    calculate: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
    createWorkbook: (book, base64: unknown): HostObject => {
      const created = { id: `{W${book.nextId++}}`, base64: givenText(base64 ?? ""), isOpen: false };
      book.created.push(created);
      return hostObject("WorkbookCreated", created);
    },
  },
};

export const cultureKind: Kind<Book> = {
  properties: { name: readOnly(() => "vi-VN") },
  objects: { numberFormat: (book) => hostObject("NumberFormatInfo", book) },
};

export const numberFormatInfoKind: Kind<Book> = {
  properties: {
    numberDecimalSeparator: readOnly(() => ","),
    numberGroupSeparator: readOnly(() => "."),
  },
};

export const createdBookKind: Kind<Book["created"][number]> = {
  id: { key: "Id", of: ({ id }) => id },
  properties: { id: readOnly(({ id }) => id) },
  methods: {
    open: (created) => {
      created.isOpen = true;
    },
  },
};

export const runtimeKind: Kind<Book> = {
  properties: {
    enableEvents: {
      get: ({ eventsEnabled }) => eventsEnabled,
      set: (book, given: unknown) => {
        book.eventsEnabled = givenFlag(given);
      },
    },
  },
};
