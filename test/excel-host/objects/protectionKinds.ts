import { ExcelError } from "../excelError.ts";
import type { Book } from "../model/book.ts";
import type { Sheet } from "../model/sheet.ts";
import { givenRecord } from "./given.ts";
import { type Kind, readOnly } from "./hostObject.ts";

function checkPassword(kept: string | null, given: unknown): void {
  if (kept !== null && kept !== given) throw new ExcelError("AccessDenied", "The password is not correct.");
}

const worksheetProtectionKind: Kind<Sheet> = {
  properties: {
    protected: readOnly(({ protection }) => protection !== null),
    options: readOnly(({ protection }) => protection?.options ?? {}),
  },
  methods: {
    protect: (sheet, options?: unknown, password?: unknown) => {
      if (sheet.protection) throw new ExcelError("AccessDenied", "The worksheet is protected already.");
      const kept = options === undefined ? {} : givenRecord(options);
      sheet.protection = { options: kept, password: typeof password === "string" ? password : null };
    },
    unprotect: (sheet, password?: unknown) => {
      checkPassword(sheet.protection?.password ?? null, password);
      sheet.protection = null;
    },
  },
};

const workbookProtectionKind: Kind<Book> = {
  properties: { protected: readOnly(({ isProtected }) => isProtected) },
  methods: {
    protect: (book) => {
      book.isProtected = true;
    },
    unprotect: (book) => {
      book.isProtected = false;
    },
  },
};

export const protectionKinds = {
  WorksheetProtection: worksheetProtectionKind,
  WorkbookProtection: workbookProtectionKind,
} satisfies Readonly<Record<string, Kind<never>>>;
