import { beforeEach, describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import type { ShownSheet } from "../../../src/app/bookHost.ts";
import type { Sheet } from "../../../src/core/workbook/workbook.ts";
import { startExcel, type StartedExcel } from "../../excel-host/startExcel.ts";
import { viewOpenBook, viewOpenSheet } from "../../support/openBookView.ts";

const host = createExcelHost();
let excel: StartedExcel;
beforeEach(() => {
  excel = startExcel();
});

const received: Sheet = {
  name: "Biểu 1",
  visibility: "visible",
  rows: [
    [
      { type: "text", value: "0012" },
      { type: "date", serial: 44_732, iso: "2022-06-20", format: "dd/mm/yyyy" },
    ],
    [
      { type: "error", value: "#REF!" },
      { type: "number", value: 1.5, format: "0.00", formula: "[1]S!A1*3" },
    ],
  ],
  merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
  hiddenRows: new Set([1]),
  hiddenColumns: new Set(),
  hasDrawings: false,
};

function shown(text: string): ShownSheet {
  return {
    path: "nộp/lần 2/Phường A: [mới].xlsx",
    sha256: "cd".repeat(32),
    sheet: { ...received, rows: [...received.rows] },
    marks: [{ cell: "B2", severity: "error", text }],
  };
}

describe("a working copy", () => {
  it("shows values with their formats, never formulas", async () => {
    await host.showReceived(shown("Sai"), "A1");
    const view = await viewOpenBook();
    const copy = viewOpenSheet(view, "Phường A- -mới-");
    expect(copy.values.slice(0, 2)).toEqual([
      ["0012", 44_732],
      ["#REF!", 1.5],
    ]);
    expect(copy.formulas[1]?.[1]).toBe(1.5);
    expect(copy.formats.slice(0, 2).map((row) => row[1])).toEqual(["dd/mm/yyyy", "0.00"]);
  });

  it("is made anew when its marks change, and only then", async () => {
    await host.showReceived(shown("Sai"), null);
    const first = ids();
    await host.showReceived(shown("Sai"), "B2");
    expect(ids()).toEqual(first);
    await host.showReceived(shown("Vẫn sai"), "B2");
    expect(ids()).not.toEqual(first);
    expect(ids()).toHaveLength(first.length);
  });

  it("may have a cell very far away from the others", async () => {
    const rows = [...received.rows];
    const far: { type: "number"; value: number }[] = [];
    far[16_000] = { type: "number", value: 7 };
    rows[1_000_000] = far;
    await host.showReceived({ ...shown("Xa"), sheet: { ...received, rows } }, null);
    expect(Math.max(...excel.statistics.requestBytes)).toBeLessThan(50_000);
    const value = await Excel.run(async ({ workbook }) => {
      const cell = workbook.worksheets.getItem("Phường A- -mới-").getCell(1_000_000, 16_000).load("values");
      await workbook.context.sync();
      return cell.values[0]?.[0];
    });
    expect(value).toBe(7);
  });
});

describe("marks on a sheet of the user's", () => {
  it("go without the conditional formats that the user has", async () => {
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
      await workbook.context.sync();
    });
    await host.markCells("Sheet1", shown("Sai").marks);
    await host.markCells("Sheet1", shown("Vẫn sai").marks);
    expect(await countFormats()).toBe(2);
    await host.clearMarks();
    expect(await countFormats()).toBe(1);
  });
});

function ids(): readonly string[] {
  return excel.book.sheets.map(({ id }) => id);
}

function countFormats(): Promise<number> {
  return Excel.run(async ({ workbook }) => {
    const count = workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats.getCount();
    await workbook.context.sync();
    return count.value;
  });
}
