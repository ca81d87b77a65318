import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import * as SheetJs from "xlsx";
import { markBook } from "../../../src/adapters/xlsx/mark/markBook.ts";
import type { CellMark } from "../../../src/core/documents/returnSlip.ts";
import type { SheetModel } from "../../../src/core/tables/sheetModel.ts";
import { tableFont } from "../../../src/core/tables/tableStyle.ts";
import { parseRange } from "../../../src/core/workbook/address.ts";
import { aSheet, cell } from "../../support/bookModels.ts";
import { lookOf, openFile } from "../../support/fileLook.ts";
import { addParts, editPart } from "../../support/packageEdits.ts";
import { structureProblems } from "../../support/structure.ts";

const folder = "assets/samples/duc-pho-2022-H1/received";
/** Saved by different programs, with formulas, comments, merged and hidden cells. */
const examples = [
  "2022-H1_P-NGUYENNGHIEM.xlsx",
  "BC_PhoMinh.xlsx",
  "Pho Van 6 thang.xlsx",
  "Phòng Tư pháp.xlsx",
  "Thanh tra thị xã.xlsx",
];
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${name}`));
const blank = bytesOf(examples[0] ?? "");

const slipName = "Cần sửa, cần giải trình";
const first = (name: string): SheetModel =>
  aSheet({ name, cells: [cell("A1", { value: "PHIẾU TRẢ LẠI", style: { bold: true } })] });

function mark(sheet: string, at: string, fill = "FFB3B3", comment = `[Phiếu trả lại] ${at}`): CellMark {
  const range = parseRange(at);
  if (range === null) throw new Error(`no range: ${at}`);
  return { sheet, range, fill, comment };
}

function marked(bytes: Uint8Array, marks: readonly CellMark[]): Uint8Array {
  const result = markBook(bytes, {
    marks,
    first,
    firstName: slipName,
    author: "UBND thị xã",
    font: tableFont,
    earlier: null,
  });
  if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.detail}`);
  return result.value;
}

function reasonAgainst(bytes: Uint8Array): string {
  const result = markBook(bytes, {
    marks: [],
    first,
    firstName: slipName,
    author: "UBND",
    font: tableFont,
    earlier: null,
  });
  return result.ok ? "" : result.error.reason;
}

/** What the marks of a file are to be: on its first sheet a cell that is filled, one that is not, and one far below. */
function marksFor(sheet: string): readonly CellMark[] {
  return [mark(sheet, "C9"), mark(sheet, "D11:E12", "FFE699"), mark(sheet, "AZ300")];
}

const places = ["C9", "D11", "E11", "D12", "E12", "AZ300"];

/** The cells that the marks of a sheet end up on: of a merged range the first. */
function markedCells(sheet: ExcelJS.Worksheet | undefined): ReadonlySet<string> {
  return new Set(places.map((at) => sheet?.getCell(at).master.address ?? at));
}

function contentsOf(book: SheetJs.WorkBook, name: string): readonly unknown[] {
  const sheet = book.Sheets[name] ?? {};
  return [
    SheetJs.utils.sheet_to_json(sheet, { header: 1, blankrows: false, defval: null }).map(trimmed),
    sheet["!merges"],
  ];
}

/** A row without the empty cells at its end. */
function trimmed(row: unknown): unknown {
  return Array.isArray(row) ? row.slice(0, row.findLastIndex((value) => value !== null) + 1) : row;
}

function layout(sheet: ExcelJS.Worksheet | undefined): unknown {
  const { merges } = sheet?.model ?? {};
  const columns = Array.from({ length: 40 }, (_, column) => sheet?.getColumn(column + 1));
  const rows = Array.from({ length: 60 }, (_, row) => sheet?.getRow(row + 1));
  return {
    merges: new Set(merges),
    widths: columns.map((column) => [column?.width, column?.hidden]),
    heights: rows.map((row) => [row?.height, row?.hidden]),
    page: sheet?.pageSetup,
    texts: sheet?.headerFooter,
  };
}

