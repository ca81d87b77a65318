import { strFromU8, unzipSync } from "fflate";
import * as XLSX from "xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import { formulasAt, formatOf, sheetIn, valuesAt } from "../look.ts";
import { type StartedExcel, startExcel } from "../startExcel.ts";
import { inBook } from "../support.ts";
import { openXlsx, pasteSheets } from "./openXlsx.ts";
import { saveAsXlsx } from "./saveAsXlsx.ts";

/** A book with something of everything that a file keeps. */
async function writeBook(): Promise<void> {
  await inBook(({ worksheets, names }) => {
    const data = worksheets.getItem("Dữ liệu");
    data.getRange("A1:C3").values = [
      ["Đơn vị", "Số hộ", "Ngày"],
      ["Xã A & B", 10, 45_657],
      ["'=không phải công thức", -2.5, "#N/A"],
    ];
    data.getRange("C2").numberFormat = [["dd/mm/yyyy"]];
    data.tables.add("A1:C3", true).name = "tblDuLieu";
    const hidden = worksheets.add("Ẩn");
    hidden.visibility = "VeryHidden";
    const summary = worksheets.add("Tổng hợp");
    summary.getRange("B2:C2").merge();
    summary.getRange("B2").formulas = [["=SUM(tblDuLieu[Số hộ])"]];
    const { format } = summary.getRange("B2:C2");
    format.fill.color = "#FFEB9C";
    format.font.bold = true;
    format.font.color = "#9C0006";
    format.wrapText = true;
    format.borders.getItem("EdgeBottom").style = "Continuous";
    summary.getRange("A:A").format.columnWidth = 120;
    summary.getRange("5:5").format.rowHeight = 30;
    summary.getRange("D:E").columnHidden = true;
    summary.getRange("B4").values = [[7]];
    summary.getRange("B4").hyperlink = { documentReference: "'Dữ liệu'!A1", screenTip: "Đến dữ liệu" };
    summary.getRange("B6").dataValidation.rule = { list: { inCellDropDown: true, source: "có,không" } };
    summary.getRange("C6").dataValidation.prompt = { showPrompt: true, title: "", message: "Chỉ để đọc" };
    summary.getRange("B7:B9").conditionalFormats.add("Custom").custom.rule.formula = "=$B7>5";
    summary.freezePanes.freezeRows(2);
    summary.tabColor = "#00B050";
    summary.showGridlines = false;
    summary.pageLayout.orientation = "Landscape";
    summary.pageLayout.zoom = { horizontalFitToPages: 1 };
    summary.pageLayout.setPrintTitleRows("$1:$2");
    summary.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
    summary.protection.protect({ allowFormatColumns: true });
    names.add("_kyBaoCao", '="2026-QI"').visible = false;
    summary.names.add("vung", summary.getRange("B2:C2"));
  });
}

let host: StartedExcel;
beforeEach(() => {
  host = startExcel({ sheets: ["Dữ liệu"] });
});

