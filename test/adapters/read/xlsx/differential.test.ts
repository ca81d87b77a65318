import ExcelJS from "exceljs";
import fc from "fast-check";
import * as XLSX from "xlsx";
import { expect, test } from "vitest";

import { toA1 } from "../../../../src/core/workbook/address.ts";
import type { Cell } from "../../../../src/core/workbook/cell.ts";
import { forEachCell, type Sheet, type Workbook } from "../../../../src/core/workbook/workbook.ts";
import { readBook } from "../../../support/rawXlsx.ts";
import { writtenBySheetJs } from "../../../support/writtenBySheetJs.ts";

/** What both readers must agree on, as text by address. */
type Cells = Readonly<Record<string, string>>;

function ours(sheet: Sheet): Cells {
  const cells: Record<string, string> = {};
  forEachCell(sheet, (cell, row, column) => {
    cells[toA1({ row, column })] = [valueOf(cell), cell.formula ?? "", cell.comment ?? ""].join(" | ");
  });
  return cells;
}

function valueOf(cell: Cell): string {
  if (cell.type === "blank") return "";
  return cell.type === "date" ? String(cell.serial) : `${cell.value}`;
}

function theirs(sheet: XLSX.WorkSheet): Cells {
  const cells: Record<string, string> = {};
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith("!") || !isCell(cell)) continue;
    // SheetJS keeps an error's number in `v` and its name in `w`.
    const value = cell.t === "z" ? "" : String(cell.t === "e" ? cell.w : cell.v);
    const comment = cell.c?.map((part) => part.t).join("") ?? "";
    if (value === "" && cell.f === undefined && comment === "" && cell.t === "z") continue;
    cells[address] = [value, cell.f ?? "", comment].join(" | ");
  }
  return cells;
}

function isCell(value: unknown): value is XLSX.CellObject {
  return typeof value === "object" && value !== null && "t" in value;
}

function expectAgreement(bytes: Uint8Array): Workbook {
  const book = readBook(bytes);
  const other = XLSX.read(bytes, { type: "array", sheetStubs: true, cellNF: true });
  expect(book.sheets.map((sheet) => sheet.name)).toStrictEqual(other.SheetNames);
  for (const sheet of book.sheets) {
    const theirSheet = other.Sheets[sheet.name] ?? {};
    expect(ours(sheet)).toStrictEqual(theirs(theirSheet));
    expect(sheet.merges).toStrictEqual(
      (theirSheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    );
  }
  return book;
}

function plainValue(cell: Cell | undefined): number | string | boolean | null {
  return cell === undefined || cell.type === "blank" || cell.type === "date" ? null : cell.value;
}

const labels = [
  "Tổng số",
  "Phường Nguyễn Nghiêm",
  "Xã Phổ Phong",
  "a < b & c",
  "",
  " hai  khoảng trắng ",
  "một\nhai",
  "5 × 3",
];
const anyNumber = fc.oneof(
  fc.integer({ min: -5_000, max: 5_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100),
  fc.maxSafeInteger(),
);
const anyText = fc.oneof(
  fc.constantFrom(...labels),
  fc.string({ unit: "grapheme", maxLength: 20 }).filter(isWritable),
);
const anyCell = fc.oneof(
  { weight: 4, arbitrary: anyNumber },
  { weight: 3, arbitrary: anyText },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constant(null) },
);
const anyRows = fc.array(fc.array(anyCell, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

/** Control characters and lone halves cannot stand in XML; what becomes of them is the writer's affair. */
function isWritable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text) && !text.includes("_x");
}

test("workbooks of SheetJS give what was written, and what SheetJS reads", () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, bookSST) => {
      const written = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(written, XLSX.utils.aoa_to_sheet(rows), "Biểu 1");
      const bytes = writtenBySheetJs(written, { bookType: "xlsx", compression: true, bookSST });
      const [sheet] = expectAgreement(bytes).sheets;
      const values = rows.map((row, r) => row.map((_, c) => plainValue(sheet?.rows[r]?.[c])));
      expect(values).toStrictEqual(rows.map((row) => row.map((value) => (value === 0 ? 0 : value))));
    }),
    { numRuns: 60 },
  );
});

test("workbooks of ExcelJS give what was written, and what SheetJS reads", async () => {
  for (const seed of [2, 3]) {
    const book = expectAgreement(await reportByExcelJs(seed));
    expect(book.sheets[0]?.rows[29]).toBeUndefined();
    expect(book.sheets[0]?.rows[28]?.[1]).toMatchObject({ value: 29 * seed });
  }
});

test("formats, fonts, hidden parts, notes and names of a workbook of ExcelJS", async () => {
  const book = readBook(await reportByExcelJs(1));
  const [sheet] = book.sheets;
  expect(sheet?.rows[0]?.[0]).toMatchObject({ type: "text", value: "BÁO CÁO 1", font: "Times New Roman" });
  expect(sheet?.rows[3]?.[4]).toMatchObject({ type: "date", iso: "2022-06-30", format: "dd/mm/yyyy" });
  expect(sheet?.rows[3]?.[3]).toMatchObject({ type: "number", format: "0.00%" });
  expect(sheet?.rows[3]?.[2]).toMatchObject({ comment: "Số liệu đã rà soát" });
  expect(sheet?.rows[3]?.[5]).toMatchObject({ type: "number", formula: "SUM(B4:C4)" });
  expect(sheet?.rows[4]?.[5]).toMatchObject({ type: "blank", formula: "B5+C5", uncalculated: true });
  expect([...(sheet?.hiddenRows ?? [])]).toStrictEqual([5]);
  expect([...(sheet?.hiddenColumns ?? [])]).toStrictEqual([1]);
  expect(book.sheets[1]?.visibility).toBe("veryHidden");
  expect(book.names).toStrictEqual([{ name: "ma_mau", sheet: null, refersTo: "'Biểu 1'!$A$1" }]);
});

/** A report form with what such forms have; `seed` varies its numbers. */
async function reportByExcelJs(seed: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu 1");
  sheet.mergeCells("A1:F1");
  sheet.getCell("A1").value = `BÁO CÁO ${seed}`;
  sheet.getCell("A1").font = { name: "Times New Roman", size: 14 };
  sheet.getRow(2).values = labels.map((label, index) => `${label} ${index}`);
  for (let row = 4; row < 30; row++) {
    sheet.getCell(row, 1).value = {
      richText: [{ text: "Phổ " }, { font: { bold: true }, text: `An ${row}` }],
    };
    sheet.getCell(row, 2).value = row * seed;
    sheet.getCell(row, 3).value = Math.sqrt(row * seed);
    sheet.getCell(row, 4).value = 1 / (row + seed);
    sheet.getCell(row, 4).numFmt = "0.00%";
    sheet.getCell(row, 5).value = new Date(Date.UTC(2022, 5, 26 + row));
    sheet.getCell(row, 5).numFmt = "dd/mm/yyyy";
    sheet.getCell(row, 6).value =
      row === 5 ? { formula: "B5+C5" } : { formula: `SUM(B${row}:C${row})`, result: row * seed };
    sheet.getCell(row, 7).value = row % 3 === 0 ? { error: "#DIV/0!" } : row % 3 === 1;
    sheet.getCell(row, 9).border = { top: { style: "thin" } };
  }
  sheet.getCell("C4").note = "Số liệu đã rà soát";
  sheet.getRow(6).hidden = true;
  sheet.getColumn(2).hidden = true;
  book.addWorksheet("stamp", { state: "veryHidden" });
  book.definedNames.add("'Biểu 1'!$A$1", "ma_mau");
  return new Uint8Array(await book.xlsx.writeBuffer());
}
