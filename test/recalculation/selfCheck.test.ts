import * as XLSX from "xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { checkSubmission } from "../../src/core/check/checkSubmission.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { buildForms } from "../../src/core/forms/buildForms.ts";
import { intakeWorkbook } from "../../src/core/intake/intakeWorkbook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import { selfCheckData, selfCheckSheet } from "../../src/core/intake/stamp.ts";
import { callById, unitById } from "../../src/core/pack/lookup.ts";
import { convertManyWithLibreOffice } from "../support/libreOffice.ts";
import { faultsPlanted, fillBlanks, nothingHappened } from "../support/plantedBlanks.ts";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack();
const reader = createWorkbookReader({ inflate: inflateWithZlib });

/** Calls and units whose blanks between them hold vertical forms, official tables and lists. */
const issued = [
  ["2022-H1", "P-PHOMINH"],
  ["2022-H1", "TT-THANHTRA"],
  ["2022-H1", "P-LDTBXH"],
  ["2022-ONCE-0405-KH", "P-PHOMINH"],
] as const;

function blankFor(call: string, unit: string): BookModel {
  return buildForms({
    pack,
    call: callById(pack, call),
    unit: unitById(pack, unit),
    issuedAt: "2022-05-20",
  });
}

const blanks = issued.map(([call, unit]) => blankFor(call, unit));
const plans = blankFor("2022-ONCE-0405-KH", "P-PHOMINH");
const monthly = blankFor("2022-M04", "VP-HDND-UBND");

interface Page {
  readonly headline: string;
  /** "TCD-01!E5" of every place that the page shows. */
  readonly shown: readonly string[];
  /** Those of all lines that say something, whether there is room for them or not. */
  readonly named: readonly string[];
}

let filled: readonly Uint8Array[] = [];
let pages: readonly Page[] = [];
let rightPage: Page | undefined;
let emptyPage: Page | undefined;

beforeAll(async () => {
  const faulty = await Promise.all(blanks.map((book, index) => fillBlanks(book, faultsPlanted(index + 1))));
  const right = await fillBlanks(plans, nothingHappened, 1);
  const converted = await convertManyWithLibreOffice([...faulty, right, writeBook(monthly)]);
  filled = converted.slice(0, issued.length);
  const read = converted.map(pageOf);
  pages = read.slice(0, issued.length);
  [rightPage, emptyPage] = read.slice(issued.length);
}, 180_000);

function pageOf(bytes: Uint8Array): Page {
  const book = XLSX.read(bytes);
  const rows = rowsOf(book, selfCheckSheet);
  const first = rows.findIndex(([ordinal, , cell]) => ordinal === "STT" && cell === "Ô") + 1;
  return {
    headline: String(rows[1]?.[0]),
    shown: rows
      .slice(first)
      .filter((row) => row[1] !== "")
      .map((row) => `${String(row[1])}!${String(row[2])}`),
    named: rowsOf(book, selfCheckData)
      .slice(1)
      .filter((row) => Number(row[3]) > 0)
      .map((row) => `${String(row[0])}!${String(row[1])}`),
  };
}

function rowsOf(book: XLSX.WorkBook, sheet: string): readonly (readonly unknown[])[] {
  return XLSX.utils.sheet_to_json<readonly unknown[]>(book.Sheets[sheet] ?? {}, {
    header: 1,
    raw: true,
    defval: "",
  });
}

function distinct(cells: readonly string[]): readonly string[] {
  return [...new Set(cells)].toSorted();
}

/** What the program says of the cells of the same file. */
async function findingsOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const read = await reader.read({ path: "Book1.xlsx", bytes });
  if (!read.ok) throw new Error(read.error.reason);
  const calls = pack.calls.map(({ id }) => id);
  const file = { path: "Book1.xlsx", sha256: "0".repeat(64) };
  const result = intakeWorkbook({ file, workbook: read.value, pack, calls, answers: new Map() });
  const checked = result.submissions.flatMap((submission) =>
    checkSubmission(submission, { pack, call: callById(pack, submission.call), openQuestions: false }),
  );
  return [...result.findings, ...checked].filter(({ severity }) => severity !== "note");
}

/** What is said of a figure or text, not of how the form was recognised. */
function isOfACell({ code, at, data }: Finding): boolean {
  // A total row of a blank is made of formulas: what is wrong with it is wrong in its rows.
  const isTotal = "totalRow" in data && data.totalRow !== undefined;
  return at.cell !== undefined && !isTotal && !/^(?:form-|row-|column-)/.test(code);
}

/** The cells that a finding is about; of records that say the same, all but the first. */
function cellsOf({ code, at, data }: Finding): readonly string[] {
  const cell = at.cell?.split(":")[0] ?? "";
  if (code !== "key-repeated") return [`${at.sheet ?? ""}!${cell}`];
  return data.rows.slice(1).map((row) => `${at.sheet ?? ""}!${cell.replace(/\d+$/, row)}`);
}

describe("the self-check of a blank", () => {
  it.each(issued.map((names, index) => [...names, index] as const))(
    "%s %s: names the cells that the program names",
    async (_call, _unit, index) => {
      const findings = await findingsOf(filled[index] ?? new Uint8Array());
      const expected = distinct(findings.filter(isOfACell).flatMap(cellsOf));
      const named = distinct(pages[index]?.named ?? []);
      expect(expected.length).toBeGreaterThan(5);
      expect(named).toEqual(expected);
    },
  );

  it.each(issued.map((names, index) => [...names, index] as const))(
    "%s %s: shows the first places in order, and counts all",
    (_call, _unit, index) => {
      const { headline = "", shown = [], named = [] } = pages[index] ?? {};
      expect(shown).toEqual(named.slice(0, 100));
      const counted = [...headline.matchAll(/\d+/g)].map(Number);
      expect((counted[0] ?? 0) + (counted[3] ?? 0)).toBe(named.length);
    },
  );

  it("says of a book without faults that it can be sent", () => {
    expect(rightPage).toEqual({ headline: "Đã đủ, có thể nộp.", shown: [], named: [] });
  });

  it("shows before any calculation what a spreadsheet calculates of an empty book", () => {
    expect(emptyPage).toEqual(pageOf(writeBook(monthly)));
    expect(emptyPage?.named.length).toBeGreaterThan(0);
  });

  it("is no report when it comes back", async () => {
    const read = await reader.read({ path: "Book1.xlsx", bytes: filled[0] ?? new Uint8Array() });
    if (!read.ok) throw new Error(read.error.reason);
    const calls = pack.calls.map(({ id }) => id);
    const file = { path: "Book1.xlsx", sha256: "0".repeat(64) };
    const { sheets, findings } = intakeWorkbook({
      file,
      workbook: read.value,
      pack,
      calls,
      answers: new Map(),
    });
    const own = [selfCheckSheet, selfCheckData];
    expect(sheets.filter(({ sheet }) => own.includes(sheet)).map(({ outcome }) => outcome)).toEqual([
      "ignored",
      "ignored",
    ]);
    expect(findings.filter(({ at }) => own.includes(at.sheet ?? ""))).toEqual([]);
  });
});
