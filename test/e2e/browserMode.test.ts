import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportSchema } from "../../src/app/report/reportSchema.ts";
import { differences } from "./support/bookCells.ts";
import { cliBook } from "./support/cliBook.ts";
import { openBrowser, openInBrowser, type OpenedBrowser, type OpenedPane } from "./support/openPane.ts";
import {
  expectSampleFindings,
  goToFirstCell,
  openTab,
  receiveSample,
  savedReport,
  untilIdle,
} from "./support/steps.ts";

const at = "2022-06-14T08:00:00+07:00";

describe("the pane in a plain browser", () => {
  let opened: OpenedBrowser;
  let pane: OpenedPane;
  beforeAll(async () => {
    opened = await openBrowser();
    pane = await openInBrowser(opened);
    await pane.page.clock.setFixedTime(new Date(at));
    await receiveSample(pane.page);
  }, 120_000);
  afterAll(() => opened.close());

  it("says of the sample's files what was planted in them", async () => {
    expectSampleFindings(await savedReport(pane.page));
  });

  it("goes to the cell of a finding in a read-only grid", async () => {
    const { page } = pane;
    await goToFirstCell(page);
    const back = page.getByRole("button", { name: "Về danh sách" });
    await back.waitFor();
    expect(await page.getByRole("gridcell", { selected: true }).count()).toBe(1);
    expect(await page.getByRole("grid").getAttribute("aria-readonly")).toBe("true");
    await back.click();
  });

  it("makes the workbook that the command line makes, cell for cell", async () => {
    const { page } = pane;
    await openTab(page, "Tổng hợp");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tổng hợp và tải về" }).click();
    const bytes = readFileSync(await (await download).path());
    await untilIdle(page);
    expect(await differences(new Uint8Array(bytes), await cliBook(at))).toEqual([]);
  });

  it("saves the report from the last step, too", async () => {
    const { page } = pane;
    await openTab(page, "Tổng hợp");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lưu báo cáo (.json)" }).click();
    const saved = reportSchema.parse(JSON.parse(readFileSync(await (await download).path(), "utf8")));
    expect(saved).toEqual(await savedReport(page));
  });

  it("writes the Word documents, with a note of receipt for each unit", async () => {
    const { page } = pane;
    await openTab(page, "Tổng hợp");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải văn bản (.zip)" }).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
    await untilIdle(page);
    const names = Object.keys(files);
    expect(names).toEqual(expect.arrayContaining(["bao-cao.docx", "cong-van-don-doc.docx"]));
    expect(names.filter((name) => name.startsWith("phieu-ghi-nhan/"))).toHaveLength(28);
    const report = unzipSync(files["bao-cao.docx"] ?? new Uint8Array());
    expect(strFromU8(report["word/document.xml"] ?? new Uint8Array())).toContain("6 tháng đầu năm 2022");
  });

  it("asks nothing of any other place, and says nothing on the console", () => {
    expect(pane.requests.filter((address) => !address.startsWith(opened.served.address))).toEqual([]);
    expect(pane.messages).toEqual([]);
  });
});
