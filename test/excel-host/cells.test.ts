import { beforeEach, describe, expect, it } from "vitest";
import { formatOf, formulasAt, sheetIn, valuesAt } from "./look.ts";
import { type StartedExcel, startExcel } from "./startExcel.ts";
import { errorCode, inSheet } from "./support.ts";

let host: StartedExcel;
beforeEach(() => {
  host = startExcel();
});

describe("what a text becomes that is written into a cell", () => {
  it.each([
    ["123", 123, "General"],
    [" 12.5 ", 12.5, "General"],
    ["-7", -7, "General"],
    ["1,234", 1234, "#,##0"],
    ["1.234,5", "1.234,5", "General"],
    ["15%", 0.15, "0%"],
    ["TRUE", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["12/31/2024", 45_657, "m/d/yyyy"],
    ["31/12/2024", "31/12/2024", "General"],
    ["2024-12-31", 45_657, "m/d/yyyy"],
    ["01-2024", 45_292, "mmm-yy"],
    ["3/4", 46_085, "d-mmm"],
    ["7:30", 0.3125, "h:mm"],
    ["1E5", 100_000, "0.00E+00"],
    ["Xã Phù Đổng", "Xã Phù Đổng", "General"],
    ["'0123", "0123", "General"],
    ["'=A1", "=A1", "General"],
  ])("%j becomes %j", async (text, value, numberFormat) => {
    await inSheet((sheet) => {
      sheet.getRange("A1").values = [[text]];
    });
    expect(valuesAt(host, "Sheet1!A1")).toEqual([[value]]);
    expect(formatOf(host, "Sheet1!A1").numberFormat).toBe(numberFormat);
  });

  it.each([
    ["=SUM(B1:B3)", "=SUM(B1:B3)"],
    ["+B1", "=B1"],
    ["-B1", "=-B1"],
    ["-Tổng", "=-Tổng"],
  ])("%j becomes a formula", async (text, formula) => {
    await inSheet((sheet) => {
      sheet.getRange("A1").values = [[text]];
    });
    expect(formulasAt(host, "Sheet1!A1")).toEqual([[formula]]);
    expect(valuesAt(host, "Sheet1!A1")).toEqual([[0]]);
  });

  it("stays a text in cells of the format @", async () => {
    await inSheet((sheet) => {
      const range = sheet.getRange("A1:A3");
      range.numberFormat = [["@"], ["@"], ["@"]];
      range.values = [["0123"], ["=1+1"], [45]];
    });
    expect(valuesAt(host, "Sheet1!A1:A3")).toEqual([["0123"], ["=1+1"], ["45"]]);
    expect(sheetIn(host, "Sheet1").cells.get(16_384)?.formula).toBeNull();
  });

  it("null leaves a cell alone and an empty text empties it", async () => {
    await inSheet((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 9]];
    });
    expect(valuesAt(host, "Sheet1!A1:C1")).toEqual([[1, "", 9]]);
  });

  it("goes into every cell when it is given alone", async () => {
    await inSheet((sheet) => {
      // The typings know of arrays only.
      Reflect.set(sheet.getRange("A1:B2"), "values", "x");
    });
    expect(valuesAt(host, "Sheet1!A1:B2").flat()).toEqual(["x", "x", "x", "x"]);
  });
});

function mergeTable(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:B1").values = [["Tên", "Số"]];
  sheet.tables.add("A1:B3", true);
  sheet.getRange("B3:C4").merge();
}

