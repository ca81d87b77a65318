import { readFileSync } from "node:fs";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/report/reportSchema.ts";
import type { CalculatedValues } from "../excel-host/hostOptions.ts";
import { createExcelHost, type ExcelHost } from "../excel-host/createExcelHost.ts";
import { valuesAt } from "../excel-host/look.ts";
import { userTypes } from "../excel-host/user.ts";
import { openXlsx } from "../excel-host/xlsx/openXlsx.ts";
import { saveAsXlsx } from "../excel-host/xlsx/saveAsXlsx.ts";
import { expectedOfSample } from "../support/expectedSample.ts";
import { convertWithLibreOffice } from "../support/libreOffice.ts";
import { formulaCells } from "../support/recalculate.ts";
import { sampleFolder } from "../support/sampleReview.ts";
import { bookLook } from "./support/bookLook.ts";
import { openBrowser, openInExcel, type OpenedBrowser, type PaneInExcel } from "./support/openPane.ts";
import { chooseCalls, openTab, sampleFiles, savedReport, untilIdle } from "./support/steps.ts";
import { documentsOf, standingOf } from "./support/storyBook.ts";
import {
  numberIn,
  sampleBytes,
  slipFor,
  typedInto,
  workbookFile,
  type HandedFile,
} from "./support/storyFiles.ts";

const patience = 400_000;
const coordinator = "Nguyễn Thị Lan";
const late = { unit: "Phường Phổ Vinh", id: "P-PHOVINH", file: "phường phổ vinh.xlsx" };
const corrected = { unit: "Phường Phổ Văn", id: "P-PHOVAN", file: "Pho Van 6 thang.xlsx" };

/** What LibreOffice makes of the formulas of the open workbook. */
async function calculated(excel: ExcelHost): Promise<CalculatedValues> {
  const recalculated = await convertWithLibreOffice(await saveAsXlsx(excel), "xlsx");
  return new Map(
    formulaCells(recalculated).map(({ sheet, address, value }) => [`${sheet}!${address}`, value]),
  );
}

/** Excel calculates nothing as long as nobody asks for the figures: it takes its time. */
function startExcelWith(sheet: string, isCalculating: () => boolean): ExcelHost {
  const started: ExcelHost = createExcelHost({
    sheets: [sheet],
    calculate: async (cells) => (cells.length > 0 && isCalculating() ? calculated(started) : new Map()),
  });
  return started;
}

/** All of the list is drawn on a page as high as this. */
const wholeList = { width: 350, height: 9000 };

function plantedErrors(): number {
  const files = Object.values(expectedOfSample.files);
  return files.reduce((sum, { errors = [] }) => sum + errors.length, 0);
}

function formsOf({ coverage }: Report, unit: string): Report["coverage"] {
  return coverage.filter((item) => item.unit === unit);
}

function cardSaying(page: Page, text: string): Locator {
  return page.getByRole("article").filter({ hasText: text }).first();
}

async function decideIn(place: Locator, reason: string): Promise<void> {
  const author = place.getByLabel("Người quyết định");
  if ((await author.count()) > 0) await author.fill(coordinator);
  await place.getByLabel(/^Lý do, căn cứ/).fill(reason);
  await place.getByRole("button", { name: "Ghi quyết định" }).click();
}

async function receive(page: Page, files: readonly HandedFile[], day: string): Promise<void> {
  await openTab(page, "Nhận");
  await page.getByRole("textbox", { name: "Ngày nhận" }).fill(day);
  await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles([...files]);
  await page
    .getByText(/^Đã nhận \d+ tệp/)
    .first()
    .waitFor({ timeout: 110_000 });
  await untilIdle(page);
}

