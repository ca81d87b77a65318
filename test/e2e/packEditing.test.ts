import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { openBrowser, openInBrowser, type OpenedBrowser } from "./support/openPane.ts";
import { untilIdle } from "./support/steps.ts";

const words = strings.vi.side.pack;

async function openPack(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: words.title }).click();
  await page.getByRole("heading", { name: words.loadTitle }).waitFor();
}

/** The pack's workbook as the office has it on its disk. */
async function savedBook(page: Page): Promise<ExcelJS.Workbook> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: words.saveBook }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await (await download).path());
  await untilIdle(page);
  return book;
}

async function load(page: Page, book: ExcelJS.Workbook): Promise<void> {
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page
    .locator(`input[aria-label="${words.load}"]`)
    .setInputFiles({ name: "goi-da-sua.xlsx", mimeType, buffer });
}

describe("a pack edited in Excel", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  it("comes back with its errors at their cells, then becomes a pack to work with, and stays", async () => {
    const { page, messages, context } = await openInBrowser(opened, { width: 320, height: 640 });
    await openPack(page);
    const book = await savedBook(page);
    const cell = book.getWorksheet("Đơn vị")?.getCell("B5");
    if (cell === undefined) throw new Error("no units");
    cell.value = null;
    await load(page, book);
    await page.getByText("Đơn vị!B5", { exact: true }).waitFor({ timeout: 60_000 });
    cell.value = "Phường Nguyễn Nghiêm";
    book.getWorksheet("Đợt báo cáo")?.eachRow((row, number) => {
      if (number > 4) row.getCell(2).value = `${row.getCell(2).text} (đã sửa)`;
    });
    await load(page, book);
    await page.getByRole("button", { name: words.takeOf("duc-pho-2022-2") }).click({ timeout: 60_000 });
    await page.getByText(words.used).waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /\(đã sửa\)$/ }).waitFor({ timeout: 60_000 });
    expect(messages).toEqual([]);
    await context.close();
  });
});