describe("what Excel refuses to write", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["an array of another size", (sheet) => (sheet.getRange("A1:B2").values = [[1]]), "InvalidArgument"],
    [
      "a large array of another size",
      (sheet) => (sheet.getRange("A1:B2000").values = Array.from({ length: 1999 }, () => [1, 2])),
      "InvalidArgument",
    ],
    ["values of whole columns", (sheet) => (sheet.getRange("A:A").values = [[1]]), "InvalidArgument"],
    [
      "a text of 32768 signs",
      (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]]),
      "InvalidArgument",
    ],
    [
      "a formula that is not complete",
      (sheet) => (sheet.getRange("A1").formulas = [["=SUM(A2"]]),
      "InvalidArgument",
    ],
    [
      "a formula about a sheet that is not there",
      (sheet) => (sheet.getRange("A1").formulas = [["=Khac!A1"]]),
      "InvalidArgument",
    ],
    [
      "a formula about a table that is not there",
      (sheet) => (sheet.getRange("A1").formulas = [["=SUM(tblX[Số])"]]),
      "InvalidArgument",
    ],
    ["merging the cells of a table", mergeTable, "InvalidOperation"],
    [
      "a cell beyond the sheet",
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).clear(),
      "InvalidArgument",
    ],
    ["a date that is no address", (sheet) => sheet.getRange("A0").clear(), "InvalidArgument"],
  ])("%s", async (_title, write, code) => {
    expect(await errorCode(() => inSheet(write))).toBe(code);
  });

  it("locked cells of a protected sheet, but not unlocked ones", async () => {
    await inSheet((sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B2").values = [[5]];
    });
    expect(valuesAt(host, "Sheet1!B2")).toEqual([[5]]);
    expect(await errorCode(() => inSheet((sheet) => (sheet.getRange("B3").values = [[5]])))).toBe(
      "AccessDenied",
    );
    expect(await errorCode(() => inSheet((sheet) => (sheet.getRange("B2").format.font.bold = true)))).toBe(
      "AccessDenied",
    );
    await inSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("B3").values = [[6]];
    });
    expect(valuesAt(host, "Sheet1!B3")).toEqual([[6]]);
  });
});

describe("formats", () => {
  it("reach whole columns and rows without making cells, and are mixed where they differ", async () => {
    await inSheet((sheet) => {
      sheet.getRange("B:C").format.font.bold = true;
      sheet.getRange("2:2").format.fill.color = "#FFFF00";
      sheet.getRange("B5").format.horizontalAlignment = "Center";
    });
    expect(formatOf(host, "Sheet1!C9").bold).toBe(true);
    expect(formatOf(host, "Sheet1!B2")).toMatchObject({ bold: true, fillColor: "#FFFF00" });
    expect(formatOf(host, "Sheet1!B5")).toMatchObject({ bold: true, horizontalAlignment: "Center" });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B5");
      range.format.load("horizontalAlignment,columnWidth,rowHeight");
      range.format.font.load("bold,italic");
      range.format.fill.load("color");
      await context.sync();
      expect(range.format.font.bold).toBeNull();
      expect(range.format.font.italic).toBe(false);
      expect(range.format.fill.color).toBe("");
      expect(range.format.horizontalAlignment).toBeNull();
      expect(range.format.columnWidth).toBe(48);
    });
    expect(sheetIn(host, "Sheet1").cells.size).toBeLessThan(10);
  });

  it("draw lines at the edges and between cells", async () => {
    await inSheet((sheet) => {
      for (const edge of ["EdgeTop", "InsideHorizontal"] as const) {
        const border = sheet.getRange("A1:A3").format.borders.getItem(edge);
        border.style = "Continuous";
        border.weight = "Medium";
      }
    });
    const medium = { style: "Continuous", weight: "Medium", color: "#000000" };
    expect(formatOf(host, "Sheet1!A1")).toMatchObject({ top: medium, bottom: medium });
    expect(formatOf(host, "Sheet1!A3")).toMatchObject({ top: medium, bottom: { style: "None" } });
  });

  it("are taken off without a trace by clear", async () => {
    await inSheet((sheet) => {
      const range = sheet.getRange("B2:D4");
      range.format.fill.color = "#FF0000";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
      range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      range.clear();
    });
    const sheet = sheetIn(host, "Sheet1");
    expect([sheet.cells.size, sheet.conditionalFormats.length, sheet.validations.length]).toEqual([0, 0, 0]);
  });
});
