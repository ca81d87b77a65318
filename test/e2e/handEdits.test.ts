import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataValueAt, editDataSheet, type EditedBook } from "../support/editDataSheet.ts";
import { openBrowser, openInBrowser, type OpenedBrowser } from "./support/openPane.ts";
import { chooseCalls, openTab, sampleFiles, untilIdle } from "./support/steps.ts";

/** Presses a button that makes a book, and gives what is downloaded. */
async function downloaded(page: Page, button: string | RegExp): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const bytes = new Uint8Array(readFileSync(await (await download).path()));
  await untilIdle(page);
  return bytes;
}

describe("a book that was changed by hand", () => {
  let opened: OpenedBrowser;
  let page: Page;
  let edited: EditedBook;
  const form = () => page.getByRole("region", { name: "Chỗ sửa tay trong sổ" });
  const chooseEdited = async (): Promise<void> => {
    await page
      .locator('input[aria-label="Chọn sổ (.xlsx)…"]')
      .setInputFiles({ name: "so.xlsx", mimeType: "", buffer: Buffer.from(edited.bytes) });
    await untilIdle(page);
    await page.getByRole("button", { name: /^Tổng hợp (và tải về|lại)$/ }).click();
    await form().waitFor();
    await untilIdle(page);
  };
  beforeAll(async () => {
    opened = await openBrowser();
    ({ page } = await openInBrowser(opened));
    await chooseCalls(page);
    const one = sampleFiles().filter((file) => file.endsWith("BC_PhoMinh (sua lan 2).xlsx"));
    await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles([...one]);
    await page
      .getByText(/^Đã nhận 1 tệp/)
      .first()
      .waitFor();
    await openTab(page, "Tổng hợp");
    edited = await editDataSheet(await downloaded(page, "Tổng hợp và tải về"), 7777);
    await page.getByRole("radio", { name: "Cập nhật sổ đã có…" }).check();
  }, 120_000);
  afterAll(() => opened.close());

  it("is not written over before every change was shown, and then it is restored", async () => {
    await chooseEdited();
    await form()
      .getByRole("checkbox", { name: `DuLieu!${edited.cell}: ${edited.before} → 7777` })
      .waitFor();
    const restored = await downloaded(page, "Khôi phục 1 chỗ rồi tổng hợp");
    expect(await dataValueAt(restored, edited.cell)).toBe(edited.before);
    await form().waitFor({ state: "detached" });
  }, 60_000);

  it("keeps a change as a correction, with who and why", async () => {
    await chooseEdited();
    await form().getByRole("checkbox").check();
    await form()
      .getByLabel(/^Lý do, căn cứ/)
      .fill("số đúng theo bản ký");
    await form()
      .getByLabel(/^Người quyết định/)
      .fill("Lan");
    const kept = await downloaded(page, "Ghi 1 chỗ là sửa số liệu rồi tổng hợp");
    expect(await dataValueAt(kept, edited.cell)).toBe(7777);
    await openTab(page, "Rà soát");
    await page.getByText(/^Nhật ký quyết định \(1\)$/).waitFor();
  }, 60_000);
});
