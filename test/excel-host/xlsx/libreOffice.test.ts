import { expect, it } from "vitest";
import { type StartedExcel, startExcel } from "../startExcel.ts";
import { inBook } from "../support.ts";
import { calculateWithLibreOffice } from "./calculateWithLibreOffice.ts";

it("LibreOffice calculates the open workbook, and the add-in reads its values back", async () => {
  const host: StartedExcel = startExcel({ calculate: () => calculateWithLibreOffice(host) });
  await inBook(({ worksheets, names }) => {
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Đơn vị", "Số hộ"],
      ["Xã A", 10],
      ["Xã B", 32.5],
    ];
    sheet.tables.add("A1:B3", true).name = "tblDuLieu";
    names.add("heSo", "=2");
    worksheets.add("Tổng hợp").getRange("A1:A3").formulas = [
      ["=SUM(tblDuLieu[Số hộ])*heSo"],
      ['=IF(Sheet1!B2>5,"nhiều","ít")'],
      ["=1/0"],
    ];
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tổng hợp").getRange("A1:A3").load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([[85], ["nhiều"], ["#DIV/0!"]]);
    expect(range.valueTypes).toEqual([["Double"], ["String"], ["Error"]]);
  });
}, 120_000);
