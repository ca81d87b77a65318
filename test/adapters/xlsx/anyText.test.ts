import ExcelJS from "exceljs";
import fc from "fast-check";
import * as XLSX from "xlsx";
import { describe, expect, it } from "vitest";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { aBook, aSheet } from "../../support/bookModels.ts";
import { structureProblems } from "../../support/structure.ts";

const awkward = [
  "=1+1",
  "+84 255 3859",
  "-",
  "@a",
  "'trích",
  "  đầu và cuối  ",
  "hai\ndòng",
  "tab\tvà",
  "a\r\nb",
  "_x0041_",
  "_x005F_x0041_",
  "__x000D_",
  "\u0000\u0001\u001F",
  "\uFFFE\uFFFF",
  "\uD800",
  "x\uDC00",
  "😀👨‍👩‍👧",
  "Tiếng Việt".normalize("NFD"),
  "<b>&amp;</b>\"'",
  "]]>",
  "#N/A",
  "TRUE",
  "1.234",
  "\u00A0",
  "\u200B",
];

const anyText = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom("_", "x", "0", "4", "1", "F", "&", "<", "\n", "\r", " ") }),
);

function write(texts: readonly string[]): Uint8Array {
  return writeBook(
    aBook([aSheet({ name: "A", cells: texts.map((value, row) => ({ row, column: 0, value })) })]),
  );
}

function read(bytes: Uint8Array, count: number): readonly unknown[] {
  const sheet = XLSX.read(bytes).Sheets["A"];
  return Array.from({ length: count }, (_, row) => sheet?.[`A${row + 1}`]?.v);
}

describe("any text", () => {
  it("is read by SheetJS as it was written", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 30 }), (texts) => {
        const bytes = write(texts);
        // SheetJS itself makes one line break of CR LF.
        expect(read(bytes, texts.length)).toEqual(texts.map((text) => text.replaceAll("\r\n", "\n")));
        expect(structureProblems(bytes)).toEqual([]);
      }),
      { numRuns: 25, examples: [[awkward]] },
    );
  });

  it("is a text for ExcelJS, never a formula", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(write(awkward)).buffer);
    const sheet = book.getWorksheet("A");
    const cells = awkward.map((_, row) => sheet?.getCell(row + 1, 1));
    expect(cells.map((cell) => cell?.value)).toEqual(awkward);
    expect(new Set(cells.map((cell) => cell?.type))).toEqual(new Set([ExcelJS.ValueType.String]));
  });

  it("can be a cached value, as ExcelJS reads it", async () => {
    // In formulas ExcelJS leaves _xHHHH_ as it is and undoes entities twice.
    const texts = awkward.filter((text) => !/[_&]|[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\n\t]/u.test(text));
    const cells = texts.map((value, row) => ({ row, column: 0, value, formula: '"a"' }));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(writeBook(aBook([aSheet({ name: "A", cells })]))).buffer);
    expect(texts.map((_, row) => book.getWorksheet("A")?.getCell(row + 1, 1).result)).toEqual(texts);
    expect(texts.length).toBeGreaterThan(10);
  });

  it("can stand in comments, names and properties", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cells = [{ row: 0, column: 0, comment: text }];
        const properties = { title: text, creator: text, created: "2022-01-01T00:00:00Z" };
        const names = [{ name: "x", refersTo: JSON.stringify(text), local: false, hidden: true }];
        const bytes = writeBook(aBook([aSheet({ name: "A", cells })], { properties, names }));
        expect(structureProblems(bytes)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
