import { beforeEach, describe, expect, it } from "vitest";
import type { RawBook } from "../../../src/app/rawBook.ts";
import { createRawBook } from "../../../src/adapters/excel/rawBook.ts";
import { startExcel, type StartedExcel } from "../../excel-host/startExcel.ts";

let excel: StartedExcel;
let raw: RawBook;

beforeEach(() => {
  excel = startExcel();
  raw = createRawBook();
});

/** What a test does to the workbook behind the back of the raw book. */
async function elsewhere(edit: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    edit(context.workbook);
    await context.sync();
  });
}

describe("the open workbook as its user handles it", () => {
  it("tells sheets in tab order with their visibility", async () => {
    await elsewhere(({ worksheets }) => {
      worksheets.add("Ẩn").visibility = "Hidden";
      worksheets.add("Rất ẩn").visibility = "VeryHidden";
    });
    expect((await raw.sheets()).slice(-2)).toEqual([
      { name: "Ẩn", visibility: "hidden" },
      { name: "Rất ẩn", visibility: "veryHidden" },
    ]);
  });

  it("is empty until something is typed", async () => {
    await raw.addSheet("Phường 1");
    expect(await raw.isEmpty()).toBe(true);
    await raw.type("Phường 1", "C3", [["x"]]);
    expect(await raw.isEmpty()).toBe(false);
  });

  it("types values and formulas, and reads them where they are", async () => {
    await raw.addSheet("Phường 1");
    await raw.type("Phường 1", "B2", [
      ["Số", 5],
      [true, "=C2*2"],
    ]);
    const { values, formulas } = await raw.read("Phường 1", "B2:C3");
    expect(values[0]).toEqual(["Số", 5]);
    expect(formulas).toEqual([
      ["Số", 5],
      [true, "=C2*2"],
    ]);
  });

  it("tells tables with their place", async () => {
    await raw.addSheet("Phường 1");
    await raw.type("Phường 1", "B2", [["Số"], [5]]);
    await elsewhere((workbook) => {
      workbook.worksheets.getItem("Phường 1").tables.add("B2:B3", true).name = "tblSo";
    });
    expect(await raw.tables()).toEqual([{ name: "tblSo", sheet: "Phường 1", range: "B2:B3" }]);
  });

  it("sees a fill, and how many conditional formats a cell has", async () => {
    await raw.addSheet("Phường 1");
    const before = await raw.look("Phường 1", "B2");
    await elsewhere(({ worksheets }) => {
      const cell = worksheets.getItem("Phường 1").getRange("B2");
      cell.format.fill.color = "#FFC7CE";
      cell.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    });
    const after = await raw.look("Phường 1", "B2");
    expect([before.conditionalFormats, after.conditionalFormats]).toEqual([0, 1]);
    expect(after.fill).toBe("#FFC7CE");
    expect(before.fill).not.toBe(after.fill);
  });

  it("selects a cell and tells which one is selected", async () => {
    await raw.addSheet("Phường 1");
    await raw.select("Phường 1", "D9");
    expect(await raw.selected()).toEqual({ sheet: "Phường 1", cell: "D9" });
  });

  it("renames and removes sheets, very hidden ones too", async () => {
    await raw.addSheet("A");
    await elsewhere(({ worksheets }) => (worksheets.add("B").visibility = "VeryHidden"));
    await raw.rename("A", "C");
    expect((await raw.sheets()).map(({ name }) => name)).toContain("C");
    await raw.remove(["B", "C"]);
    const left = (await raw.sheets()).map(({ name }) => name);
    expect(left).toHaveLength(1);
    expect(left).not.toContain("B");
  });

  it("removes names, and passes over those that are gone", async () => {
    await raw.addSheet("A");
    await elsewhere(({ names, worksheets }) => {
      names.add("mot", worksheets.getItem("A").getRange("A1"));
      names.add("hai", worksheets.getItem("A").getRange("A2"));
    });
    await raw.removeNames(["mot", "ba"]);
    expect(await raw.names()).toEqual(["hai"]);
  });

  it("protects the structure and takes that off again, however often it is asked", async () => {
    await raw.protect(false);
    await raw.protect(true);
    await raw.protect(true);
    await expect(raw.addSheet("A")).rejects.toMatchObject({ code: "protected" });
    await raw.protect(false);
    await raw.addSheet("A");
    expect(excel.book.sheets.map(({ name }) => name)).toContain("A");
  });
});
