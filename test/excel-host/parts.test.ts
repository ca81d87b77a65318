import { beforeEach, describe, expect, it } from "vitest";
import { sheetIn } from "./look.ts";
import { type StartedExcel, startExcel } from "./startExcel.ts";
import { errorCode, inBook, inSheet } from "./support.ts";

let host: StartedExcel;
beforeEach(() => {
  host = startExcel({ apiLevel: "1.20" });
});

describe("notes and comments", () => {
  it("stand at cells, one each, and move with them", async () => {
    await inBook(({ worksheets, notes, comments }) => {
      const sheet = worksheets.getItem("Sheet1");
      sheet.notes.add("B2", "Thiếu số hộ");
      notes.add("Sheet1!C3", "Sai tổng").visible = true;
      comments.add("Sheet1!D4", "Đã hỏi xã");
      sheet.getRange("1:1").insert("Down");
    });
    expect(await errorCode(() => inSheet((sheet) => sheet.notes.add("B3", "lần nữa")))).toBe(
      "ItemAlreadyExists",
    );
    await Excel.run(async (context) => {
      const notes = context.workbook.notes.load("items/content,items/visible");
      const comments = context.workbook.comments.load("items/content");
      const none = context.workbook.worksheets.getItem("Sheet1").notes.getItemOrNullObject("Z9");
      await context.sync();
      const places = [...notes.items, ...comments.items].map((each) => each.getLocation().load("address"));
      await context.sync();
      expect(notes.items.map(({ content, visible }) => [content, visible])).toEqual([
        ["Thiếu số hộ", false],
        ["Sai tổng", true],
      ]);
      expect(places.map(({ address }) => address)).toEqual(["Sheet1!B3", "Sheet1!C4", "Sheet1!D5"]);
      expect(none.isNullObject).toBe(true);
      notes.items[0]?.delete();
      await context.sync();
    });
    expect(sheetIn(host, "Sheet1").notes.map(({ content }) => content)).toEqual(["Sai tổng"]);
  });

  it("are refused as notes before 1.18", async () => {
    startExcel();
    expect(await errorCode(() => inSheet((sheet) => sheet.notes.add("B2", "x")))).toBe("ApiNotFound");
  });
});

const rowsOf = (areas: readonly { top: number; bottom: number }[] = []): number[][] =>
  areas.map(({ top, bottom }) => [top + 1, bottom + 1]);

describe("data validation and conditional formats", () => {
  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "a written list of more than 255 signs",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "Phường Trần Hưng Đạo,".repeat(13) },
        }),
    ],
    [
      "a prompt that is too long",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.prompt = {
          showPrompt: true,
          title: "",
          message: "x".repeat(256),
        }),
    ],
    [
      "a list of a table's column",
      (sheet) => {
        sheet.tables.add("A1:A3", true).name = "tblX";
        sheet.getRange("C1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "=tblX[Column1]" },
        };
      },
    ],
    [
      "a condition on a sheet that is not there",
      (sheet) => {
        sheet.getRange("C1").conditionalFormats.add("Custom").custom.rule.formula = "=Khac!A1>1";
      },
    ],
  ])("do not take %s", async (_title, batch) => {
    expect(await errorCode(() => inSheet(batch))).toBe("InvalidArgument");
  });

  it("cover cells until another rule or clear takes some of them out", async () => {
    await inSheet((sheet) => {
      const rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" as const } };
      sheet.getRange("A1:A10").dataValidation.rule = rule;
      sheet.getRange("A1:A10").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Sai",
        message: "Số nguyên không âm",
      };
      sheet.getRange("A4:A5").dataValidation.clear();
      const format = sheet.getRange("B1:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B1<0";
      format.custom.format.fill.color = "#FFC7CE";
      sheet.getRange("B3").conditionalFormats.clearAll();
    });
    const sheet = sheetIn(host, "Sheet1");
    expect(sheet.validations.map(({ areas }) => rowsOf(areas))).toEqual([
      [
        [1, 3],
        [6, 10],
      ],
    ]);
    expect(rowsOf(sheet.conditionalFormats[0]?.areas)).toEqual([
      [1, 2],
      [4, 9],
    ]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B3");
      const validation = range.getCell(0, 0).dataValidation.load("type,rule,errorAlert");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect([validation.type, validation.errorAlert.message, count.value]).toEqual([
        "WholeNumber",
        "Số nguyên không âm",
        1,
      ]);
    });
  });
});

