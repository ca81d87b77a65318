import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { startPackThread } from "../../../src/adapters/node/packInThread.ts";
import { packWithZlib } from "../../../src/adapters/node/packWithZlib.ts";
import { openSpool } from "../../../src/adapters/node/spool.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import type { ModelValue, RowBlock } from "../../../src/core/tables/sheetModel.ts";
import { aBook, aSheet } from "../../support/bookModels.ts";

const script = path.resolve("dist/packWorker.cjs");
const folder = mkdtempSync(path.join(tmpdir(), "packing-"));
const spool = openSpool(path.join(folder, "so.xlsx"));
const thread = startPackThread({ script, file: spool.file });
afterAll(async () => {
  await thread.stop();
  spool.close();
  rmSync(folder, { recursive: true });
});

/** Values of every kind, texts that stand twice and texts that stand once. */
function aRow(at: number): readonly (ModelValue | null)[] {
  return [
    `khóa <${at}> & " ${at % 2 === 0 ? "chẵn " : ""}`,
    at % 3 === 0 ? null : at / 8,
    `Xã ${at % 5}`,
    at % 7 === 0,
    at % 4 === 0 ? -0 : at % 11,
    at % 5 === 0 ? `chữ ${at % 2}` : at,
  ];
}

function rowsOf(height: number): RowBlock {
  const plain = { style: {} };
  const columns = [{ style: {}, distinct: true }, { style: { bold: true } }, plain, plain, plain, plain];
  return { top: 1, left: 1, height, columns, rows: Array.from({ length: height }, (_, at) => aRow(at)) };
}

describe("a packing thread", () => {
  const small = aSheet({ name: "Nhỏ", cells: [{ row: 0, column: 0, value: "một" }] });

  it("gives the bytes that packing here gives, book after book", () => {
    for (const height of [0, 1, 2048, 5000]) {
      const book = aBook([
        small,
        { ...small, name: "Lớn", mark: { kind: "data", id: "Lon" }, block: rowsOf(height) },
      ]);
      expect(Buffer.from(writeBook(book, thread.open)).equals(writeBook(book, packWithZlib))).toBe(true);
    }
  });

  it("hands over what is too large for the memory that both share", () => {
    const wide = Array.from({ length: 200 }, (_, at) => `cột ${at}`.repeat(500));
    const cells = wide.map((value, column) => ({
      row: 0,
      column,
      value,
      formula: `"${value.slice(0, 200)}"`,
    }));
    const columns = wide.map(() => ({ style: {}, distinct: true }));
    const rows = Array.from({ length: 600 }, (_, at) => wide.map((__, column) => at * column));
    const block = { top: 1, left: 0, height: rows.length, columns, rows };
    const book = aBook([{ ...small, name: "Rộng", mark: { kind: "data", id: "Rong" }, cells, block }, small]);
    expect(Buffer.from(writeBook(book, thread.open)).equals(writeBook(book, packWithZlib))).toBe(true);
  });

  it("keeps every value in its cell, over all rows that are coded at a time", async () => {
    const rows = rowsOf(5000);
    const bytes = writeBook(aBook([{ ...small, block: rows }]), thread.open);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = book.worksheets[0];
    const read = Array.from({ length: 5000 }, (_, at) =>
      rows.columns.map((__, column) => sheet?.getCell(at + 2, column + 2).value),
    );
    expect(read).toEqual([...rows.rows].map((values) => values.map((value) => (value === 0 ? 0 : value))));
  });

  it("leaves no file behind that has a name", () => {
    expect(readdirSync(folder)).toEqual([]);
  });

  it("hands on what the disk refuses", async () => {
    const readOnly = openSync(script, "r");
    const refused = startPackThread({ script, file: readOnly });
    expect(() => writeBook(aBook([small]), refused.open)).toThrow(expect.objectContaining({ code: "EBADF" }));
    await refused.stop();
    closeSync(readOnly);
  });

  it("ends with an error when it is lost, instead of waiting for ever", async () => {
    const endsAtOnce = path.resolve("test/support/workers/endsAtOnce.mjs");
    const lost = startPackThread({ script: endsAtOnce, file: spool.file, patience: 500 });
    expect(() => writeBook(aBook([small]), lost.open)).toThrow("lost");
    await lost.stop();
  });
});
