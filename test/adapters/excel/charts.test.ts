import { beforeAll, describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { sheetIn } from "../../excel-host/look.ts";
import { startExcel, type StartedExcel } from "../../excel-host/startExcel.ts";
import { userTypes } from "../../excel-host/user.ts";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { anExcelJob } from "../../support/excelJob.ts";

const book: BookModel = aTableBook({ submissions: someSubmissions() });

interface SeenChart {
  readonly name: unknown;
  readonly series: readonly unknown[];
}

function chartsOf(excel: StartedExcel): readonly SeenChart[] {
  return sheetIn(excel, "COMPARISON").charts.map((chart) => ({
    name: chart.values.get("name"),
    series: (chart.lists.get("series") ?? []).map((series) => series.values.get("name")),
  }));
}

describe("charts in Excel", () => {
  let excel: StartedExcel;
  beforeAll(async () => {
    excel = startExcel();
    await createExcelHost().writeBook(book, anExcelJob());
  });

  it("are drawn over the sheet's own cells, a series for each period", () => {
    const [chart, ...others] = chartsOf(excel);
    expect(others).toEqual([]);
    expect(chart?.series).toEqual(["Kỳ này", "Cùng kỳ năm trước"]);
  });

  it("are drawn once when their sheet is written in place, and the user's own stay", async () => {
    // A formula of hers keeps the sheet in its place.
    userTypes(excel, "Sheet1!A1", "=COMPARISON!C11");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("COMPARISON");
      sheet.charts.add("Line", sheet.getRange("C11:C13"), "Columns").name = "Của tôi";
      await context.sync();
    });
    await createExcelHost().writeBook(book, anExcelJob());
    const names = chartsOf(excel).map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(names).toContain("Của tôi");
  });
});
