import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openInBrowser, openInExcel, type OpenedBrowser } from "./support/openPane.ts";

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === "dark");

async function untilDark(page: Page, wanted: boolean): Promise<void> {
  await page.waitForFunction(
    (dark) => (getComputedStyle(document.documentElement).colorScheme === "dark") === dark,
    wanted,
  );
}

async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Cài đặt" }).click();
  await page.getByRole("combobox", { name: "Giao diện" }).selectOption({ label: name });
}

/** The user chooses another theme in Excel's settings, then comes back to the pane. */
async function changeExcelsTheme(page: Page, background: string): Promise<void> {
  await page.evaluate((colour) => {
    Reflect.set(Office.context, "officeTheme", { bodyBackgroundColor: colour });
    globalThis.dispatchEvent(new Event("focus"));
  }, background);
}

describe("light and dark", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  it("follow Excel's theme, whatever the system is, also when it changes", async () => {
    const { page } = await openInExcel(opened, { colorScheme: "dark" });
    await page.getByRole("tab").first().waitFor();
    expect(await isDark(page)).toBe(false);
    await changeExcelsTheme(page, "#262626");
    await untilDark(page, true);
    await changeExcelsTheme(page, "#FFFFFF");
    await untilDark(page, false);
  });

  it("follow the system in a browser, until the user chooses", async () => {
    const { page } = await openInBrowser(opened, { colorScheme: "dark" });
    await page.getByRole("tab").first().waitFor();
    expect(await isDark(page)).toBe(true);
    await page.emulateMedia({ colorScheme: "light" });
    await untilDark(page, false);
    await chooseTheme(page, "Tối");
    await untilDark(page, true);
    await page.reload();
    await page.getByRole("tab").first().waitFor();
    expect(await isDark(page)).toBe(true);
  });

  it("hold for the self-test, too", async () => {
    const { page } = await openInExcel(opened, { query: "self-test", host: { isDarkTheme: true } });
    await page.getByRole("button", { name: "Chạy thử" }).waitFor();
    await untilDark(page, true);
    await changeExcelsTheme(page, "#FFFFFF");
    await untilDark(page, false);
    expect(await isDark(page)).toBe(false);
  });
});