describe("three rounds of a call, through the pane", () => {
  let opened: OpenedBrowser;
  let context: BrowserContext;
  let excel: ExcelHost;
  let pane: PaneInExcel;
  let isCalculating = false;
  beforeAll(async () => {
    opened = await openBrowser();
    excel = startExcelWith("Của tôi", () => isCalculating);
    userTypes(excel, "'Của tôi'!A1:B1", [["Ghi chú của tôi", 12]]);
    context = await opened.browser.newContext({
      viewport: wholeList,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
  }, 60_000);
  afterAll(() => opened.close());

  /** Opens the pane on a day; what was done before is there again. */
  async function comesBack(at: string, query = ""): Promise<void> {
    pane = await openInExcel(opened, { excel, context, query });
    await pane.page.clock.setFixedTime(new Date(at));
  }

  async function merges(): Promise<void> {
    const { page } = pane;
    await openTab(page, "Tổng hợp");
    await page.getByRole("button", { name: /^Tổng hợp (vào sổ này|lại)$/ }).click();
    await page.getByRole("button", { name: "Hủy" }).waitFor({ state: "detached", timeout: patience });
    await page.getByText("Đã tổng hợp xong").first().waitFor({ timeout: patience });
  }

  async function mergesAndCalculates(): Promise<void> {
    isCalculating = true;
    await merges();
    await pane.page.getByText("Hai lần tính khớp nhau").waitFor({ timeout: patience });
    isCalculating = false;
  }

  /** The workbook is closed, too: what comes back is what its file holds. */
  async function closesTheBook(): Promise<void> {
    const saved = await saveAsXlsx(excel);
    excel = startExcelWith("Trang tính1", () => isCalculating);
    await openXlsx(excel, saved);
  }

  async function leavesAndComesBack(at: string): Promise<void> {
    const before = await savedReport(pane.page);
    await pane.page.close();
    await closesTheBook();
    await comesBack(at);
    const after = await savedReport(pane.page);
    expect(after.counts).toEqual(before.counts);
    expect(after.coverage).toEqual(before.coverage);
  }

  it(
    "first delivery: one unit is missing, what is wrong stays out of the totals",
    async () => {
      await comesBack("2022-06-14T08:00:00+07:00");
      const { page } = pane;
      await chooseCalls(page);
      await page.locator('input[aria-label="Sổ nhận (.csv)…"]').setInputFiles(`${sampleFolder}/so-nhan.csv`);
      await untilIdle(page);
      const files = sampleFiles().filter((file) => !file.normalize("NFC").includes("phường phổ vinh"));
      await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles(files);
      await page
        .getByText(/^Đã nhận \d+ tệp/)
        .first()
        .waitFor({ timeout: 110_000 });
      const report = await savedReport(page);
      expect(report.counts).toMatchObject({ errors: plantedErrors(), warnings: 1 });
      await mergesAndCalculates();
      expect(documentsOf(excel, "TỔNG CỘNG")).toBe(190);
      expect(documentsOf(excel, late.unit)).toBe("–");
      // Its list of models came with the town's, all else did not.
      const standing = standingOf(excel, late.unit);
      expect(standing.filter((state) => state === "Chưa nộp")).toHaveLength(8);
      expect(standing.filter((state) => state === "Hợp lệ")).toHaveLength(1);
      await leavesAndComesBack("2022-06-14T20:00:00+07:00");
    },
    patience,
  );

  it(
    "corrections, explanations and returns are taken, undone and taken again",
    async () => {
      const { page } = pane;
      const before = (await savedReport(page)).counts;
      await decideOn("dòng “Tổng cộng” = 8.734", "Giữ, ghi lý do…", "Đơn vị xác nhận qua điện thoại");
      expect((await savedReport(page)).counts.warnings).toBe(0);
      const fraction = cardSaying(page, "20,6667");
      await fraction.getByRole("button", { name: "Sửa…" }).click();
      await fraction.getByLabel(/^Giá trị đúng/).fill("21");
      await decideIn(fraction, "Đơn vị gọi điện báo số đúng");
      await untilIdle(page);
      expect((await savedReport(page)).counts.errors).toBe(before.errors - 1);
      await page.getByRole("button", { name: "Hoàn tác", exact: true }).first().click();
      await untilIdle(page);
      expect((await savedReport(page)).counts.errors).toBe(before.errors);
      await page.getByRole("button", { name: "Làm lại", exact: true }).first().click();
      await untilIdle(page);
      expect((await savedReport(page)).counts.errors).toBe(before.errors - 1);
      await decideOn("Tổng số người được tiếp = 71", "Trả lại…", "Đề nghị Thanh tra xem lại dòng tổng");
      const report = await savedReport(page);
      expect(formsOf(report, "TT-THANHTRA").find(({ template }) => template === "TCD-01")?.state).toBe(
        "returned",
      );
      await leavesAndComesBack("2022-06-15T08:00:00+07:00");
    },
    patience,
  );

  async function decideOn(text: string, button: string, reason: string): Promise<void> {
    const card = cardSaying(pane.page, text);
    await card.getByRole("button", { name: button }).click();
    await decideIn(card, reason);
    await untilIdle(pane.page);
  }

  it(
    "return slips come back filled in: their points close by themselves",
    async () => {
      const before = await savedReport(pane.page);
      const zip = await allSlips();
      const slip = slipFor(zip, corrected.unit);
      const filled = await typedInto(slip, {
        "Bieu DCCS01": { E34: 10, E57: 13 },
        "Bieu XLD01": { B7: 29 },
      });
      await comesBack("2022-06-16T08:00:00+07:00");
      await receive(pane.page, [workbookFile("Pho Van - da sua.xlsx", filled)], "16/06/2022");
      const after = await savedReport(pane.page);
      expect(after.counts.errors).toBe(before.counts.errors - 3);
      const dccs = formsOf(after, corrected.id).find(({ template }) => template === "DCCS-01");
      expect(dccs).toMatchObject({ state: "valid", attempt: 2, receivedOn: "2022-06-16" });
      await merges();
    },
    patience,
  );

  async function allSlips(): Promise<Uint8Array> {
    await pane.page.close();
    await comesBack("2022-06-15T09:00:00+07:00", "view=units");
    const { page } = pane;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Phiếu trả lại của mọi đơn vị (.zip)" }).click();
    const bytes = new Uint8Array(readFileSync(await (await download).path()));
    await page.close();
    return bytes;
  }

  it(
    "a late unit joins the totals, an emptier resubmission replaces nothing",
    async () => {
      const kept = "Phường Phổ Hòa - báo cáo 6 tháng 2022.xlsx";
      const sheet = "DV-01 Dân vận chính quyền";
      const rows = Array.from({ length: 30 }, (_, index) => [`E${index + 12}`, null] as const);
      const emptier = await typedInto(sampleBytes(kept), { [sheet]: Object.fromEntries(rows) });
      await receive(
        pane.page,
        [
          workbookFile("Pho Vinh nop muon.xlsx", sampleBytes(late.file)),
          workbookFile("Pho Hoa gui lai.xlsx", emptier),
        ],
        "20/06/2022",
      );
      const report = await savedReport(pane.page);
      const [first] = formsOf(report, late.id).filter(({ template }) => template === "DCCS-01");
      expect(first).toMatchObject({ state: "valid", punctuality: "late", daysLate: 11 });
      const keptForm = formsOf(report, "P-PHOHOA").find(({ template }) => template === "DV-01");
      expect(keptForm?.file).toBe(kept);
      await mergesAndCalculates();
      const closed =
        (await numberIn(sampleBytes(corrected.file), "Bieu DCCS01", "E14")) +
        (await numberIn(sampleBytes(corrected.file), "Bieu DV01", "E12"));
      expect(documentsOf(excel, corrected.unit)).toBe(closed);
      expect(new Set(standingOf(excel, corrected.unit))).toEqual(new Set(["Hợp lệ"]));
      const joined =
        (await numberIn(sampleBytes(late.file), "DCCS 01", "E13")) +
        (await numberIn(sampleBytes(late.file), "DV 01", "E11"));
      expect(documentsOf(excel, "TỔNG CỘNG")).toBe(190 + closed + joined);
      expect(documentsOf(excel, "Phường Phổ Hòa")).toBe(14);
      await leavesAndComesBack("2022-06-21T08:00:00+07:00");
    },
    patience,
  );

  it(
    "a sealed call takes nothing more until it is opened again",
    async () => {
      const { page } = pane;
      const total = Number(documentsOf(excel, "TỔNG CỘNG"));
      await seal(/^Chốt .*6 tháng/, "Chốt đợt", "Đã trình Chủ tịch UBND thị xã");
      await merges();
      const sealed = bookLook(excel);
      const changed = await typedInto(sampleBytes(late.file), { "DCCS 01": { E13: 99 } });
      await receive(page, [workbookFile("Pho Vinh gui them.xlsx", changed)], "22/06/2022");
      await openTab(page, "Tổng hợp");
      await page.getByRole("button", { name: /^Tổng hợp (vào sổ này|lại)$/ }).click();
      await page
        .getByText(/đã khóa trong sổ này|khác số đã chốt/)
        .first()
        .waitFor({ timeout: patience });
      expect(bookLook(excel)).toEqual(sealed);
      await seal(/^Mở lại .*6 tháng/, "Mở lại", "Phường Phổ Vinh đính chính");
      await mergesAndCalculates();
      const before = await numberIn(sampleBytes(late.file), "DCCS 01", "E13");
      expect(documentsOf(excel, "TỔNG CỘNG")).toBe(total + 99 - before);
      expect(valuesAt(excel, "'Của tôi'!A1:B1")).toEqual([["Ghi chú của tôi", 12]]);
    },
    patience,
  );

  async function seal(opening: RegExp, confirming: string, reason: string): Promise<void> {
    const { page } = pane;
    await openTab(page, "Tổng hợp");
    await page.getByRole("button", { name: opening }).click();
    await page.getByLabel(/^Lý do, căn cứ/).fill(reason);
    await page.getByRole("button", { name: confirming, exact: true }).click();
    await untilIdle(page);
  }
});
