import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { callById } from "../../../src/core/pack/lookup.ts";
import { reportSchema, type Report } from "../../../src/app/report/reportSchema.ts";
import { expectedOfSample, summarise } from "../../support/expectedSample.ts";
import { sampleCalls, sampleFolder } from "../../support/sampleReview.ts";
import { shippedPack } from "../../support/shippedPack.ts";

/** The files of the sample, as a person would choose them. */
export function sampleFiles(): readonly string[] {
  const folder = path.resolve(sampleFolder, "received");
  return readdirSync(folder).map((name) => path.join(folder, name));
}

export async function openTab(page: Page, name: "Nhận" | "Rà soát" | "Tổng hợp"): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
}

/** Until no job runs any more. */
export async function untilIdle(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hủy" }).waitFor({ state: "detached", timeout: 110_000 });
}

/** Chooses both calls that the sample is about, and no other. */
export async function chooseCalls(page: Page): Promise<void> {
  await page.getByRole("checkbox").first().waitFor();
  const others = page.getByText(/^Các đợt khác/);
  if (await others.isVisible()) {
    await others.click();
    // They are drawn once the list is open.
    await page.locator("details[open]").getByRole("checkbox").first().waitFor();
  }
  const titles = sampleCalls.map((call) => callById(shippedPack(), call).title);
  for (const box of await page.getByRole("checkbox").all()) {
    const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
    await box.setChecked(titles.some((title) => label.startsWith(title)));
  }
  await page.getByRole("button", { name: "Dùng các đợt này" }).click();
  await page.getByRole("button", { name: "Chọn tệp…" }).waitFor();
}

/** The whole of the sample, file by file, with its register of receipt. */
export async function receiveSample(page: Page): Promise<void> {
  await chooseCalls(page);
  await page.locator('input[aria-label="Sổ nhận (.csv)…"]').setInputFiles(`${sampleFolder}/so-nhan.csv`);
  await untilIdle(page);
  await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles([...sampleFiles()]);
  await page
    .getByText(/^Đã nhận \d+ tệp/)
    .first()
    .waitFor({ timeout: 110_000 });
}

/** The report that the pane saves. */
export async function savedReport(page: Page): Promise<Report> {
  await openTab(page, "Rà soát");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu báo cáo (.json)" }).click();
  return reportSchema.parse(JSON.parse(readFileSync(await (await download).path(), "utf8")));
}

/** Every file of the sample was told what was planted in it, and nothing else. */
export function expectSampleFindings(report: Report): void {
  const found = Object.fromEntries(
    report.inputs.map(({ file, outcome }) => [
      file,
      { outcome, ...summarise(report.findings.filter((finding) => finding.file === file)) },
    ]),
  );
  const wanted = Object.fromEntries(
    Object.entries(expectedOfSample.files).map(([file, { outcome, errors, warnings, questions, notes }]) => [
      file,
      {
        outcome,
        errors: (errors ?? []).toSorted(),
        warnings: (warnings ?? []).toSorted(),
        questions: (questions ?? []).toSorted(),
        notes: notes ?? {},
      },
    ]),
  );
  expect(found).toEqual(wanted);
}

/** Goes to the cell of the first finding that has one; the list shows only what is in view. */
export async function goToFirstCell(page: Page): Promise<void> {
  await openTab(page, "Rà soát");
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  await page
    .getByRole("button", { name: /^Đến ô/ })
    .first()
    .click();
}
