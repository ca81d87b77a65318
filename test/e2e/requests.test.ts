import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silent } from "../../src/app/ports.ts";
import { formStrings } from "../../src/taskpane/strings/formStrings.ts";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { createExcelHost } from "../excel-host/createExcelHost.ts";
import { openXlsx } from "../excel-host/xlsx/openXlsx.ts";
import { openMemoryDesk, sampleFile } from "../support/memoryDesk.ts";
import { openBrowser, openInExcel, type OpenedBrowser } from "./support/openPane.ts";
import { chooseCalls, untilIdle } from "./support/steps.ts";

const { request } = formStrings.vi;
const { forms } = strings.vi.side;

/** A summary workbook of ours with what one unit has reported. */
async function earlierBook(): Promise<Uint8Array> {
  const { desk } = openMemoryDesk();
  await desk.choose({ pack: "duc-pho-2022", calls: ["2022-H1"] }, silent);
  const files = { type: "files", files: [sampleFile("XA PHO CUONG.xlsx")], receivedOn: null } as const;
  await desk.receive(files, silent);
  const book = await desk.bookFile(null, { author: "Lan", at: "2022-06-14T08:00:00+07:00" });
  if (!book.ok) throw new Error(book.error);
  return book.value.bytes;
}

async function downloaded(page: Page, button: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const files = unzipSync(readFileSync(await (await download).path()));
  await untilIdle(page);
  return files;
}

/** All texts of a workbook. */
async function textsOf(bytes: Uint8Array | undefined): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((bytes ?? new Uint8Array()).slice().buffer);
  const texts: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(JSON.stringify(cell.value))));
  }
  return texts.join("\n");
}

describe("figures requested from above", () => {
  let opened: OpenedBrowser;
  let book: Uint8Array;
  beforeAll(async () => {
    [opened, book] = [await openBrowser(), await earlierBook()];
  });
  afterAll(() => opened.close());

  it("are composed, sent out with what the open book knows already, and opened to be received", async () => {
    const excel = createExcelHost();
    await openXlsx(excel, book);
    const { page, messages, context } = await openInExcel(opened, { excel, width: 320, height: 640 });
    await chooseCalls(page);
    await page.getByRole("navigation").getByRole("button", { name: strings.vi.shell.views.forms }).click();
    await page.getByRole("button", { name: request.begin }).click();
    await page.getByRole("button", { name: request.make }).click();
    await page.getByText(request.lacks.basis).waitFor();
    await page.getByLabel(request.name).fill("Số liệu về tổ tự quản");
    await page.getByLabel(request.basis).fill("Công văn số 812/SNV-XDCQ");
    await page.getByLabel(request.deadline).fill("15/7/2022");
    await page.getByLabel(request.scope).selectOption("units");
    await page.getByRole("checkbox", { name: "Xã Phổ Cường" }).check();
    await page.getByRole("checkbox", { name: "Phường Phổ Minh" }).check();
    // by the keys alone, and without marks
    await page.getByLabel(request.search).fill("dccs-02.a01");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("summary", { hasText: request.fresh }).click();
    await page.getByLabel(request.freshName).fill("Số tổ tự quản");
    await page.getByRole("button", { name: request.addFresh }).click();
    await page.getByText(request.chosen(2)).waitFor();
    await page.getByRole("button", { name: request.make }).click();
    await page.getByText(request.made("ADHOC-02", "2022-YC1", 2)).waitFor({ timeout: 60_000 });
    await untilIdle(page);
    expect(Object.keys(await downloaded(page, request.blanks))).toHaveLength(2);
    await page.getByRole("button", { name: request.open }).click();
    await page.getByRole("button", { name: request.open }).waitFor({ state: "detached" });
    await page.getByLabel(forms.call).selectOption("2022-YC1");
    await page.getByLabel(forms.earlier).selectOption("open-book");
    const blanks = await downloaded(page, forms.make);
    const [known, unknown] = await Promise.all(
      ["X-PHOCUONG", "P-PHOMINH"].map((unit) =>
        textsOf(Object.entries(blanks).find(([name]) => name.includes(unit))?.[1]),
      ),
    );
    expect([known?.includes("Đã báo"), unknown?.includes("Đã báo")]).toEqual([true, false]);
    await page.locator(`input[aria-label="${forms.chooseBook}"]`).setInputFiles({
      name: "khong-phai-so.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("no book"),
    });
    await page.getByRole("button", { name: forms.make }).click();
    await page.getByText(forms.refusals["not-ours"]).first().waitFor();
    expect(messages).toEqual([]);
    await context.close();
  });
});