describe("the saved workbook", () => {
  it("shows another library what the add-in wrote", async () => {
    await writeBook();
    const book = XLSX.read(await saveAsXlsx(host), { cellStyles: true, cellNF: true });
    expect(book.SheetNames).toEqual(["Dữ liệu", "Ẩn", "Tổng hợp"]);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2, 0]);
    const [data, , summary] = book.SheetNames.map((name) => book.Sheets[name]);
    expect(data?.["A2"]).toMatchObject({ t: "s", v: "Xã A & B" });
    expect(data?.["A3"]).toMatchObject({ t: "s", v: "=không phải công thức" });
    expect(data?.["B3"]).toMatchObject({ t: "n", v: -2.5 });
    expect(data?.["C2"]).toMatchObject({ t: "n", v: 45_657, z: "dd/mm/yyyy" });
    expect(data?.["C3"]).toMatchObject({ t: "e" });
    expect(summary?.["B2"]).toMatchObject({ t: "n", v: 0, f: "SUM(tblDuLieu[Số hộ])" });
    expect(summary?.["!merges"]).toEqual([{ s: { r: 1, c: 1 }, e: { r: 1, c: 2 } }]);
    expect(summary?.["B4"]).toMatchObject({
      t: "n",
      v: 7,
      l: { Target: "#'Dữ liệu'!A1", Tooltip: "Đến dữ liệu" },
    });
    expect(book.Workbook?.Names).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Name: "_kyBaoCao", Ref: '"2026-QI"', Hidden: true }),
        expect.objectContaining({ Name: "vung", Sheet: 2, Ref: "'Tổng hợp'!$B$2:$C$2" }),
      ]),
    );
  });

  it("holds the table, frozen panes, rules and page set-up", async () => {
    await writeBook();
    const parts = unzipSync(await saveAsXlsx(host));
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(text("xl/tables/table1.xml")).toContain('ref="A1:C3"');
    const summary = text("xl/worksheets/sheet3.xml");
    for (const part of ['ySplit="2"', 'state="frozen"', 'showGridLines="0"', 'orientation="landscape"']) {
      expect(summary).toContain(part);
    }
    expect(summary).toContain("&quot;có,không&quot;");
    expect(summary).toContain("$B7&gt;5");
    expect(summary).toContain("&amp;CTrang &amp;P/&amp;N");
    expect(summary).toMatch(/<sheetProtection sheet="1"[^>]*formatColumns="0"/u);
    expect(text("xl/workbook.xml")).toContain("_xlnm.Print_Titles");
  });
});

describe("a workbook that is opened", () => {
  it("is what was saved", async () => {
    await writeBook();
    const saved = await saveAsXlsx(host);
    const again = startExcel();
    await openXlsx(again, saved);
    expect(again.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      host.book.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    expect(valuesAt(again, "'Dữ liệu'!A1:C3")).toEqual(valuesAt(host, "'Dữ liệu'!A1:C3"));
    expect(formulasAt(again, "'Tổng hợp'!B2")).toEqual([["=SUM(tblDuLieu[Số hộ])"]]);
    expect(formatOf(again, "'Tổng hợp'!B2")).toEqual(formatOf(host, "'Tổng hợp'!B2"));
    const [before, after] = [host, again].map((each) => sheetIn(each, "Tổng hợp"));
    const kept = ["merges", "frozen", "tabColor", "showGridlines", "printTitleRows", "names"] as const;
    expect(kept.map((key) => after?.[key])).toEqual(kept.map((key) => before?.[key]));
    expect(after?.validations.map(({ rule }) => rule)).toEqual(before?.validations.map(({ rule }) => rule));
    expect(after?.validations[1]?.prompt).toMatchObject({ showPrompt: true, message: "Chỉ để đọc" });
    expect(after?.conditionalFormats[0]).toMatchObject({
      type: "Custom",
      areas: before?.conditionalFormats[0]?.areas,
    });
    expect(after?.pageLayout.values.get("zoom")).toEqual({ horizontalFitToPages: 1 });
    expect([...(after?.hyperlinks.values() ?? [])]).toMatchObject([{ documentReference: "'Dữ liệu'!A1" }]);
    expect(again.book.names).toEqual(host.book.names);
    expect(sheetIn(again, "Dữ liệu").tables[0]).toMatchObject({
      name: "tblDuLieu",
      range: { top: 0, bottom: 2 },
    });
  });

  it("lends its sheets to another one, under names that are free", async () => {
    await writeBook();
    const saved = await saveAsXlsx(host);
    const other = startExcel({ sheets: ["Tổng hợp"] });
    expect(await pasteSheets(other, saved)).toEqual(["Dữ liệu", "Ẩn", "Tổng hợp (2)"]);
    expect(valuesAt(other, "'Dữ liệu'!B2")).toEqual([[10]]);
  });
});
