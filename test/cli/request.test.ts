import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { reportSchema } from "../../src/app/report/reportSchema.ts";
import { ownFile, damagedForm } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const asked = {
  formatVersion: 1,
  code: "ADHOC-02",
  call: "2022-YC2",
  title: "Số liệu về tổ tự quản và công khai ở xã, phường",
  period: "2022-H1",
  periodLabel: "6 tháng đầu năm 2022",
  window: { from: "2021-12-15", to: "2022-05-31" },
  deadline: { date: "2022-07-15", semantics: "before" },
  legalBasis: "Công văn số 812/SNV-XDCQ ngày 01/7/2022 của Sở Nội vụ",
  units: ["P-PHOMINH", "P-PHOVINH", "X-PHOAN"],
  indicators: [
    { indicator: "DCCS-01.A02" },
    { name: "Số tổ tự quản", type: "int", unitOfMeasure: "tổ" },
    { name: "Kinh phí hỗ trợ", type: "dec", unitOfMeasure: "triệu đồng", decimals: 1 },
    { name: "Có trang thông tin điện tử", type: "bool" },
    { name: "Đề xuất, kiến nghị", type: "text", required: false },
  ],
};

/** Types figures into the blank of a unit: by label of the row, in the column "Số liệu". */
async function fill(file: string, figures: Readonly<Record<string, string | number>>): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet("ADHOC-02");
  if (sheet === undefined) throw new Error("no sheet ADHOC-02");
  let column = 0;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value === "Số liệu") column = cell.fullAddress.col;
    });
    const labels = [2, 3].map((at) => row.getCell(at).value);
    const figure = labels.flatMap((label) => (typeof label === "string" ? (figures[label] ?? []) : []))[0];
    if (figure !== undefined && column > 0) row.getCell(column).value = figure;
  });
  await book.xlsx.writeFile(file);
}

const answers = {
  "P-PHOMINH": { households: 2475, groups: 12, money: 15.5, site: "Có", text: "Đề nghị tập huấn" },
  "P-PHOVINH": { households: 1980, groups: 7, money: 20.25, site: "Không", text: "" },
  "X-PHOAN": { households: 3104, groups: 0, money: 0.25, site: "Có", text: "" },
} as const;

describe("figures requested from above", () => {
  it("are asked for, received and added up like any other form", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "yeu-cau.json"), JSON.stringify(asked));
      const made = await runCli(
        ["request", "yeu-cau.json", "--pack", "duc-pho-2022", "--out", "goi"],
        folder,
      );
      expect([made.code, made.err]).toEqual([0, ""]);
      await runCli(["forms", "--pack", "goi", "--call", "2022-YC2", "--out", "trong"], folder);
      const blanks = readdirSync(path.join(folder, "trong"));
      expect(blanks).toHaveLength(3);
      for (const [unit, { households, groups, money, site, text }] of Object.entries(answers)) {
        const blank = blanks.find((name) => name.includes(unit)) ?? "";
        // oxlint-disable-next-line no-await-in-loop -- one small file after the other
        await fill(path.join(folder, "trong", blank), {
          "Số hộ gia đình": households,
          "Số tổ tự quản": groups,
          "Kinh phí hỗ trợ": money,
          "Có trang thông tin điện tử": site,
          "Đề xuất, kiến nghị": text,
        });
      }
      writeFileSync(path.join(folder, "trong", ownFile), await damagedForm("DCCS-01", () => undefined));
      const calls = ["--call", "2022-H1", "--call", "2022-YC2"];
      const merged = await runCli(
        ["merge", "trong", "--pack", "goi", ...calls, "--out", "so.xlsx", "--report", "bc.json"],
        folder,
      );
      // what units did not send is told by 1, what cannot be run at all by 2
      expect([0, 1]).toContain(merged.code);
      const book = XLSX.read(readFileSync(path.join(folder, "so.xlsx")));
      const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets["TH-ADHOC-02"] ?? {}, { header: 1 });
      const row = (label: string) => rows.find((cells) => cells.includes(label))?.slice(2);
      // Phổ Minh said 2.881 households in the form of the half-year: what is there stands beside, with the difference.
      expect(row("Phường Phổ Minh")?.slice(0, 6)).toEqual([2475, 2881, -406, 12, 15.5, "Có"]);
      expect(row("Xã Phổ An")?.slice(0, 6)).toEqual([3104, "–", "–", 0, 0.25, "Có"]);
      expect(row("TỔNG CỘNG")).toEqual([2475 + 1980 + 3104, 2881, -406, 19, 36, "2/3"]);
      const words = XLSX.utils.sheet_to_csv(book.Sheets["TH-ADHOC-02-b"] ?? {});
      expect(words).toContain("Đề nghị tập huấn");
      const report = reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "bc.json"), "utf8")));
      expect(report.findings.filter(({ code }) => code === "sides-disagree")).toMatchObject([
        { unit: "P-PHOMINH", rule: "ADHOC-02.r01", severity: "warning" },
      ]);
    });
  }, 120_000);
});
