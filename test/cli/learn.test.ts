import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { template } from "../../src/core/pack/template.ts";
import { blankBytes, realForm } from "../support/realForms.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const blank = await blankBytes(realForm("2024-XLD02"));

async function withBlank(work: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, "bieu.xlsx"), blank);
    await work(folder);
  });
}

describe("tong-hop learn", () => {
  it("tells what it found and writes the draft", async () => {
    await withBlank(async (folder) => {
      const run = await runCli(["learn", "bieu.xlsx", "--code", "HOC-02", "--out", "nhap.json"], folder);
      expect(run.code).toBe(0);
      expect(run.out).toContain("27/27");
      expect(run.out).toContain("c9 = c10 + c11 + c12");
      expect(run.out).toContain('"26=27+28+29"');
      const draft = template.parse(JSON.parse(readFileSync(path.join(folder, "nhap.json"), "utf8")));
      expect(draft.code).toBe("HOC-02");
      expect(draft.sections[0]?.indicators).toHaveLength(27);
    });
  });

  it("writes nothing over a draft that was edited", async () => {
    await withBlank(async (folder) => {
      const draft = path.join(folder, "nhap.json");
      writeFileSync(draft, "{}");
      const run = await runCli(["learn", "bieu.xlsx", "--out", "nhap.json"], folder);
      expect(run.code).toBe(2);
      expect(readFileSync(draft, "utf8")).toBe("{}");
    });
  });

  it("adds the draft to a pack of one's own, which stays valid", async () => {
    await withBlank(async (folder) => {
      cpSync("assets/packs/duc-pho-2022", path.join(folder, "goi"), { recursive: true });
      const run = await runCli(
        ["learn", "bieu.xlsx", "--pack", "goi", "--add", "--at", "2024-01-01"],
        folder,
      );
      expect(run.code).toBe(0);
      const check = await runCli(["pack", "goi"], folder);
      expect(check.code).toBe(0);
      const added = readFileSync(path.join(folder, "goi", "templates", "BM-01.json"), "utf8");
      expect(JSON.parse(added)).toMatchObject({ code: "BM-01", validFrom: "2024-01-01" });
    });
  });

  it("writes no draft that the pack refuses", async () => {
    await withBlank(async (folder) => {
      cpSync("assets/packs/duc-pho-2022", path.join(folder, "goi"), { recursive: true });
      const argv = ["learn", "bieu.xlsx", "--pack", "goi", "--code", "XLD-02", "--out", "nhap.json"];
      expect((await runCli(argv, folder)).code).toBe(1);
      expect(() => readFileSync(path.join(folder, "nhap.json"))).toThrow("ENOENT");
    });
  });

  it("leaves the packs that come with the program alone", async () => {
    await withBlank(async (folder) => {
      const run = await runCli(["learn", "bieu.xlsx", "--pack", "duc-pho-2022", "--add"], folder);
      expect(run.code).toBe(2);
    });
  });

  it.each([
    [["learn"]],
    [["learn", "khong-co.xlsx"]],
    [["learn", "bieu.xlsx", "--sheet", "Không có"]],
    [["learn", "bieu.xlsx", "--code", "không hợp lệ"]],
    [["learn", "bieu.xlsx", "--add"]],
    [["learn", "trong.xlsx"]],
  ])("cannot run %j", async (argv) => {
    await withBlank(async (folder) => {
      const empty = new ExcelJS.Workbook();
      empty.addWorksheet("Trống").getCell("A1").value = "Không có bảng";
      writeFileSync(path.join(folder, "trong.xlsx"), new Uint8Array(await empty.xlsx.writeBuffer()));
      const run = await runCli(argv, folder);
      expect(run.code).toBe(2);
      expect(run.err).not.toBe("");
    });
  });
});
