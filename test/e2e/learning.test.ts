import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formStrings } from "../../src/taskpane/strings/formStrings.ts";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { createExcelHost } from "../excel-host/createExcelHost.ts";
import { openXlsx } from "../excel-host/xlsx/openXlsx.ts";
import { blankBytes, realForm } from "../support/realForms.ts";
import { openBrowser, openInExcel, type OpenedBrowser } from "./support/openPane.ts";
import { openTab, savedReport, untilIdle } from "./support/steps.ts";

const { learn } = formStrings.vi;
const { pack } = strings.vi.side;

/** The blank as a unit sends it back. */
async function filled(bytes: Uint8Array): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  const row = sheet.rowCount + 1;
  sheet.getCell(row, 1).value = "Xã Khánh Cường";
  for (let column = 2; column <= 25; column += 1) sheet.getCell(row, column).value = column;
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("a form learned from the open sheet", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  it("becomes a form of a pack of one's own, by which what comes in is recognised", async () => {
    const excel = createExcelHost();
    const bytes = await blankBytes(realForm("2021-KQGQ04"));
    await openXlsx(excel, bytes);
    const { page, messages, context } = await openInExcel(opened, { excel, width: 320, height: 640 });
    await page.getByRole("navigation").getByRole("button", { name: pack.title }).click();
    // a pack that lacks the form
    await page.getByLabel(learn.intoPack).selectOption("quang-ngai-2026");
    await page.getByRole("button", { name: learn.fromSheet }).click();
    const code = page.getByLabel(learn.code, { exact: true });
    await code.waitFor({ timeout: 60_000 });
    await code.fill("DCCS-01");
    await page.getByText(learn.codeProblems.taken).waitFor();
    await code.fill("MOI-04");
    await page.getByRole("checkbox", { name: learn.periodTypes.MONTH }).uncheck();
    await page.getByLabel(learn.call, { exact: true }).selectOption("2026-YEAR");
    await page.getByRole("button", { name: learn.add }).click();
    await page.getByText(learn.added("MOI-04", "quang-ngai-2026-2")).waitFor({ timeout: 60_000 });
    await untilIdle(page);
    await page.getByRole("button", { name: learn.another }).waitFor();
    // the day on which that call is the next one
    await page.clock.setFixedTime(new Date("2026-10-01T08:00:00+07:00"));
    await page.getByRole("button", { name: pack.takeOf("quang-ngai-2026-2") }).click();
    await page.getByText(pack.used).waitFor({ timeout: 60_000 });
    await openTab(page, "Nhận");
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const file = { name: "Xã Khánh Cường.xlsx", mimeType, buffer: await filled(bytes) };
    await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles(file);
    await page
      .getByText(/^Đã nhận 1 tệp/)
      .first()
      .waitFor({ timeout: 60_000 });
    const report = await savedReport(page);
    const forms = report.inputs.flatMap((input) => input.forms.map(({ template, unit }) => [template, unit]));
    expect(forms).toEqual([["MOI-04", "X-KHANHCUONG"]]);
    expect(messages).toEqual([]);
    await context.close();
  });
});
