import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenarios } from "../../src/taskpane/selfTest/scenarios.ts";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { createExcelHost, type ExcelHost } from "../excel-host/createExcelHost.ts";
import { planFailures } from "../excel-host/failures.ts";
import { userTypes } from "../excel-host/user.ts";
import { pasteSheets } from "../excel-host/xlsx/openXlsx.ts";
import { calculateFew } from "../support/calculateFew.ts";
import { sampleFolder } from "../support/sampleReview.ts";
import { bookLook } from "./support/bookLook.ts";
import { openBrowser, openInExcel, type OpenedBrowser, type PaneInExcel } from "./support/openPane.ts";
import { chooseCalls } from "./support/steps.ts";

/** A received file whose sheets the user has pasted into her own workbook. */
const pasted = `${sampleFolder}/received/XA PHO CUONG.xlsx`;

describe("what the ribbon opens and runs", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  describe("the button that takes marks off", () => {
    let excel: ExcelHost;
    let commands: PaneInExcel;
    beforeAll(async () => {
      excel = createExcelHost({ sheets: ["Của tôi"] });
      await pasteSheets(excel, new Uint8Array(readFileSync(pasted)));
      commands = await openInExcel(opened, { excel, path: "commands.html" });
    });

    it("takes every mark off the sheets that the pane has checked", async () => {
      const before = bookLook(excel);
      const { page } = await openInExcel(opened, { excel, query: "view=receive" });
      await chooseCalls(page);
      await page.getByRole("button", { name: "Kiểm tra các trang trong sổ này" }).click();
      await page
        .getByText(/^Đã nhận \d+ tệp/)
        .first()
        .waitFor();
      expect(bookLook(excel)).not.toEqual(before);
      await commands.runCommand("clearMarks");
      expect(bookLook(excel)).toEqual(before);
    });

    it("tells in a window of its own what Excel refused", async () => {
      planFailures(excel.failures, [{ sync: 1, code: "AccessDenied" }]);
      await commands.runCommand("clearMarks");
      const [address = "", ...others] = await commands.page.evaluate(() => [
        ...globalThis.officeShim.openedDialogs,
      ]);
      expect(others).toEqual([]);
      await commands.page.goto(address);
      await commands.page.getByText(strings.vi.shell.hostErrors.protected).waitFor();
      expect(commands.messages).toEqual([]);
    });
  });

  describe("the addresses of its buttons", () => {
    let pane: PaneInExcel;
    beforeAll(async () => {
      pane = await openInExcel(opened);
    });

    const show = (view: string) =>
      pane.page.goto(
        `${opened.served.address}/taskpane.html?view=${view}&_host_Info=Excel$Win32$16.01$vi-VN`,
      );

    it.each([
      { view: "receive", tab: "Nhận" },
      { view: "review", tab: "Rà soát" },
      { view: "merge", tab: "Tổng hợp" },
    ])("$view opens the pane at its step", async ({ view, tab }) => {
      await show(view);
      await pane.page.getByRole("tab", { name: tab, selected: true }).waitFor();
      expect(await pane.page.getByRole("tabpanel", { name: tab }).count()).toBe(1);
    });

    it.each([
      { view: "forms", heading: "Biểu mẫu trống" },
      { view: "units", heading: "Đơn vị báo cáo" },
      { view: "help", heading: "Trợ giúp" },
    ])("$view opens the pane beside the steps", async ({ view, heading }) => {
      await show(view);
      await pane.page.getByRole("heading", { name: heading }).waitFor();
      expect(await pane.page.getByRole("tab", { selected: true }).count()).toBe(0);
    });
  });

  describe("the self-test", () => {
    it("finds everything as expected, leaves nothing behind and saves its record", async () => {
      const excel: ExcelHost = createExcelHost({ calculate: (cells) => calculateFew(excel.book, cells) });
      const before = bookLook(excel);
      const { page, messages } = await openInExcel(opened, { excel, query: "self-test" });
      await page.getByRole("button", { name: "Chạy thử" }).click();
      const download = page.waitForEvent("download", { timeout: 110_000 });
      await page.getByRole("button", { name: "Lưu kết quả (.json)" }).click({ timeout: 110_000 });
      const file = await download;
      const record: unknown = JSON.parse(readFileSync(await file.path(), "utf8"));
      expect(file.suggestedFilename()).toBe("tu-kiem-tra.json");
      expect(record).toMatchObject({
        formatVersion: 1,
        excel: { platform: "PC", excelApi: "1.17", language: "vi-VN" },
        results: scenarios.map(({ id }) => ({ id, outcome: "passed", differences: [], problem: null })),
      });
      expect(bookLook(excel)).toEqual(before);
      expect(messages).toEqual([]);
    });

    it("does not begin in a workbook that holds something", async () => {
      const excel = createExcelHost();
      userTypes(excel, "Sheet1!A1", [["Số liệu của tôi"]]);
      const before = bookLook(excel);
      const { page } = await openInExcel(opened, { excel, query: "self-test" });
      await page.getByRole("button", { name: "Chạy thử" }).click();
      await page.getByText(/^Sổ đang mở có dữ liệu/).waitFor();
      expect(bookLook(excel)).toEqual(before);
    });
  });
});