function fillAt(book: ExcelJS.Workbook, sheet: string, at: string): string {
  const found = book.getWorksheet(sheet)?.getCell(at);
  return found === undefined ? "" : lookOf(found, tableFont).fill;
}

function formats(parts: ReadonlyMap<string, string>): readonly string[] {
  const list =
    /<(?:\w+:)?cellXfs[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(parts.get("xl/styles.xml") ?? "")?.[1] ?? "";
  return list.match(/<(?:\w+:)?xf [^>]*>/g) ?? [];
}

/** The names of a book with the sheet that each belongs to. */
function namesOf(bytes: Uint8Array): readonly unknown[] {
  const book = SheetJs.read(bytes);
  return (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => [
    Name,
    Ref,
    Sheet === undefined || Sheet === null ? null : book.SheetNames[Sheet],
  ]);
}

/** The workbook with every element of its main parts under a prefix. */
function prefixed(bytes: Uint8Array): Uint8Array {
  const parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"];
  return parts.reduce(
    (file, part) =>
      editPart(file, part, (xml) =>
        xml
          .replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, "<$1x:")
          .replace(/xmlns="([^"]+main)"/, 'xmlns:x="$1"'),
      ),
    bytes,
  );
}

function textsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Takes the marks off a worksheet again with nothing but the two files' parts to go by. */
function withoutMarks(text: string, original: string, cells: ReadonlySet<string>): string {
  const tagOf = (name: string, at: string): string =>
    new RegExp(`<(?:\\w+:)?${name}\\b[^>]*\\br="${at}"[^>]*>`).exec(original)?.[0] ?? "";
  const selected = / tabSelected="(?:1|true)"/.exec(original)?.[0] ?? "";
  const boxes = /<(?:\w+:)?legacyDrawing [^>]*>/;
  const plain = [...cells]
    .reduce(
      (sheet, at) =>
        sheet.replace(new RegExp(`<(?:\\w+:)?c\\b[^>]*\\br="${at}"[^>]*>`), () => tagOf("c", at)),
      text,
    )
    .replace(/<(?:\w+:)?row\b[^>]*\br="(\d+)"[^>]*><\/(?:\w+:)?row>/g, (whole, row: string) =>
      original.includes(whole) ? whole : tagOf("row", row),
    )
    .replace(boxes, () => boxes.exec(original)?.[0] ?? "");
  return inserted(plain, original, selected);
}

/** A text with a piece put back where its original had it. */
function inserted(text: string, original: string, piece: string): string {
  const at = piece === "" ? -1 : original.indexOf(piece);
  return at < 0 ? text : text.slice(0, at) + piece + text.slice(at);
}

/** A workbook part without what is counted in tabs. */
function withoutTabs(text: string | undefined): string {
  return (text ?? "").replace(/ (?:activeTab|firstSheet|localSheetId)="\d+"/g, "");
}

/** The parts of a file that another file does not have unchanged. */
function changedParts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...before]
    .filter(([name, text]) => !name.endsWith("/") && after.get(name) !== text)
    .map(([name]) => name);
}

