import { readFileSync, readdirSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentPolicy } from "../../scripts/pane/contentPolicy.mjs";
import { createExcelHost, type ExcelHost } from "../excel-host/createExcelHost.ts";
import { whatUserSees } from "../excel-host/user.ts";
import { formulaText, hostileFile, hostileSheet, markup } from "./support/hostileFile.ts";
import {
  openBrowser,
  openInBrowser,
  openInExcel,
  type OpenedBrowser,
  type OpenedPane,
} from "./support/openPane.ts";
import { chooseCalls, openTab } from "./support/steps.ts";

declare global {
  /** What the content policy had to refuse, and what ran that must not. */
  var harms: string[];
  var harm: () => void;
}

/** A context whose pages remember what somebody tried in them. */
async function watchedContext({ browser }: OpenedBrowser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 350, height: 760 },
    locale: "vi-VN",
    reducedMotion: "reduce",
  });
  await context.addInitScript(() => {
    globalThis.harms = [];
    globalThis.harm = () => globalThis.harms.push("ran");
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      globalThis.harms.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return context;
}

/** Nothing that came in a file has become an element, and nothing has run. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => globalThis.harms)).toEqual([]);
  expect(await page.locator('img, [src="x"], [onerror]').count()).toBe(0);
}

async function receiveHostileFile(page: Page): Promise<void> {
  await chooseCalls(page);
  await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles(await hostileFile());
  await page
    .getByText(/^Đã nhận \d+ tệp/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/** The finding about the cell with the markup. */
const unreadable = (page: Page) =>
  page
    .getByRole("row")
    .filter({ hasText: `trang ${hostileSheet}, ô E12` })
    .first();

describe("what comes in files", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  describe("in a browser", () => {
    let pane: OpenedPane;
    beforeAll(async () => {
      pane = await openInBrowser(opened, { context: await watchedContext(opened) });
      await receiveHostileFile(pane.page);
    });

    it("is shown as text among the received files", async () => {
      const { page } = pane;
      await page.getByText("Tệp đã nhận (1)").click();
      const name = page.getByText(`${hostileSheet}.xlsx`, { exact: true });
      await name.first().waitFor();
      expect(await name.count()).toBe(1);
      await expectHarmless(page);
    });

    it("is shown as text in findings", async () => {
      const { page } = pane;
      await openTab(page, "Rà soát");
      await page.getByRole("group", { name: "Xem theo" }).getByRole("button", { name: "Ô" }).click();
      expect(await unreadable(page).textContent()).toContain(markup);
      await expectHarmless(page);
    });

    it("is shown as text in the grid", async () => {
      const { page } = pane;
      await unreadable(page).getByRole("button", { name: "Đến ô E12" }).click();
      const cell = page.getByRole("gridcell", { selected: true });
      await cell.waitFor();
      expect(await cell.textContent()).toContain(markup);
      await expectHarmless(page);
      await page.getByRole("button", { name: "Về danh sách" }).click();
    });

    it("brings no request to another place", () => {
      expect(pane.requests.filter((address) => !address.startsWith(opened.served.address))).toEqual([]);
      expect(pane.messages).toEqual([]);
    });

    it("could not be sent anywhere either", async () => {
      const { page } = pane;
      const sent = await page.evaluate(() =>
        fetch("https://example.org/", { method: "POST", body: "dữ liệu" }).then(
          () => "sent",
          () => "refused",
        ),
      );
      expect(sent).toBe("refused");
      // The page has a policy of its own, and the server sends one.
      const refused = await page.evaluate(() => globalThis.harms);
      expect(new Set(refused)).toEqual(new Set(["connect-src https://example.org/"]));
    });
  });

  describe("in Excel", () => {
    let excel: ExcelHost;
    let pane: OpenedPane;
    beforeAll(async () => {
      excel = createExcelHost({ sheets: [hostileSheet] });
      pane = await openInExcel(opened, { excel, context: await watchedContext(opened) });
      await receiveHostileFile(pane.page);
    });

    const cells = () => excel.book.sheets.flatMap((sheet) => [...sheet.cells.values()]);

    it("stays text in a working copy", async () => {
      const { page } = pane;
      await openTab(page, "Rà soát");
      await page.getByRole("group", { name: "Xem theo" }).getByRole("button", { name: "Ô" }).click();
      await unreadable(page).getByRole("button", { name: "Đến ô E12" }).click();
      await expect.poll(() => whatUserSees(excel).selected, { timeout: 30_000 }).toBe("E12");
      expect(cells().map(({ value }) => value)).toContain(markup);
      await expectHarmless(page);
    });

    it("stays text in the summary book", async () => {
      const { page } = pane;
      await openTab(page, "Tổng hợp");
      await page.getByRole("button", { name: "Tổng hợp vào sổ này", disabled: false }).click();
      await page.getByRole("heading", { name: "Đã tổng hợp xong" }).waitFor({ timeout: 110_000 });
      expect(cells().map(({ value }) => value)).toContain(formulaText);
      expect(cells().filter(({ formula }) => formula?.includes("https://") === true)).toEqual([]);
      await expectHarmless(page);
    });

    it("brings no request to any place but the pane's and Microsoft's", () => {
      const elsewhere = pane.requests.filter((address) => !address.startsWith(opened.served.address));
      expect([...new Set(elsewhere)]).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
      expect(pane.messages).toEqual([]);
    });
  });
});

describe("the pages", () => {
  const pages = readdirSync("dist/pane").filter((name) => name.endsWith(".html"));

  it.each(pages)("%s has no script or handler of its own, and a policy", (name) => {
    const text = readFileSync(`dist/pane/${name}`, "utf8");
    expect(text.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
    expect(text.match(/\son\w+\s*=\s*["']/g)).toBeNull();
    expect(text).toMatch(/<meta\s+http-equiv="Content-Security-Policy"/);
  });

  it.each(["index.html", "taskpane.html", "commands.html"])("%s carries the policy of the server", (name) => {
    const text = readFileSync(`dist/pane/${name}`, "utf8");
    expect(text).toContain(`content="${contentPolicy()}"`);
    expect(contentPolicy()).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  });
});
