import type { Page } from "playwright-core";

/** One click on a first run: the sample is received, checked and merged. */
export async function trySample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
  await untilMerged(page);
}

export async function untilMerged(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Đã tổng hợp xong" }).waitFor({ timeout: 110_000 });
}
