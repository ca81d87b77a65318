import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { parseA1 } from "../../../src/core/workbook/address.ts";
import { cellAt, type Sheet } from "../../../src/core/workbook/workbook.ts";
import { drawShape } from "../../excel-host/objects/shapesKind.ts";
import { startExcel } from "../../excel-host/startExcel.ts";

const host = createExcelHost();

/** Puts a sheet into the open workbook as its user would, and reads it. */
async function readAfter(edit: (sheet: Excel.Worksheet) => void): Promise<Sheet> {
  await Excel.run(async ({ workbook }) => {
    edit(workbook.worksheets.add("Phường 1"));
    await workbook.context.sync();
  });
  const [open] = await host.readSheets();
  const sheet = open?.workbook.sheets[0];
  if (sheet === undefined) throw new Error("nothing was read");
  return sheet;
}

function at(sheet: Sheet, cell: string) {
  const place = parseA1(cell);
  if (place === null) throw new Error(`no cell ${cell}`);
  return cellAt(sheet, place.row, place.column);
}

describe("a sheet of the open workbook", () => {
  it("has dates where the format says so, and formats where it does not", async () => {
    startExcel();
    const sheet = await readAfter((worksheet) => {
      const range = worksheet.getRange("B3:D3");
      range.values = [[44_732, 44_732, 0.25]];
      range.numberFormat = [["dd/mm/yyyy", "#,##0", "General"]];
    });
    expect(at(sheet, "B3")).toEqual({
      type: "date",
      serial: 44_732,
      iso: "2022-06-20",
      format: "dd/mm/yyyy",
    });
    expect(at(sheet, "C3")).toEqual({ type: "number", value: 44_732, format: "#,##0" });
    expect(at(sheet, "D3")).toEqual({ type: "number", value: 0.25 });
  });

  it("tells a text that looks like a formula from a formula", async () => {
    startExcel({ calculate: () => new Map([["Phường 1!A2", 2]]) });
    const sheet = await readAfter((worksheet) => {
      worksheet.getRange("A1:A2").values = [["'=1+1"], ["=1+1"]];
    });
    expect(at(sheet, "A1")).toMatchObject({ type: "text", value: "=1+1" });
    expect(at(sheet, "A1").formula).toBeUndefined();
    expect(at(sheet, "A2")).toEqual({ type: "number", value: 2, formula: "1+1" });
  });

  it("has merges, hidden lines, comments and drawings where they are", async () => {
    const excel = startExcel();
    await readAfter((worksheet) => {
      worksheet.getRange("B2:E6").values = Array.from({ length: 5 }, () => [1, 2, 3, 4]);
      worksheet.getRange("B2:C3").merge(false);
      worksheet.getRange("E5:E6").merge(false);
      worksheet.getRange("4:5").rowHidden = true;
      worksheet.getRange("D:D").columnHidden = true;
      worksheet.comments.add("'Phường 1'!E2", "Số này lấy đâu ra?");
    });
    const drawn = excel.book.sheets.find(({ name }) => name === "Phường 1");
    if (drawn === undefined) throw new Error("no sheet");
    drawShape(drawn);
    const [open] = await host.readSheets();
    const sheet = open?.workbook.sheets[0];
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 4, left: 4, bottom: 5, right: 4 },
    ]);
    expect(sheet?.hiddenRows).toEqual(new Set([3, 4]));
    expect(sheet?.hiddenColumns).toEqual(new Set([3]));
    expect(sheet?.hasDrawings).toBe(true);
    expect(sheet === undefined ? null : at(sheet, "E2")).toMatchObject({
      value: 4,
      comment: "Số này lấy đâu ra?",
    });
  });

  it("names the font of each text where texts are in an old encoding", async () => {
    startExcel();
    const sheet = await readAfter((worksheet) => {
      worksheet.getRange("A1:A2").values = [["§¬n vÞ"], ["Đơn vị"]];
      worksheet.getRange("A1").format.font.name = ".VnTime";
      worksheet.getRange("A2").format.font.name = "Times New Roman";
    });
    expect(at(sheet, "A1")).toMatchObject({ font: ".VnTime" });
    expect(at(sheet, "A2")).toMatchObject({ font: "Times New Roman" });
  });
});

describe("many sheets", () => {
  const cells = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 15 }, (__, column) => row * 15 + column + 1),
  );

  it("are read in two round trips", async () => {
    const excel = startExcel({ platform: "web" });
    await openSheets(30, cells);
    const before = excel.statistics.requestBytes.length;
    const sheets = await host.readSheets();
    expect(sheets).toHaveLength(30);
    expect(excel.statistics.requestBytes.length - before).toBe(2);
    expect(Math.max(...excel.statistics.responseBytes)).toBeLessThan(3_500_000);
  });

  it("are read in parts when the answer would be too large", async () => {
    startExcel({ platform: "web" });
    const long = Array.from({ length: 20_000 }, (_, row) => [
      row,
      `Dòng thứ ${row} của biểu`,
      row * 2,
      "Phường Nguyễn Nghiêm",
    ]);
    await openSheets(2, long);
    const sheets = await host.readSheets();
    expect(sheets).toHaveLength(2);
    for (const { workbook } of sheets) {
      const sheet = workbook.sheets[0];
      expect(sheet?.rows).toHaveLength(20_000);
      expect(sheet === undefined ? null : at(sheet, "B19999")).toMatchObject({
        value: "Dòng thứ 19998 của biểu",
      });
    }
  });
});

async function openSheets(count: number, rows: readonly (readonly unknown[])[]): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.add(`Phường ${number}`);
      sheet.getRange("A1").getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).values = rows.map(
        (row) => [...row],
      );
      await workbook.context.sync();
    });
  }
}
