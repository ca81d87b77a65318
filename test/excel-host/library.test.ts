import { beforeEach, describe, expect, it } from "vitest";
import { type StartedExcel, startExcel } from "./startExcel.ts";
import { errorCode } from "./support.ts";

let host: StartedExcel;
beforeEach(() => {
  host = startExcel();
});

describe("what Microsoft's library demands of an add-in", () => {
  it("refuses to tell what was not loaded", async () => {
    const code = await errorCode(() =>
      Excel.run(async (context) => context.workbook.worksheets.getActiveWorksheet().getRange("A1").values),
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  it("tells what was loaded and synced", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C3").values = [
        ["Phường 1", 12],
        ["Phường 2", true],
      ];
      const used = sheet.getUsedRange().load("values,address,valueTypes,rowIndex");
      await context.sync();
      expect(used.values).toEqual([
        ["Phường 1", 12],
        ["Phường 2", true],
      ]);
      expect(used.valueTypes).toEqual([
        ["String", "Double"],
        ["String", "Boolean"],
      ]);
      expect(used.address).toBe("Sheet1!B2:C3");
      expect(used.rowIndex).toBe(1);
    });
  });

  it("tells a missing object by isNullObject, or by an error where it was demanded", async () => {
    await Excel.run(async (context) => {
      const { worksheets, names, tables } = context.workbook;
      const missing = [
        worksheets.getItemOrNullObject("Không có"),
        names.getItemOrNullObject("khongCo"),
        tables.getItemOrNullObject("tblKhongCo"),
        worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true),
      ];
      await context.sync();
      expect(missing.map((each) => each.isNullObject)).toEqual([true, true, true, true]);
    });
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Không có").load("name");
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
  });

  it("gives the items of a collection, which can be used in later syncs", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Xã A");
      context.workbook.worksheets.add("Xã B");
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "Xã A", "Xã B"]);
      const [, second] = sheets.items;
      second?.set({ name: "Xã C", tabColor: "#FF0000" });
      await context.sync();
      sheets.load("items/name");
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "Xã C", "Xã B"]);
    });
    expect(host.book.sheets[1]?.tabColor).toBe("#FF0000");
  });

  it("keeps a range across syncs while rows come in above it", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B5");
      range.values = [["tổng"]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7");
      expect(range.values).toEqual([["tổng"]]);
    });
    expect(host.book.references.size).toBe(0);
  });

  it("throws for a member that is not modelled", async () => {
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox("x");
        await context.sync();
      }),
    );
    expect(code).toBe("NotModelled");
  });

  it.each([
    ["1.12", "ApiNotFound"],
    ["1.13", "none"],
    ["1.17", "none"],
  ])("at level %s answers the merged areas of 1.13 with %s", async (apiLevel, expected) => {
    startExcel({ apiLevel });
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").getMergedAreasOrNullObject();
        await context.sync();
      }),
    );
    expect(code).toBe(expected);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(expected === "none");
  });
});
