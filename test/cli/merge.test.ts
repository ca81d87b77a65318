import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/app/report/reportSchema.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";
import { sampleFolder } from "../support/sampleReview.ts";

const received = path.resolve(sampleFolder, "received");
const register = path.resolve(sampleFolder, "so-nhan.csv");
const clean = ["Phòng VH&TT.xlsx", "Phòng Kinh tế.xlsx"];
const when = ["--at", "2022-06-14T08:00:00+07:00", "--author", "Văn thư"];

function copyClean(folder: string): readonly string[] {
  for (const name of clean) copyFileSync(path.join(received, name), path.join(folder, name));
  copyFileSync(
    path.join(received, "Dang ky mo hinh Dan van kheo 2022.xlsx"),
    path.join(folder, "dang-ky.xlsx"),
  );
  return [...clean, "dang-ky.xlsx"];
}

const calls = [
  "--pack",
  "duc-pho-2022",
  "--call",
  "2022-H1",
  "--call",
  "2022-ONCE-0405",
  "--received",
  register,
];

describe("merge", () => {
  it("writes a book and a report that fits its schema; clean inputs end with 0", async () => {
    await inTemporaryFolder(async (folder) => {
      const run = await runCli(
        ["merge", ...copyClean(folder), ...calls, "--out", "so.xlsx", "--report", "report.json", ...when],
        folder,
      );
      expect(run.code).toBe(0);
      const report = reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "report.json"), "utf8")));
      expect(report.inputs.map((input) => input.outcome)).toEqual(["used", "used", "used"]);
      expect(report.counts.errors).toBe(0);
    });
  }, 120_000);

  it("run again adds nothing: the book stays the same to the byte", async () => {
    await inTemporaryFolder(async (folder) => {
      const argv = ["merge", ...copyClean(folder), ...calls, "--out", "so.xlsx"];
      await runCli([...argv, ...when], folder);
      await runCli([...argv, "--author", "Người khác"], folder);
      const second = readFileSync(path.join(folder, "so.xlsx"));
      await runCli(argv, folder);
      expect(readFileSync(path.join(folder, "so.xlsx")).equals(second)).toBe(true);
    });
  }, 240_000);

  it("keeps a sheet that the user added, with its formula into ours", async () => {
    await inTemporaryFolder(async (folder) => {
      const argv = ["merge", ...copyClean(folder), ...calls, "--out", "so.xlsx", ...when];
      await runCli(argv, folder);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(path.join(folder, "so.xlsx"));
      const notes = workbook.addWorksheet("Ghi chép của tôi");
      notes.getCell("A1").value = "đã gọi điện";
      notes.getCell("B2").value = { formula: "COUNTA(NopBao!A:A)", result: 1 };
      await workbook.xlsx.writeFile(path.join(folder, "so.xlsx"));
      const run = await runCli(argv, folder);
      expect(run.code).toBe(0);
      const again = new ExcelJS.Workbook();
      await again.xlsx.readFile(path.join(folder, "so.xlsx"));
      const kept = again.getWorksheet("Ghi chép của tôi");
      expect(kept?.getCell("A1").value).toBe("đã gọi điện");
      expect(kept?.getCell("B2").formula).toBe("COUNTA(NopBao!A:A)");
    });
  }, 240_000);

  it("with --strict writes nothing while an error is left", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "broken.xlsx"), "PK");
      const run = await runCli(["merge", "broken.xlsx", ...calls, "--out", "so.xlsx", "--strict"], folder);
      expect(run.code).toBe(1);
      expect(existsSync(path.join(folder, "so.xlsx"))).toBe(false);
    });
  });

  it("never touches what was received", async () => {
    await inTemporaryFolder(async (folder) => {
      const names = copyClean(folder);
      const before = names.map((name) => readFileSync(path.join(folder, name)));
      await runCli(["merge", ".", ...calls, "--out", "out/so.xlsx", ...when], folder);
      names.forEach((name, index) => {
        expect(readFileSync(path.join(folder, name)).equals(before[index] ?? new Uint8Array())).toBe(true);
      });
    });
  }, 120_000);
});

describe("decisions", () => {
  it("answer a question: the form held back is used, the answer stands in the book and need not be given again", async () => {
    await inTemporaryFolder(async (folder) => {
      const name = "Phòng GD&ĐT.xlsx";
      copyFileSync(path.join(received, name), path.join(folder, name));
      const argv = ["merge", name, ...calls, "--out", "so.xlsx", "--report", "report.json", ...when];
      const first = await runCli(argv, folder);
      expect(first.code).toBe(1);
      const report = () =>
        reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "report.json"), "utf8")));
      const question = report().findings.find((finding) => finding.question?.kind === "nil-return")?.question;
      writeFileSync(
        path.join(folder, "d.json"),
        JSON.stringify({
          formatVersion: 1,
          decisions: [
            { question: question?.id, answer: "nothing-arose", by: "Lan", reason: "đã hỏi qua điện thoại" },
          ],
        }),
      );
      await runCli([...argv, "--decisions", "d.json"], folder);
      const answered = report();
      expect(answered.findings.filter((finding) => finding.code === "decision-unused")).toEqual([]);
      expect(answered.findings.filter((finding) => finding.question && finding.severity === "error")).toEqual(
        [],
      );
      await runCli(argv, folder);
      expect(report().findings.filter((finding) => finding.question && finding.severity === "error")).toEqual(
        [],
      );
    });
  }, 240_000);
});

describe("forms", () => {
  it("writes one workbook per unit of the call", async () => {
    await inTemporaryFolder(async (folder) => {
      const run = await runCli(
        ["forms", "--pack", "duc-pho-2022", "--call", "2022-H1", "--out", "bieu-mau", "--at", "2022-05-20"],
        folder,
      );
      expect(run.code).toBe(0);
      expect(run.out).toContain("28");
      expect(existsSync(path.join(folder, "bieu-mau", "2022-H1_P-PHOMINH_Phuong-Pho-Minh.xlsx"))).toBe(true);
    });
  }, 120_000);

  it("are never written over a form of the same name that a unit has filled in", async () => {
    await inTemporaryFolder(async (folder) => {
      const filled = path.join(folder, "2022-H1_P-PHOMINH_Phuong-Pho-Minh.xlsx");
      writeFileSync(filled, "filled in");
      const argv = ["forms", "--pack", "duc-pho-2022", "--call", "2022-H1", "--out", "."];
      const run = await runCli([...argv, "--at", "2022-05-20"], folder);
      expect(run.code).toBe(2);
      expect(readFileSync(filled, "utf8")).toBe("filled in");
      expect(readdirSync(folder)).toHaveLength(1);
    });
  }, 120_000);
});
