import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { openBrowser, openInBrowser, type OpenedBrowser } from "./support/openPane.ts";
import { trySample } from "./support/sampleRun.ts";
import {
  chooseCalls,
  expectSampleFindings,
  goToFirstCell,
  openTab,
  sampleFiles,
  savedReport,
} from "./support/steps.ts";

/** What is put before the script of the desk's worker. */
const browsers = {
  "that forbids to keep anything": `Object.defineProperty(self, "indexedDB", {
    value: { open() { throw new DOMException("The operation is insecure.", "SecurityError"); } },
  });`,
  "whose database never opens": `const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name) {
    const request = open.call(this, name);
    request.addEventListener = () => undefined;
    return request;
  };`,
  "whose disk is full": `IDBObjectStore.prototype.put = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };`,
} as const;

/** A browser in which the desk's worker begins with these lines; no service worker answers in its place. */
async function contextWith({ browser }: OpenedBrowser, prelude: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 350, height: 760 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: true,
    serviceWorkers: "block",
  });
  await context.route(/\/deskWorker\.[0-9a-f]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${prelude}\n${await response.text()}` });
  });
  return context;
}

/** As when its memory runs out. */
async function crashDesk(page: Page): Promise<void> {
  const [worker] = page.workers().filter((each) => each.url().includes("deskWorker"));
  if (worker === undefined) throw new Error("no desk is open");
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("out of memory");
    });
  });
}

describe("what the browser keeps", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  it.each(Object.entries(browsers))("a browser %s does the whole job, and forgets it", async (_, prelude) => {
    const context = await contextWith(opened, prelude);
    const { page, messages } = await openInBrowser(opened, { context });
    await trySample(page);
    expectSampleFindings(await savedReport(page));
    await goToFirstCell(page);
    await page.getByRole("grid").waitFor();
    await page.reload();
    await openTab(page, "Nhận");
    await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
    expect(messages.filter((message) => message.startsWith("uncaught"))).toEqual([]);
    await context.close();
  });

  it("brings everything back when the desk was lost, also in the middle of a job", async () => {
    const { page, messages, context } = await openInBrowser(opened);
    await chooseCalls(page);
    const files = page.locator('input[aria-label="Chọn tệp…"]');
    await files.setInputFiles([...sampleFiles()]);
    const told = page.getByRole("region", { name: "Thông báo" });
    await told
      .getByText(/^Đọc \d+\//)
      .first()
      .waitFor({ timeout: 60_000 });
    await crashDesk(page);
    await told.getByText(strings.vi.shell.jobFailed("receive")).first().waitFor({ timeout: 60_000 });
    await files.setInputFiles([...sampleFiles()]);
    await told
      .getByText(/^Đã nhận \d+ tệp/)
      .first()
      .waitFor({ timeout: 110_000 });
    const before = await savedReport(page);
    await crashDesk(page);
    await openTab(page, "Nhận");
    expect(await savedReport(page)).toEqual(before);
    expect(messages).toEqual([]);
    await context.close();
  });
});
