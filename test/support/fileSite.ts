import { inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { planUpdate } from "../../src/adapters/xlsx/planUpdate.ts";
import { updateBook } from "../../src/adapters/xlsx/updateBook.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { zipFiles } from "../../src/adapters/package/zipFiles.ts";
import { HostError, type BookHost, type SheetOutline, type WritePlan } from "../../src/app/bookHost.ts";
import { openExisting, planSummary, writeSummary } from "../../src/app/desk/deskFiles.ts";
import type { BookWriter } from "../../src/app/desk/deskPorts.ts";
import type { OpenPackStream } from "../../src/app/ports.ts";
import { isOwnBook } from "../../src/app/readOwnBook.ts";
import { ok } from "../../src/core/result.ts";
import { readSheetMarks } from "../../src/core/tables/sheetMarks.ts";
import { sheetDefaults } from "../../src/core/tables/sheetDefaults.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import type { Site } from "../../src/taskpane/selfTest/scenario.ts";
import { createRawFile, noExcel, type BytesHome } from "./rawFile.ts";

const reader = createWorkbookReader({ inflate: inflateWithZlib });

/** A book that lies in a file, by way of what the command line and the browser keep such books with. */
export function aFileSite(home: BytesHome, pack: OpenPackStream): Site {
  const writer: BookWriter = {
    write: (book) => writeBook(book, pack),
    update: (existing, book) => updateBook(existing, book, pack),
    plan: planUpdate,
    zip: zipFiles,
  };
  return { host: createFileHost(home, writer), raw: createRawFile(home) };
}

function createFileHost(home: BytesHome, writer: BookWriter): BookHost {
  return {
    readBook: async () => {
      const bytes = await home.load();
      const book = bytes === null ? null : await openExisting(bytes, reader);
      if (book === null || (!book.ok && book.error === "not-ours")) return ok(null);
      return book.ok ? book : { ok: false, error: "ledger-damaged" };
    },
    readData: async () => {
      const bytes = await home.load();
      const book = bytes === null ? null : await openExisting(bytes, reader);
      if (book?.ok !== true) return null;
      const { workbook } = book.value;
      const marks = readSheetMarks(workbook.names);
      return workbook.sheets.find(({ name }) => marks.get(name)?.kind === "data") ?? null;
    },
    // A book of ours that is received is no report, whoever has put sheets into it.
    readBlank: () => Promise.resolve(null),
    readSheets: async () => {
      const bytes = await home.load();
      const workbook = bytes === null ? null : await reader.read({ path: "so.xlsx", bytes });
      if (workbook?.ok !== true || isOwnBook(workbook.value)) return [];
      return workbook.value.sheets.map((sheet) => ({
        path: sheet.name,
        workbook: { ...workbook.value, sheets: [sheet] },
      }));
    },
    planBook: async (sheets) => planFile(await home.load(), sheets, writer),
    writeBook: async (book) => {
      const made = writeSummary(book, await home.load(), { writer, name: "so.xlsx" });
      if (!made.ok) throw new HostError(made.error === "table-name-taken" ? made.error : "unknown");
      await home.store(made.value.bytes);
      const { sheets, renamed, left } = made.value;
      return { sheets, renamed, left, check: null };
    },
    showReceived: noExcel,
    reveal: noExcel,
    markCells: noExcel,
    clearMarks: noExcel,
    onSelection: noExcel,
    openWorkbook: noExcel,
  };
}

function planFile(
  existing: Uint8Array | null,
  outlines: readonly SheetOutline[],
  writer: BookWriter,
): WritePlan {
  if (existing === null) return planOfNewFile(outlines);
  const plan = planSummary(drawnFrom(outlines), existing, writer);
  if (!plan.ok) throw new HostError("unknown");
  return plan.value;
}

function planOfNewFile(outlines: readonly SheetOutline[]): WritePlan {
  const shown = outlines.filter(({ visibility }) => visibility === "visible");
  const none = { replaced: [], updated: [], removed: [], kept: [], renamed: [] };
  return { ...none, added: shown.map(({ name }) => name), repairs: false };
}

function drawnFrom(outlines: readonly SheetOutline[]): BookModel {
  return {
    sheets: outlines.map((outline) => ({ ...sheetDefaults, cells: [], ...outline })),
    names: [],
    properties: { title: "", creator: "", created: "2022-06-20T08:00:00+07:00" },
    font: { name: "Times New Roman", size: 12 },
    activeSheet: 0,
  };
}
