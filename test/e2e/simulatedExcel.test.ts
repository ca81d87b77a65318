import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalculatedValues } from "../excel-host/hostOptions.ts";
import { createExcelHost, type ExcelHost } from "../excel-host/createExcelHost.ts";
import { valuesAt } from "../excel-host/look.ts";
import { userTypes, whatUserSees } from "../excel-host/user.ts";
import { saveAsXlsx } from "../excel-host/xlsx/saveAsXlsx.ts";
import { convertWithLibreOffice } from "../support/libreOffice.ts";
import { formulaCells } from "../support/recalculate.ts";
import { differences } from "./support/bookCells.ts";
import { cliBook } from "./support/cliBook.ts";
import { openBrowser, openInExcel, type OpenedBrowser, type PaneInExcel } from "./support/openPane.ts";
import { expectSampleFindings, goToFirstCell, openTab, receiveSample, savedReport } from "./support/steps.ts";

const at = "2022-06-14T08:00:00+07:00";
/** LibreOffice calculates the whole book, which takes its time on a busy machine. */
const patience = 300_000;

/** What LibreOffice makes of the formulas of the open workbook. */
async function calculated(excel: ExcelHost): Promise<CalculatedValues> {
  const recalculated = await convertWithLibreOffice(await saveAsXlsx(excel), "xlsx");
  return new Map(
    formulaCells(recalculated).map(({ sheet, address, value }) => [`${sheet}!${address}`, value]),
  );
}

/** The same values with one figure of the first table changed. */
function withWrongFigure(values: CalculatedValues): CalculatedValues {
  const [first] = [...values].find(([cell, value]) => cell.startsWith("TH-01") && value === 5) ?? [];
  if (first === undefined) throw new Error("no figure to plant in");
  return new Map([...values, [first, 987_654]]);
}

describe("the pane in the simulated Excel", () => {
  let opened: OpenedBrowser;
  let pane: PaneInExcel;
  let values: CalculatedValues = new Map();
  let calculate = calculated;
  beforeAll(async () => {
    opened = await openBrowser();
    const excel = createExcelHost({
      sheets: ["Của tôi"],
      calculate: async (cells) => (cells.length === 0 ? new Map() : (values = await calculate(excel))),
    });
    userTypes(excel, "'Của tôi'!A1:B1", [["Ghi chú của tôi", 12]]);
    pane = await openInExcel(opened, { excel });
    await pane.page.clock.setFixedTime(new Date(at));
    await receiveSample(pane.page);
  }, 120_000);
  afterAll(() => opened.close());

  it("says of the sample's files what was planted in them", async () => {
    expectSampleFindings(await savedReport(pane.page));
  });

  it("shows the cell of a finding in a working copy, and the focus stays in the pane", async () => {
    const { page, excel } = pane;
    await goToFirstCell(page);
    await expect.poll(() => whatUserSees(excel).sheet, { timeout: 30_000 }).not.toBe("Của tôi");
    expect(whatUserSees(excel).selected).toBe("E12");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đến ô E12");
  });

  it("takes marks and working copies off without a trace", async () => {
    const commands = await openInExcel(opened, { excel: pane.excel, path: "commands.html" });
    await commands.runCommand("clearMarks");
    await commands.page.close();
    expect(pane.excel.book.sheets.map(({ name }) => name)).toEqual(["Của tôi"]);
  });

  it(
    "writes what the command line writes, and Excel calculates what the program calculated",
    async () => {
      const { page, excel } = pane;
      await openTab(page, "Tổng hợp");
      await page.getByRole("button", { name: "Tổng hợp vào sổ này" }).click();
      await page.getByText("Đã tổng hợp xong").first().waitFor({ timeout: patience });
      expect(await page.getByText("Hai lần tính khớp nhau").count()).toBe(1);
      expect(valuesAt(excel, "'Của tôi'!A1:B1")).toEqual([["Ghi chú của tôi", 12]]);
      const written = await differences(await saveAsXlsx(excel), await cliBook(at));
      expect(written.filter((difference) => !difference.startsWith("Của tôi!"))).toEqual([]);
    },
    patience,
  );

  it(
    "tells where Excel calculates otherwise",
    async () => {
      const { page } = pane;
      const known = values;
      calculate = () => Promise.resolve(withWrongFigure(known));
      await page.getByRole("button", { name: "Tổng hợp lại" }).click();
      await page.getByText(/^Excel tính khác chương trình ở 1\//).waitFor({ timeout: patience });
      expect(await page.getByText("987.654").count()).toBe(1);
    },
    patience,
  );

  it("asks nothing of any place but its own and Microsoft's, and says nothing on the console", () => {
    const elsewhere = pane.requests.filter((address) => !address.startsWith(opened.served.address));
    expect(new Set(elsewhere)).toEqual(
      new Set(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]),
    );
    expect(pane.messages).toEqual([]);
  });
});
