import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { formStrings } from "../../src/taskpane/strings/formStrings.ts";
import { blankBytes, realForm } from "../support/realForms.ts";
import { darkLooks, expectAccessible, lightLooks } from "./support/accessible.ts";
import {
  openBrowser,
  openInBrowser,
  openInExcel,
  type OpenedBrowser,
  type OpenedPane,
} from "./support/openPane.ts";
import { trySample } from "./support/sampleRun.ts";
import { openTab } from "./support/steps.ts";

const { learn, request } = formStrings.vi;

interface View {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

async function groupBy(page: Page, name: string): Promise<void> {
  await openTab(page, "Rà soát");
  const groupings = page.getByRole("group", { name: "Xem theo" });
  await groupings.getByRole("button", { name, exact: true }).click();
  await page.getByRole("treegrid").waitFor();
}

async function openSide(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
}

/** In this order: each begins where the one before has left. */
const views: readonly View[] = [
  {
    name: "the first run",
    reach: (page) => page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor(),
  },
  { name: "Tổng hợp, written", reach: trySample },
  {
    name: "Nhận, all opened",
    reach: async (page) => {
      await openTab(page, "Nhận");
      for (const summary of (await page.locator("summary").all()).slice(-6)) await summary.click();
    },
  },
  { name: "Rà soát by unit", reach: (page) => groupBy(page, "Đơn vị") },
  { name: "Rà soát by cell", reach: (page) => groupBy(page, "Ô") },
  { name: "Rà soát by cause", reach: (page) => groupBy(page, "Nguyên nhân") },
  {
    name: "Rà soát with a question and the keys",
    reach: async (page) => {
      await page.getByRole("button", { name: "Phím tắt" }).click();
      await page.getByRole("button", { name: "Trả lời…" }).first().click();
      await page.getByRole("button", { name: "Áp dụng" }).click();
      await page.getByText("Chọn một câu trả lời.").waitFor();
    },
  },
  {
    name: "a received sheet",
    reach: async (page) => {
      await page.getByRole("button", { name: "Thôi" }).click();
      await page
        .getByRole("button", { name: /^Đến ô/ })
        .first()
        .click();
      await page.getByRole("grid").waitFor();
    },
  },
  {
    name: "Tổng hợp, about to write",
    reach: async (page) => {
      await page.reload();
      await openTab(page, "Tổng hợp");
      await page.getByRole("button", { name: "Tổng hợp và tải về" }).waitFor();
      await page.getByText(/^Sẽ tạo sổ mới/).waitFor();
    },
  },
  {
    name: "Biểu mẫu, a request half composed",
    reach: async (page) => {
      await openSide(page, "Biểu mẫu");
      await page.getByRole("button", { name: request.begin }).click();
      await page.getByLabel(request.scope).selectOption("units");
      await page.getByLabel(request.period).selectOption("");
      await page.getByLabel(request.search).fill("hộ gia đình");
      await page
        .getByRole("button", { name: request.addOf("") })
        .first()
        .click();
      await page.locator("summary", { hasText: request.fresh }).click();
      await page.getByRole("button", { name: request.make }).click();
      await page.getByText(request.lacks.basis).waitFor();
    },
  },
  {
    name: "Đơn vị",
    reach: async (page) => {
      await openSide(page, "Đơn vị");
      await page.locator("summary").click();
    },
  },
  {
    name: "Gói cấu hình, a form learned",
    reach: async (page) => {
      await openSide(page, "Gói cấu hình");
      const buffer = Buffer.from(await blankBytes(realForm("2021-TCD02")));
      const file = { name: "TCD02.xlsx", mimeType: "application/octet-stream", buffer };
      await page.locator(`input[aria-label="${learn.fromFile}"]`).setInputFiles(file);
      await page.locator("summary", { hasText: /^Cột, dòng/ }).click({ timeout: 60_000 });
    },
  },
  {
    name: "Cài đặt",
    reach: async (page) => {
      await openSide(page, "Cài đặt");
      await page.getByRole("button", { name: "Đóng đợt báo cáo" }).click();
    },
  },
  { name: "Trợ giúp", reach: (page) => openSide(page, "Trợ giúp") },
];

describe("accessibility", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  describe("of the pane in a browser", () => {
    let pane: OpenedPane;
    beforeAll(async () => {
      pane = await openInBrowser(opened);
    });

    it.each(views)("$name", async ({ reach }) => {
      await reach(pane.page);
      await expectAccessible(pane.page);
    });
  });

  // In Excel the theme is Office's and not the system's.
  it("of the pane in a dark Excel", async () => {
    const { page } = await openInExcel(opened, { host: { isDarkTheme: true } });
    await trySample(page);
    await expectAccessible(page, darkLooks);
    await openTab(page, "Nhận");
    await expectAccessible(page, darkLooks);
    await openSide(page, "Biểu mẫu");
    await page.getByRole("button", { name: "Mở một biểu mẫu trong Excel" }).click();
    await page.getByRole("combobox", { name: "Đơn vị" }).waitFor();
    await expectAccessible(page, darkLooks);
  });

  it.each([
    { excel: "a light Excel", isDarkTheme: false, looks: lightLooks },
    { excel: "a dark Excel", isDarkTheme: true, looks: darkLooks },
  ])("of the self-test in $excel", async ({ isDarkTheme, looks }) => {
    const { page } = await openInExcel(opened, { query: "self-test", host: { isDarkTheme } });
    await page.getByRole("button", { name: "Chạy thử" }).click();
    await page.getByText(/^Đạt \d+\/\d+/).waitFor({ timeout: 110_000 });
    await expectAccessible(page, looks);
  });
});
