import { expect, test } from "vitest";

import {
  biffBook,
  biffRecord,
  cellFormat,
  end,
  font,
  joined,
  u16,
  u32,
} from "../../../support/biffStream.ts";
import { cellsOf, refusalOf, workbookOf } from "../../../support/readFormats.ts";

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const place = (row: number, column: number, format = 0) => joined(u16(row), u16(column), u16(format));
const number = (row: number, column: number) =>
  biffRecord(0x0203, place(row, column), new Uint8Array(new Float64Array([12.5]).buffer));
const textResult = Uint8Array.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
const formula = biffRecord(0x0006, place(0, 0), textResult, u16(0), u32(0), u16(2), 0x17, 0);
const stringOf = (text: string) => biffRecord(0x0207, u16(text.length), 0, ascii(text));
const labelSst = (index: number) => biffRecord(0x00fd, place(1, 1), u32(index));
const sst = (...strings: readonly Uint8Array[]) =>
  biffRecord(0x00fc, u32(strings.length), u32(strings.length), ...strings);
const fonts = [".VnTime", "Arial", "Calibri", "Tahoma", "VNI-Times"].map(font);

test("a formula with a text as its result", async () => {
  const { sheets } = await workbookOf(biffBook({ cells: [formula, stringOf("Dat")] }));
  expect(cellsOf(sheets[0])).toMatchObject({ A1: { type: "text", value: "Dat", formula: '""' } });
});

test("a formula whose text is missing is refused: the library would leave the cell out", async () => {
  expect(await refusalOf(biffBook({ cells: [formula, number(2, 2)] }))).toBe("workbook-damaged");
});

test("several numbers in one record", async () => {
  const several = biffRecord(0x00bd, u16(3), u16(1), u16(0), u32(6), u16(0), u32(10), u16(2));
  const { sheets } = await workbookOf(biffBook({ cells: [several] }));
  expect(cellsOf(sheets[0])).toEqual({ B4: { type: "number", value: 1 }, C4: { type: "number", value: 2 } });
});

test("fonts by cell format; no font has the number 4", async () => {
  const string = joined(u16(1), Uint8Array.of(0), ascii("a"));
  const globals = [...fonts, cellFormat(5), sst(string)];
  const { sheets } = await workbookOf(biffBook({ globals, cells: [labelSst(0)] }));
  expect(cellsOf(sheets[0])).toEqual({ B2: { type: "text", value: "a", font: "VNI-Times" } });
});

test("the font of the first run, in strings that go on in the next record", async () => {
  // "ab" in one byte each, cut after "a" and going on in two bytes; then a string whose first run is font 0.
  const first = biffRecord(0x00fc, u32(2), u32(2), u16(2), 0, ascii("a"));
  const rich = [u16(1), Uint8Array.of(8), u16(1), ascii("c"), u16(0), u16(0)];
  const next = biffRecord(0x003c, 1, ascii("b"), 0, ...rich);
  const globals = [...fonts, cellFormat(1), first, next];
  const { sheets } = await workbookOf(biffBook({ globals, cells: [labelSst(1)] }));
  expect(cellsOf(sheets[0])).toEqual({ B2: { type: "text", value: "c", font: ".VnTime" } });
});

test("a shared string out of range is refused", async () => {
  const globals = [sst(joined(u16(1), Uint8Array.of(0), ascii("a")))];
  expect(await refusalOf(biffBook({ globals, cells: [labelSst(1)] }))).toBe("workbook-damaged");
});

test("a workbook with a password is said to be encrypted", async () => {
  const globals = [biffRecord(0x002f, u16(0), u16(0x1234), u16(0x5678))];
  expect(await refusalOf(biffBook({ globals, cells: [number(0, 0)] }))).toBe("encrypted");
});

test("a cut record, a missing end and a missing sheet are refused", async () => {
  const book = biffBook({ cells: [number(0, 0)] });
  expect(await refusalOf(book)).toBeNull();
  expect(await refusalOf(book.subarray(0, book.length - 10))).toBe("workbook-damaged");
  expect(await refusalOf(book.subarray(0, book.length - end.length))).toBe("workbook-damaged");
  expect(
    await refusalOf(biffBook({ globals: [biffRecord(0x0085, u32(9), 0, 0, 1, 0, 65)], cells: [] })),
  ).toBe("workbook-damaged");
});

test("cells of an embedded chart are none of the sheet's", async () => {
  const chart = [biffRecord(0x0809, u16(0x0600), u16(0x0020), new Uint8Array(12)), number(5, 5), end];
  const { sheets } = await workbookOf(biffBook({ cells: [number(0, 0), ...chart] }));
  expect(Object.keys(cellsOf(sheets[0]))).toEqual(["A1"]);
});

const drawn = (kind: number) =>
  biffRecord(0x005d, u16(0x15), u16(0x12), u16(kind), new Uint8Array(16), u32(0));
const hasDrawings = async (kind: number) =>
  (await workbookOf(biffBook({ cells: [number(0, 0), drawn(kind)] }))).sheets[0]?.hasDrawings;

test("pictures are seen, notes and lists are not", async () => {
  expect(await hasDrawings(8)).toBe(true);
  expect(await hasDrawings(6)).toBe(true);
  expect(await hasDrawings(0x19)).toBe(false);
  expect(await hasDrawings(0x14)).toBe(false);
});

const isLinked = async (record: Uint8Array) =>
  (await workbookOf(biffBook({ globals: [record], cells: [number(0, 0)] }))).hasExternalLinks;

test("links to other workbooks are noted", async () => {
  const own = biffRecord(0x01ae, u16(1), u16(0x0401));
  const other = biffRecord(0x01ae, u16(1), u16(6), 0, 1, ascii("b.xls"), u16(1), 0, ascii("S"));
  expect(await isLinked(own)).toBe(false);
  expect(await isLinked(other)).toBe(true);
});