describe("what a workbook keeps beside its sheets", () => {
  it("settings, custom XML parts, properties of the document and of sheets", async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add("ky", { quy: 1, nam: 2026 });
      workbook.customXmlParts.add('<so xmlns="urn:so:1"><dong>5</dong></so>');
      workbook.properties.title = "Tổng hợp";
      workbook.properties.custom.add("ma", "TH-01");
      workbook.worksheets.getItem("Sheet1").customProperties.add("loai", "tong-hop");
      await context.sync();
      const setting = workbook.settings.getItem("ky").load("value");
      const part = workbook.customXmlParts.getByNamespace("urn:so:1").getOnlyItem();
      const xml = part.getXml();
      const missing = workbook.customXmlParts.getByNamespace("urn:khac").getOnlyItemOrNullObject();
      const custom = workbook.properties.custom.getItem("MA").load("value");
      const kind = workbook.worksheets.getItem("Sheet1").customProperties.getItem("loai").load("value");
      await context.sync();
      expect(setting.value).toEqual({ quy: 1, nam: 2026 });
      expect(xml.value).toContain("<dong>5</dong>");
      expect([missing.isNullObject, custom.value, kind.value]).toEqual([true, "TH-01", "tong-hop"]);
      setting.delete();
      part.delete();
      await context.sync();
    });
    expect([host.book.settings.size, host.book.customXml.size]).toEqual([0, 0]);
    expect(host.book.properties.get("title")).toBe("Tổng hợp");
  });

  it.each(["win", "web"] as const)("another workbook that was opened from bytes (%s)", async (platform) => {
    host = startExcel({ platform });
    await Excel.createWorkbook("UEsDBA==");
    expect(host.book.created).toMatchObject([{ base64: "UEsDBA==", isOpen: true }]);
  });
});

describe("what is kept and given back", () => {
  it("charts with their titles, series and places", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.title.text = "Số hộ theo xã";
      chart.setPosition("E2", "L20");
      chart.axes.valueAxis.title.text = "Hộ";
      chart.series.getItemAt(1).format.fill.setSolidColor("#0070C0");
      await context.sync();
      const charts = sheet.charts.load("items/name,items/chartType");
      chart.title.load("text");
      const count = chart.series.getCount();
      await context.sync();
      expect([charts.items.length, chart.title.text, count.value]).toEqual([1, "Số hộ theo xã", 2]);
      charts.items[0]?.delete();
      await context.sync();
    });
    expect(sheetIn(host, "Sheet1").charts).toEqual([]);
  });

  it("page layout, frozen panes and filters", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A4", leftMargin: 36 });
      sheet.pageLayout.setPrintArea("A1:D20,F1:G20");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "UBND thị xã";
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      sheet.autoFilter.apply(sheet.getRange("A3:D20"));
      await context.sync();
      const layout = sheet.pageLayout.load("orientation,leftMargin,zoom");
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      const filter = sheet.autoFilter.load("enabled");
      await context.sync();
      expect([layout.orientation, layout.leftMargin, layout.zoom]).toEqual(["Landscape", 36, { scale: 100 }]);
      expect(area.address).toBe("Sheet1!A1:D20,Sheet1!F1:G20");
      expect([frozen.address, titles.isNullObject, filter.enabled]).toEqual(["Sheet1!A1:B3", true, true]);
    });
  });

  it("hidden rows, links, merged areas, and the cells that hold formulas", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!B9", textToDisplay: "Đến bảng" };
      sheet.getRange("D1:E2").merge();
      sheet.getRange("A5:C5").formulas = [[1, "=A5", "=B5"]];
      await context.sync();
      const rows = sheet.getRange("2:3").load("rowHidden");
      const mixed = sheet.getRange("3:4").load("rowHidden");
      const link = sheet.getRange("A1").load("hyperlink,values");
      const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address");
      const formulas = sheet.getUsedRange().getSpecialCellsOrNullObject("Formulas").load("address");
      const none = sheet.getRange("A8:B9").getSpecialCellsOrNullObject("Constants");
      await context.sync();
      expect([rows.rowHidden, mixed.rowHidden]).toEqual([true, null]);
      expect([link.hyperlink.documentReference, link.values]).toEqual(["Sheet1!B9", [["Đến bảng"]]]);
      expect([merged.address, formulas.address, none.isNullObject]).toEqual([
        "Sheet1!D1:E2",
        "Sheet1!B5:C5",
        true,
      ]);
    });
  });

  it("how each cell looks, asked for and set for many at once", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.setCellProperties([
        [{ format: { fill: { color: "#FFFF00" } } }, { format: { font: { bold: true } } }],
      ]);
      const looks = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(looks.value[0]).toEqual([
        { address: "Sheet1!A1", format: { fill: { color: "#FFFF00" }, font: { bold: false } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: true } } },
      ]);
    });
  });
});
