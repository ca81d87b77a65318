import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HostErrorCode } from "../../src/app/bookHost.ts";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { createExcelHost, type ExcelHost } from "../excel-host/createExcelHost.ts";
import { planFailures } from "../excel-host/failures.ts";
import { formulasAt } from "../excel-host/look.ts";
import { userBeginsEdit, userEndsEdit, userTypes } from "../excel-host/user.ts";
import { bookLook, type BookLook } from "./support/bookLook.ts";
import { openBrowser, openInExcel, type OpenedBrowser, type PaneInExcel } from "./support/openPane.ts";
import { chooseCalls, openTab, sampleFiles } from "./support/steps.ts";

/** Enough for something on every sheet; more only takes longer. */
const fewFiles = sampleFiles().slice(0, 6);
const own = "Của tôi";
const ownContent = [
  ["Ghi chú của tôi", 12, "=B1*2"],
  ["Đã gọi", true, "=SUM(B1:C1)"],
];

/** A workbook in which somebody has worked: values, a formula, a name. */
function aUsersBook(options: { readonly latency: () => number }): ExcelHost {
  const excel = createExcelHost({
    sheets: [own],
    get latency() {
      return options.latency();
    },
  });
  userTypes(excel, `'${own}'!A1:C2`, ownContent);
  excel.book.names.push({ name: "cua_toi", formula: `='${own}'!$B$1`, visible: true, comment: "" });
  return excel;
}

const ownCells = (excel: ExcelHost) => formulasAt(excel, `'${own}'!A1:C2`);

const messages = (page: Page) => page.getByRole("region", { name: "Thông báo" });

async function receive(page: Page, files: readonly string[]): Promise<void> {
  await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles([...files]);
}

async function untilReceived(page: Page): Promise<void> {
  await messages(page)
    .getByText(/^Đã nhận \d+ tệp/)
    .first()
    .waitFor({ timeout: 110_000 });
}

/** Once a job has come so far that its progress says this, it is cancelled; what comes then need not be slow. */
async function cancelDuring(page: Page, progress: RegExp, afterwards = () => {}): Promise<void> {
  await messages(page).getByText(progress).first().waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Hủy" }).click();
  afterwards();
  await messages(page)
    .getByText(/^Đã hủy/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/** What the pane shows of the desk. */
async function deskLook(page: Page): Promise<readonly string[]> {
  await openTab(page, "Nhận");
  return [await page.getByRole("banner").innerText(), await page.getByRole("tabpanel").innerText()];
}

async function write(page: Page): Promise<void> {
  await openTab(page, "Tổng hợp");
  await page.getByRole("button", { name: /^Tổng hợp (vào sổ này|lại)$/, disabled: false }).click();
}

async function untilWritten(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hủy" }).waitFor({ state: "detached", timeout: 110_000 });
  await page.getByRole("heading", { name: "Đã tổng hợp xong" }).waitFor();
  expect(await messages(page).getByRole("group").count()).toBe(0);
}

async function expectSentence(page: Page, code: HostErrorCode): Promise<void> {
  const sentence = messages(page).getByText(strings.vi.shell.hostErrors[code]).first();
  await sentence.waitFor({ timeout: 110_000 });
  expect(await page.getByRole("dialog").count()).toBe(0);
}

describe("what was begun and is not finished", () => {
  let opened: OpenedBrowser;
  let pane: PaneInExcel;
  let latency = 0;
  /** The workbook after the first time that everything was written. */
  let written: BookLook;
  let syncsOfWrite = 0;
  const becomesQuick = () => {
    latency = 0;
  };
  beforeAll(async () => {
    opened = await openBrowser();
    // High enough for the whole list of units: what is out of sight is not drawn.
    pane = await openInExcel(opened, { excel: aUsersBook({ latency: () => latency }), height: 5000 });
    await pane.page.clock.setFixedTime(new Date("2022-06-14T08:00:00+07:00"));
    await chooseCalls(pane.page);
  });
  afterAll(() => opened.close());

  it("cancelled while files are read leaves the desk as it was", async () => {
    const { page } = pane;
    await receive(page, sampleFiles().slice(0, 2));
    await untilReceived(page);
    const before = await deskLook(page);
    await receive(page, sampleFiles());
    await cancelDuring(page, /^Đọc \d+\//);
    expect(await deskLook(page)).toEqual(before);
    await receive(page, fewFiles);
    await untilReceived(page);
    expect(await deskLook(page)).not.toEqual(before);
  });

  it("cancelled while sheets are written leaves the workbook as it was", async () => {
    const { page, excel } = pane;
    const before = bookLook(excel);
    latency = 300;
    await write(page);
    await cancelDuring(page, /^Ghi \d+\//, becomesQuick);
    expect(bookLook(excel)).toEqual(before);
    await write(page);
    await untilWritten(page);
    expect(ownCells(excel)).toEqual(ownContent);
    written = bookLook(excel);
  });

  it("written once more changes nothing", async () => {
    const { page, excel } = pane;
    const { syncs } = excel.statistics;
    await write(page);
    await untilWritten(page);
    syncsOfWrite = excel.statistics.syncs - syncs;
    expect(bookLook(excel)).toEqual(written);
  });

  it("cancelled the second time leaves what the first has written", async () => {
    const { page, excel } = pane;
    latency = 300;
    await write(page);
    await cancelDuring(page, /^Ghi \d+\//, becomesQuick);
    expect(bookLook(excel)).toEqual(written);
  });

  it.each<{
    readonly when: string;
    readonly at: number;
    readonly code: string;
    readonly told: HostErrorCode;
  }>([
    { when: "before the middle", at: 0.4, code: "RequestAborted", told: "connection-lost" },
    { when: "after the middle", at: 0.7, code: "AccessDenied", told: "protected" },
    { when: "near the end", at: 0.9, code: "GeneralException", told: "unknown" },
  ])("failed $when is told, and the next run repairs it", async ({ at, code, told }) => {
    const { page, excel } = pane;
    const sync = 1 + Math.floor(at * syncsOfWrite);
    planFailures(excel.failures, [{ sync, code, done: "half" }]);
    await write(page);
    await expectSentence(page, told);
    planFailures(excel.failures, []);
    expect(ownCells(excel)).toEqual(ownContent);
    await write(page);
    await untilWritten(page);
    expect(bookLook(excel)).toEqual(written);
  });

  it("waits for a cell that is being typed into, and says so", async () => {
    const { page, excel } = pane;
    userBeginsEdit(excel);
    await write(page);
    await expectSentence(page, "busy");
    userEndsEdit(excel);
    await write(page);
    await untilWritten(page);
    expect(bookLook(excel)).toEqual(written);
  });

  it("says nothing on the console", () => {
    expect(pane.messages).toEqual([]);
  });
});