describe("marking a received workbook", () => {
  it.each(examples)("leaves all but the marks of %s as received", async (name) => {
    const bytes = bytesOf(name);
    const original = await openFile(bytes);
    const sheet = original.worksheets[0]?.name ?? "";
    const result = marked(bytes, marksFor(sheet));
    expect(structureProblems(result)).toEqual([]);
    const before = SheetJs.read(bytes);
    const after = SheetJs.read(result);
    expect(after.SheetNames).toEqual([slipName, ...before.SheetNames]);
    for (const each of before.SheetNames) {
      expect(contentsOf(after, each)).toEqual(contentsOf(before, each));
    }
  });

  it.each(examples)("changes no format and no size in %s but the fills of the marked cells", async (name) => {
    const bytes = bytesOf(name);
    const before = await openFile(bytes);
    const sheet = before.worksheets[0]?.name ?? "";
    const after = await openFile(marked(bytes, marksFor(sheet)));
    const isMarked = markedCells(before.getWorksheet(sheet));
    for (const page of before.worksheets) {
      const now = after.getWorksheet(page.name);
      expect(layout(now)).toEqual(layout(page));
      page.eachRow((row) => {
        row.eachCell({ includeEmpty: true }, (each) => {
          const look = lookOf(each, tableFont);
          const looks = lookOf(now?.getCell(each.address) ?? each, tableFont);
          const isOurs = page.name === sheet && isMarked.has(each.master.address);
          expect({ ...looks, fill: isOurs ? look.fill : looks.fill }).toEqual(look);
        });
      });
    }
    expect(fillAt(after, sheet, "C9")).toBe("FFFFB3B3");
    expect(fillAt(after, sheet, "E12")).toBe("FFFFE699");
    expect(fillAt(after, sheet, "AZ300")).toBe("FFFFB3B3");
    expect(JSON.stringify(after.getWorksheet(sheet)?.getCell("C9").master.note)).toContain(
      "[Phiếu trả lại] C9",
    );
  });

  it.each(examples)("is %s again, part by part, once the marks are taken off", async (name) => {
    const bytes = bytesOf(name);
    const page = (await openFile(bytes)).worksheets[0];
    const sheet = page?.name ?? "";
    const before = textsOf(bytes);
    const after = textsOf(marked(bytes, marksFor(sheet)));
    const changed = changedParts(before, after);
    const sheets = changed.filter((part) => part.startsWith("xl/worksheets/sheet"));
    const shared = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];
    const belonging = /^xl\/(?:worksheets\/(?:sheet|_rels)|comments|drawings\/vml)/;
    expect(changed.filter((part) => !shared.includes(part) && !belonging.test(part))).toEqual([]);
    for (const part of sheets) {
      const original = before.get(part) ?? "";
      expect(withoutMarks(after.get(part) ?? "", original, markedCells(page))).toBe(original);
    }
    const workbook = (after.get("xl/workbook.xml") ?? "").replace(/<(?:\w+:)?sheet [^>]*Cần sửa[^>]*>/, "");
    expect(withoutTabs(workbook)).toBe(withoutTabs(before.get("xl/workbook.xml")));
    expect(formats(after).slice(0, formats(before).length)).toEqual(formats(before));
  });

  it("keeps local names with their sheets", () => {
    const names = namesOf(blank);
    const after = namesOf(marked(blank, []));
    expect(names.length).toBeGreaterThan(0);
    expect(after).toEqual(names);
  });

  it("joins its comments with those that the sheet has", async () => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet("Biểu");
    page.getCell("B2").value = 5;
    page.getCell("B2").note = "Số của tháng 5";
    page.getCell("B4").note = "Xem lại";
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const result = marked(bytes, [mark("Biểu", "B2"), mark("Biểu", "B3")]);
    expect(structureProblems(result)).toEqual([]);
    const sheet = SheetJs.read(result).Sheets["Biểu"];
    const texts = ["B2", "B3", "B4"].map((at) =>
      JSON.stringify(sheet?.[at]?.c?.map(({ t }: { t: string }) => t)),
    );
    expect(texts[0]).toContain("Số của tháng 5");
    expect(texts[0]).toContain("[Phiếu trả lại] B2");
    expect(texts[1]).toContain("[Phiếu trả lại] B3");
    expect(texts[2]).toContain("Xem lại");
    const boxes = textsOf(result).get("xl/drawings/vmlDrawing1.vml") ?? "";
    expect(new Set([...boxes.matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(3);
  });

  it("marks a merged range at its first cell", async () => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet("Biểu");
    page.getCell("B2").value = 5;
    page.mergeCells("B2:D3");
    const result = await openFile(
      marked(new Uint8Array(await book.xlsx.writeBuffer()), [mark("Biểu", "C3")]),
    );
    expect(JSON.stringify(result.getWorksheet("Biểu")?.getCell("B2").note)).toContain("[Phiếu trả lại] C3");
    expect(fillAt(result, "Biểu", "B2")).toBe("FFFFB3B3");
  });

  it("understands parts whose elements have a prefix", async () => {
    const bytes = prefixed(blank);
    const [name = ""] = SheetJs.read(blank).SheetNames;
    const parts = textsOf(marked(bytes, [mark(name, "A300")]));
    const format = Number(
      /<x:c r="A300" s="(\d+)"\/>/.exec(parts.get("xl/worksheets/sheet1.xml") ?? "")?.[1],
    );
    const fill = Number(/fillId="(\d+)"/.exec(formats(parts)[format] ?? "")?.[1]);
    const fills = parts.get("xl/styles.xml")?.match(/<x:fill>[\s\S]*?<\/x:fill>/g) ?? [];
    expect(fills[fill]).toContain('rgb="FFFFB3B3"');
    expect(parts.get("xl/workbook.xml")).toMatch(/<x:sheets><x:sheet [^>]*name="Cần sửa/);
  });

  it("takes the marks of an earlier slip off, also after another program has saved the file", async () => {
    const bytes = bytesOf("BC_PhoMinh.xlsx");
    const before = await openFile(bytes);
    const sheet = before.worksheets[0]?.name ?? "";
    let looks = "";
    const order = { firstName: slipName, author: "UBND thị xã", font: tableFont };
    const keeping = (name: string, given: string): SheetModel => {
      looks = given;
      return first(name);
    };
    const once = markBook(bytes, { ...order, marks: marksFor(sheet), first: keeping, earlier: null });
    const saved = await openFile(once.ok ? once.value : new Uint8Array());
    const back = new Uint8Array(await saved.xlsx.writeBuffer());
    const earlier = { sheet: slipName, looks };
    const marks = [mark(sheet, "C20")];
    const twice = markBook(back, { ...order, marks, first: keeping, earlier });
    const result = twice.ok ? twice.value : new Uint8Array();
    expect(structureProblems(result)).toEqual([]);
    const after = await openFile(result);
    expect(after.worksheets.map(({ name }) => name)).toEqual([
      slipName,
      ...before.worksheets.map(({ name }) => name),
    ]);
    for (const at of ["C9", "D11", "E12"]) {
      expect(fillAt(after, sheet, at)).toBe(fillAt(before, sheet, at));
      expect(after.getWorksheet(sheet)?.getCell(at).note).toEqual(
        before.getWorksheet(sheet)?.getCell(at).note,
      );
    }
    expect(fillAt(after, sheet, "C20")).toBe("FFFFB3B3");
  });

  it("leaves signed, foreign and misunderstood files alone", () => {
    const signed = addParts(blank, { "_xmlsignatures/sig1.xml": new Uint8Array([60]) });
    expect(reasonAgainst(signed)).toBe("signed");
    expect(reasonAgainst(new Uint8Array(readFileSync("test/fixtures/formats/bao-cao.ods")))).not.toBe("");
    expect(reasonAgainst(new Uint8Array(readFileSync("test/fixtures/formats/bao-cao.xls")))).not.toBe("");
    const [name = ""] = SheetJs.read(blank).SheetNames;
    const implicit = editPart(blank, "xl/worksheets/sheet1.xml", (xml) => xml.replace('<row r="3"', "<row"));
    const marks = [mark(name, "E12")];
    const result = markBook(implicit, {
      marks,
      first,
      firstName: slipName,
      author: "UBND",
      font: tableFont,
      earlier: null,
    });
    expect(result).toMatchObject({ ok: false, error: { reason: "unsupported" } });
  });
});
