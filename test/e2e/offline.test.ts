import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/report/reportSchema.ts";
import {
  openBrowser,
  openInBrowser,
  type OpenedBrowser,
  type OpenedPane,
  type PaneOptions,
} from "./support/openPane.ts";
import { trySample } from "./support/sampleRun.ts";
import { expectSampleFindings, goToFirstCell, openTab, savedReport } from "./support/steps.ts";

/** Until this version of the pane is kept in the browser and answers for it. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** How many received files the browser keeps. */
function keptFiles(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("tong-hop-bao-cao");
        opening.addEventListener("error", () => reject(new Error("no database")));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("contents").objectStore("contents").count();
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

describe("the pane without a connection", () => {
  let opened: OpenedBrowser;
  let pane: OpenedPane;
  const panes: OpenedPane[] = [];
  let report: Report;
  const open = async (options: PaneOptions = {}): Promise<void> => {
    pane = await openInBrowser(opened, options);
    panes.push(pane);
  };
  beforeAll(async () => {
    opened = await openBrowser();
    await open();
    await untilKept(pane.page);
    await opened.served.close();
  });
  afterAll(() => opened.close());

  /** As a user who closes the pane and opens it another day. */
  async function reopen(): Promise<void> {
    const { context, page } = pane;
    await page.close();
    await open({ context });
  }

  it("does the whole job after it was loaded once", async () => {
    const { page } = pane;
    await page.reload();
    await trySample(page);
    report = await savedReport(page);
    expectSampleFindings(report);
  });

  it("finds call, findings and place again when it is reopened", async () => {
    const banner = await pane.page.getByRole("banner").innerText();
    await reopen();
    const { page } = pane;
    await page.getByRole("treegrid").waitFor();
    expect(await page.getByRole("banner").innerText()).toBe(banner);
    expect(await savedReport(page)).toEqual(report);
  });

  it("keeps the received files, so that their cells can be shown", async () => {
    const { page } = pane;
    expect(await keptFiles(page)).toBeGreaterThan(30);
    await goToFirstCell(page);
    await page.getByRole("grid").waitFor();
    expect(await page.getByRole("gridcell", { selected: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Về danh sách" }).click();
  });

  it("deletes them when the call is closed, and begins anew", async () => {
    const { page } = pane;
    await page.getByRole("navigation").getByRole("button", { name: "Cài đặt" }).click();
    await page.getByRole("button", { name: "Đóng đợt báo cáo" }).click();
    await page.getByRole("button", { name: "Đóng đợt, xóa bản sao" }).click();
    await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
    expect(await keptFiles(page)).toBe(0);
    await reopen();
    await pane.page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
    await openTab(pane.page, "Rà soát");
    expect(await pane.page.getByRole("treegrid").count()).toBe(0);
  });

  it("asks nothing of any other place, and says nothing on the console", () => {
    const requests = panes.flatMap((each) => each.requests);
    expect(requests.filter((address) => !address.startsWith(opened.served.address))).toEqual([]);
    expect(panes.flatMap((each) => each.messages)).toEqual([]);
  });
});
