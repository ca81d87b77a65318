import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOwnBook } from "../../src/app/readOwnBook.ts";
import { decisionsInForce } from "../../src/app/decide/ledgerDecisions.ts";
import { workbookOf } from "../support/readFormats.ts";
import { openBrowser, openInBrowser, type OpenedBrowser, type OpenedPane } from "./support/openPane.ts";
import { openTab, receiveSample, savedReport, untilIdle } from "./support/steps.ts";

const reason = "đã gọi điện cho đơn vị";

/** How many findings of a severity are left, as the filter says. */
async function left(page: Page, severity: "Lỗi" | "Cảnh báo"): Promise<number> {
  const text = await page.getByRole("button", { name: new RegExp(`^\\d+ ${severity}$`) }).innerText();
  return Number(text.split(" ")[0]);
}

async function counts(page: Page): Promise<{ readonly errors: number; readonly warnings: number }> {
  return { errors: await left(page, "Lỗi"), warnings: await left(page, "Cảnh báo") };
}

/** Shows the findings of one severity only, or all again. */
async function toggle(page: Page, severity: "Lỗi" | "Cảnh báo"): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^\\d+ ${severity}$`) }).click();
}

/** Fills in the open form and waits until everything is checked again. */
async function record(page: Page): Promise<void> {
  const form = page.locator("form");
  const why = form.getByLabel(/^Lý do, căn cứ/);
  if ((await why.count()) > 0) await why.fill(reason);
  const author = form.getByLabel(/^Người quyết định/);
  if ((await author.count()) > 0) await author.fill("Lan");
  await form.getByRole("button", { name: "Ghi quyết định" }).click();
  await form.waitFor({ state: "detached" });
  await untilIdle(page);
}

const bulk = (page: Page, kind: string) =>
  page.getByRole("button", { name: new RegExp(`^${kind}… \\(\\d+\\)$`) });

const card = (page: Page, text: string | RegExp) => page.getByRole("article").filter({ hasText: text });

/** Closes or opens a part of the list. */
async function fold(page: Page, title: string): Promise<void> {
  await page.getByRole("row").filter({ hasText: title }).first().getByText(title).click();
}

async function step(page: Page, name: "Hoàn tác" | "Làm lại"): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).first().click();
  await untilIdle(page);
}

describe("decisions in the pane", () => {
  let opened: OpenedBrowser;
  let pane: OpenedPane;
  let page: Page;
  let errors = 0;
  let warnings = 0;
  beforeAll(async () => {
    opened = await openBrowser();
    pane = await openInBrowser(opened);
    page = pane.page;
    await receiveSample(page);
    await openTab(page, "Rà soát");
    await page.getByRole("treegrid").waitFor();
    errors = await left(page, "Lỗi");
    warnings = await left(page, "Cảnh báo");
  }, 120_000);
  afterAll(() => opened.close());

  const expectLeft = async (wanted: { readonly errors: number; readonly warnings: number }) => {
    await expect.poll(() => counts(page)).toEqual(wanted);
  };

  it("keeps a warning with one of the pack's reasons, and asks once who decides", async () => {
    await toggle(page, "Cảnh báo");
    await card(page, "Dòng tổng cộng sai").getByRole("button", { name: "Giữ, ghi lý do…" }).click();
    await page.getByLabel("Lý do có sẵn").selectOption({ label: "Đặc thù của đơn vị" });
    await page.getByLabel(/^Người quyết định/).fill("Lan");
    await page.getByRole("button", { name: "Ghi quyết định" }).click();
    await expectLeft({ errors, warnings: warnings - 1 });
    await toggle(page, "Cảnh báo");
  });

  it("takes it back and decides so again, step by step", async () => {
    await step(page, "Hoàn tác");
    await expectLeft({ errors, warnings });
    await step(page, "Làm lại");
    await expectLeft({ errors, warnings: warnings - 1 });
  });

  it("never offers to keep an error", async () => {
    await toggle(page, "Lỗi");
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("button", { name: /^Giữ, ghi lý do/ }).count()).toBe(0);
  });

  it("makes a safe correction at once over all that is shown, told cell by cell before", async () => {
    await bulk(page, "Sửa").click();
    const form = page.locator("form");
    const ticked = await form.getByRole("checkbox", { checked: true }).count();
    expect(ticked).toBe(1);
    await form.getByText(/D16: 10\.749 → 10\.739/).waitFor();
    await record(page);
    await expectLeft({ errors: errors - ticked, warnings: warnings - 1 });
  });

  it("corrects a figure as it is typed, shown before it is done", async () => {
    await fold(page, "Tôi sửa được");
    await card(page, "ô E34").getByRole("button", { name: "Sửa…" }).click();
    const form = page.locator("form");
    await form.getByLabel(/^Giá trị đúng/).fill("mười");
    await form.getByText("Không hiểu giá trị này.").waitFor();
    await form.getByLabel(/^Giá trị đúng/).fill("10");
    await form.getByText("E34: 12 → 10").waitFor();
    await record(page);
    await expectLeft({ errors: errors - 2, warnings: warnings - 1 });
  });

  it("sends back everything that is shown at one stroke, and says what it leaves alone", async () => {
    const before = await left(page, "Lỗi");
    await bulk(page, "Trả lại").click();
    await page.getByText(/phát hiện không thuộc biểu nào đã đọc được$/).waitFor();
    const many = Number(/\((\d+)\)/.exec(await bulk(page, "Trả lại").innerText())?.[1]);
    expect(many).toBeGreaterThan(5);
    await record(page);
    // what is missed now may be warned of
    await expect.poll(() => left(page, "Lỗi")).toBe(before - many);
    await step(page, "Hoàn tác");
    await expectLeft({ errors: before, warnings: warnings - 1 });
  });

  it("leaves one form out of the totals", async () => {
    const before = await left(page, "Lỗi");
    await card(page, "ô E57").getByRole("button", { name: "Loại khỏi tổng…" }).click();
    await record(page);
    await expectLeft({ errors: before - 1, warnings: warnings - 1 });
    await toggle(page, "Lỗi");
  });

  it("finds all of it again when the pane is opened anew, and goes on from there", async () => {
    const before = await counts(page);
    const title = await page.getByText(/^Nhật ký quyết định \(\d+\)$/).innerText();
    await page.close();
    pane = await openInBrowser(opened, { context: pane.context });
    page = pane.page;
    await openTab(page, "Rà soát");
    await page.getByRole("treegrid").waitFor();
    await expectLeft(before);
    expect(await page.getByText(/^Nhật ký quyết định \(\d+\)$/).innerText()).toBe(title);
    await step(page, "Hoàn tác");
    await expectLeft({ ...before, errors: before.errors + 1 });
    await step(page, "Làm lại");
    await expectLeft(before);
  });

  it("lists what is remembered, and forgets it when told to", async () => {
    await page.getByRole("button", { name: "Cài đặt" }).click();
    await page.getByRole("button", { name: "Xóa ghi nhớ: Đặc thù của đơn vị" }).click();
    await page.getByText("Chưa có gì được ghi nhớ.").waitFor();
    expect(await page.getByRole("button", { name: /^Xóa ghi nhớ/ }).count()).toBe(0);
  });

  it("writes every decision into the book, and seals the call", async () => {
    const kinds = async (): Promise<readonly string[]> => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: /^Tổng hợp (và tải về|lại)$/ }).click();
      const bytes = new Uint8Array(readFileSync(await (await download).path()));
      await untilIdle(page);
      const book = readOwnBook(await workbookOf(bytes));
      if (!book.ok) throw new Error(book.error);
      const decided = decisionsInForce(book.value.ledger).filter(({ payload }) => payload.kind !== "undone");
      return decided.map(({ payload }) => payload.kind);
    };
    const decided = [
      "warning-explained",
      "value-corrected",
      "value-corrected",
      "submission-excluded",
      "memory-forgotten",
    ];
    await openTab(page, "Tổng hợp");
    expect(await kinds()).toEqual(decided);
    await page.getByRole("button", { name: "Chốt Báo cáo số liệu 6 tháng đầu năm 2022…" }).click();
    const form = page.locator("form");
    await form.getByLabel(/^Lý do, căn cứ/).fill("đã trình ký");
    await form.getByRole("button", { name: "Chốt đợt" }).click();
    await page.getByText(/Lan đã chốt ngày/).waitFor();
    expect(await kinds()).toEqual([...decided, "period-sealed"]);
  });

  it("takes no decision on what is sealed", async () => {
    const report = await savedReport(page);
    await toggle(page, "Lỗi");
    await fold(page, "Tôi sửa được");
    await page
      .getByRole("article")
      .filter({ has: page.getByRole("button", { name: "Trả lại…" }) })
      .filter({ hasText: "DCCS-01" })
      .first()
      .getByRole("button", { name: "Trả lại…" })
      .click();
    await record(page);
    await page
      .getByText(/đã chốt\. Muốn thay đổi phải mở lại/)
      .first()
      .waitFor();
    expect((await savedReport(page)).counts).toEqual(report.counts);
  });

  it("says nothing on the console", () => {
    expect(pane.messages).toEqual([]);
  });
});
