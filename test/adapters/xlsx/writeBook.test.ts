import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import type { ModelCell, RowBlock } from "../../../src/core/tables/sheetModel.ts";
import { readSheetMarks } from "../../../src/core/tables/sheetMarks.ts";
import { aBook, aSheet, block, cell } from "../../support/bookModels.ts";
import { featureBook, longList } from "../../support/featureBook.ts";
import { structureProblems, xmlParts } from "../../support/structure.ts";

const bytes = writeBook(featureBook());
const summaryName = "TH-01 tổng hợp's";

describe("a written book", () => {
  it("has nothing that Excel would repair", () => {
    expect(structureProblems(bytes)).toEqual([]);
  });

  it("is the same for the same model", () => {
    expect(Buffer.from(writeBook(featureBook())).equals(bytes)).toBe(true);
  });

  it("writes each format, text and list once", () => {
    const style = { bold: true, border: "thin" } as const;
    const cells = block(
      "A1",
      Array.from({ length: 20 }, () => ["Đức Phổ", "Đức Phổ"]),
    ).map((item, index) => ({
      ...item,
      style: index % 2 === 0 ? { ...style } : ({ border: "thin", bold: true } as const),
    }));
    const parts = xmlParts(writeBook(aBook([aSheet({ name: "A", cells })])));
    expect(parts.get("xl/sharedStrings.xml")).toContain('count="40" uniqueCount="1"');
    expect(parts.get("xl/styles.xml")).toContain('<cellXfs count="2">');
    expect(parts.get("xl/styles.xml")).toContain('<fonts count="2">');
    expect(parts.get("xl/styles.xml")).toContain('<borders count="2">');
  });

  it("is calculated anew when Excel opens it", () => {
    expect(xmlParts(bytes).get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("ExcelJS reads", () => {
  const book = new ExcelJS.Workbook();
  let summary: ExcelJS.Worksheet;
  let data: ExcelJS.Worksheet;
  beforeAll(async () => {
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    summary = sheetOf(summaryName);
    data = sheetOf("DuLieu");
  });

  function sheetOf(name: string): ExcelJS.Worksheet {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  it("formulas with the values that core computed", () => {
    expect(summary.getCell("B5").value).toEqual({
      formula: 'SUMIFS(tblDuLieu[so],tblDuLieu[khoa],"k|1")',
      result: 12,
    });
    expect(summary.getCell("C5").value).toEqual({ formula: 'IF(B5>0,B5/24,"–")', result: 0.5 });
    expect(summary.getCell("B6").value).toEqual({ formula: '"–"&""', result: "–" });
    expect(summary.getCell("C6").value).toEqual({ formula: "B5>1", result: true });
    expect(summary.getCell("A7").result).toBeUndefined();
  });

  it("values, and texts that look like formulas as texts", () => {
    expect(summary.getCell("E5").value).toBe(true);
    expect(data.getCell("B2").value).toBe(5);
    expect(data.getCell("C2").value).toBe("=1+1");
    expect(data.getCell("C2").type).toBe(ExcelJS.ValueType.String);
  });

  it("styles", () => {
    const heading = summary.getCell("A3");
    expect(heading.font).toMatchObject({
      bold: true,
      size: 12,
      name: "Times New Roman",
      color: { argb: "FFFFFFFF" },
    });
    expect(heading.fill).toMatchObject({ type: "pattern", pattern: "solid", fgColor: { argb: "FF1F4E78" } });
    expect(heading.border.left?.style).toBe("thin");
    expect(heading.alignment).toMatchObject({ horizontal: "center", vertical: "middle", wrapText: true });
    expect(summary.getCell("A1").font.size).toBe(16);
    expect(summary.getCell("A5").alignment).toMatchObject({ horizontal: "left", indent: 1 });
    expect(summary.getCell("A5").font.italic).toBe(true);
    expect(summary.getCell("A6").border.top?.style).toBe("hair");
    expect(summary.getCell("E5").font.underline).toBe(true);
    expect(summary.getCell("B5").numFmt).toBe("#,##0");
    expect(summary.getCell("C5").numFmt).toBe("0.0%");
    expect(summary.getCell("E6").value).toEqual(new Date("2022-06-20T00:00:00Z"));
  });

  it("merges, widths, heights, hidden columns and frozen panes", () => {
    expect(summary.model.merges.toSorted()).toEqual(["A1:E1", "A3:A4", "B3:C3"]);
    expect(summary.getColumn(1).width).toBeCloseTo(30.71, 2);
    expect(summary.getColumn(4).hidden).toBe(true);
    expect(summary.getRow(1).height).toBe(30);
    expect(summary.getRow(10).height).toBe(24.75);
    expect(summary.views[0]).toMatchObject({
      state: "frozen",
      xSplit: 1,
      ySplit: 4,
      showGridLines: false,
      zoomScale: 85,
    });
    expect(summary.properties.tabColor).toEqual({ argb: "FF00B050" });
  });

  it("comments and the filter", () => {
    expect(summary.getCell("C5").note).toMatchObject({
      texts: [{ text: "Tính từ cột 2.\nKhông cộng tỷ lệ." }],
    });
    expect(summary.autoFilter).toBe("A4:C6");
  });

  it("validations, long lists from the hidden helper sheet", () => {
    const rules = ["E5", "E6", "B10", "B11", "B12", "B13", "B14", "B15"].map(
      (at) => summary.getCell(at).dataValidation,
    );
    expect(rules.map((rule) => rule.type)).toEqual([
      "list",
      "list",
      "whole",
      "decimal",
      "date",
      "textLength",
      "custom",
      "list",
    ]);
    expect(rules[0]).toMatchObject({
      formulae: ['"Có,Không"'],
      allowBlank: true,
      promptTitle: "Chọn",
      prompt: "Có hoặc\nKhông",
    });
    expect(rules[1]).toMatchObject({ formulae: ["'_thbc_lists'!$A$1:$A$40"], errorStyle: "warning" });
    expect(rules[1]?.allowBlank).not.toBe(true);
    expect(rules[2]).toMatchObject({ operator: "greaterThanOrEqual", formulae: [0] });
    expect(rules[3]).toMatchObject({ formulae: [0, 100] });
    expect(rules[5]).toMatchObject({ operator: "lessThanOrEqual", formulae: [500] });
    const helper = sheetOf("_thbc_lists");
    expect(helper.state).toBe("veryHidden");
    expect(longList.map((_, index) => helper.getCell(index + 1, 1).value)).toEqual(longList);
  });

  it("conditional formats", () => {
    expect(xmlParts(bytes).get("xl/worksheets/sheet1.xml")).toContain(
      '<conditionalFormatting sqref="B5:B6"><cfRule type="expression" dxfId="0" priority="1"><formula>B5&lt;10</formula>',
    );
    expect(xmlParts(bytes).get("xl/styles.xml")).toContain(
      '<dxf><font><b/><color rgb="FFC00000"/></font></dxf>',
    );
  });

  it("protection with unlocked cells", () => {
    expect(xmlParts(bytes).get("xl/worksheets/sheet1.xml")).toContain('<sheetProtection sheet="1"');
    expect(summary.getCell("E5").protection).toMatchObject({ locked: false });
    expect(summary.getCell("A5").protection?.locked).not.toBe(false);
  });

  it("the print set-up in inches", () => {
    expect(summary.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToHeight: 0,
      printArea: "A1:E6",
      printTitlesRow: "3:4",
    });
    expect(summary.pageSetup.margins?.left).toBeCloseTo(30 / 25.4, 3);
    expect(summary.headerFooter.oddFooter).toBe("&CTrang &P/&N");
    expect(summary.headerFooter.oddHeader).toBe('&L&"Times New Roman,Italic"Kỳ 6 tháng');
  });

  it("tables", () => {
    expect(data.getTable("tblDuLieu")).toBeDefined();
    expect(xmlParts(bytes).get("xl/tables/table1.xml")).toContain('ref="A1:C3"');
    expect(xmlParts(bytes).get("xl/tables/table1.xml")).toContain('name="ghi chú_x000a_dài"');
  });

  it("visibility and properties", () => {
    expect(book.worksheets.map((sheet) => sheet.state)).toEqual([
      "visible",
      "visible",
      "hidden",
      "veryHidden",
      "veryHidden",
    ]);
    expect(book.title).toBe("Tổng hợp");
    expect(book.creator).toBe("Cơ quan Tổ chức - Nội vụ");
    expect(book.created).toEqual(new Date("2022-06-20T01:00:00Z"));
  });
});

describe("SheetJS reads", () => {
  const book = XLSX.read(bytes.slice(), { cellStyles: true });
  const names = book.Workbook?.Names ?? [];

  function named(name: string): XLSX.DefinedName | undefined {
    return names.find((found) => found.Name === name);
  }

  it("defined names: of the book, of sheets, hidden ones", () => {
    expect(named("TongSo")).toMatchObject({ Ref: "DuLieu!$B$2:$B$3" });
    expect(named("TongSo")?.Sheet).toBeUndefined();
    expect(named("TyLeChung")).toMatchObject({ Sheet: 0, Ref: "'TH-01 tổng hợp''s'!$C$5" });
    expect(named("_thbc_stamp")).toMatchObject({ Sheet: 0, Hidden: true });
    expect(named("_xlnm._FilterDatabase")).toMatchObject({
      Sheet: 0,
      Hidden: true,
      Ref: "'TH-01 tổng hợp''s'!$A$4:$C$6",
    });
  });

  it("links within the book", () => {
    expect(book.Sheets[summaryName]?.["A2"].l).toMatchObject({
      Target: "#'DuLieu'!A1",
      Tooltip: "Mở dữ liệu",
    });
  });

  it("the marks of the sheets", () => {
    const marks = readSheetMarks(
      names.map((name) => ({
        name: name.Name,
        sheet: name.Sheet === undefined ? null : "",
        refersTo: name.Ref,
      })),
    );
    expect([...marks]).toEqual([
      [summaryName, { kind: "summary", id: "TH-01" }],
      ["DuLieu", { kind: "data", id: "DuLieu" }],
      ["Ẩn", { kind: "summary", id: "Ẩn" }],
      ["_thbc_ledger", { kind: "ledger", id: "ledger" }],
      ["_thbc_lists", { kind: "helper", id: "lists" }],
    ]);
  });

  it("cells", () => {
    const sheet = book.Sheets["DuLieu"];
    expect(sheet?.["C2"]).toMatchObject({ t: "s", v: "=1+1" });
    expect(sheet?.["C2"].f).toBeUndefined();
    expect(sheet?.["!ref"]).toBe("A1:C3");
  });
});

function written(given: RowBlock): Uint8Array {
  return writeBook(aBook([aSheet({ name: "A", cells: [cell("B1", { value: "Đầu cột" })], block: given })]));
}

describe("a block of rows", () => {
  const rows = [
    ["=A1", 1.5, true],
    [null, 2, null],
    [" hai <đầu> ", null, false],
  ];
  const aBlock: RowBlock = {
    top: 1,
    left: 1,
    height: 3,
    columns: [{ style: {}, distinct: true }, { style: { numberFormat: "0.00" } }, { style: { bold: true } }],
    rows,
  };
  it("reads back as cells with their column's format", async () => {
    expect(structureProblems(written(aBlock))).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(written(aBlock)).buffer);
    const sheet = book.getWorksheet("A");
    const values = [2, 3, 4].map((row) =>
      ["B", "C", "D"].map((column) => sheet?.getCell(column + row).value),
    );
    expect(values).toEqual(rows);
    expect(sheet?.getCell("C3").numFmt).toBe("0.00");
    expect(sheet?.getCell("D4").font.bold).toBe(true);
    expect(XLSX.read(written(aBlock)).Sheets["A"]?.["!ref"]).toBe("B1:D4");
  });

  it("shares the texts of columns in which they stand twice", () => {
    const shared = written({ ...aBlock, columns: aBlock.columns.map(({ style }) => ({ style })) });
    expect(xmlParts(shared).get("xl/sharedStrings.xml")).toContain("=A1");
    expect(xmlParts(written(aBlock)).get("xl/sharedStrings.xml")).not.toContain("=A1");
  });

  it("must stand below the cells and hold what cells can hold", () => {
    expect(() => written({ ...aBlock, top: 0 })).toThrow("below");
    expect(() => written({ ...aBlock, rows: [[null, Number.NaN, null]] })).toThrow("NaN");
    expect(() => written({ ...aBlock, rows: [["x".repeat(32_768), 1, null]] })).toThrow("too long");
    expect(() => written({ ...aBlock, height: 1_048_576 })).toThrow("too high");
  });
});

function writing(cells: readonly ModelCell[]): () => Uint8Array {
  return () => writeBook(aBook([aSheet({ name: "A", cells })]));
}

describe("writeBook refuses", () => {
  it("numbers that are none and texts that Excel would cut", () => {
    expect(writing([cell("A1", { value: Number.NaN })])).toThrow("NaN");
    expect(writing([cell("A1", { value: Number.POSITIVE_INFINITY })])).toThrow("Infinity");
    expect(writing([cell("A1", { value: "x".repeat(32_768) })])).toThrow("too long");
    expect(writing([cell("A1", { value: "x".repeat(32_767) })])).not.toThrow();
  });

  it("a list of values with commas only as a hidden list", () => {
    const validation = {
      range: { top: 0, left: 0, bottom: 0, right: 0 },
      rule: { type: "list", values: ["a, b", "c"] },
      allowBlank: true,
      error: { title: "", text: "", style: "stop" },
    } as const;
    const parts = xmlParts(writeBook(aBook([aSheet({ name: "A", validations: [validation] })])));
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain("<formula1>'_thbc_lists'!$A$1:$A$2</formula1>");
  });
});
