import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../src/adapters/node/packFiles.ts";
import { byText } from "../../src/core/compare.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";
import { shippedPackSources } from "../support/shippedPack.ts";

const id = "quang-ngai-2026";

async function filesIn(folder: string) {
  return (await readPackFiles(folder))?.toSorted((left, right) => byText(left.name, right.name));
}

describe("a pack on the command line", () => {
  it("goes into a workbook, from there into one .json, and from there into a folder, and is the same", async () => {
    await inTemporaryFolder(async (folder) => {
      const at = (name: string) => path.join(folder, name);
      const steps = [
        [id, at("goi.xlsx")],
        [at("goi.xlsx"), at("goi.json")],
        [at("goi.json"), at("goi")],
      ] as const;
      for (const [from, out] of steps) {
        // oxlint-disable-next-line no-await-in-loop -- each step reads what the one before wrote
        expect((await runCli(["pack", from, "--out", out])).code).toBe(0);
      }
      const shipped = shippedPackSources(id).toSorted((left, right) => byText(left.name, right.name));
      expect(await filesIn(at("goi"))).toEqual(shipped);
      const again = await runCli(["pack", id, "--out", at("goi")]);
      expect(again.code).toBe(2);
    });
  });

  it("is not written over a workbook that was edited, and its errors are named by their cells", async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, "goi.xlsx");
      await runCli(["pack", id, "--out", file]);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(file);
      const cell = book.getWorksheet("Đơn vị")?.getCell("A5");
      if (cell !== undefined) cell.value = "mã có khoảng trắng";
      writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
      const before = readFileSync(file);
      expect((await runCli(["pack", id, "--out", file])).code).toBe(2);
      expect(readFileSync(file).equals(before)).toBe(true);
      const checked = await runCli(["pack", file]);
      expect(checked.code).toBe(1);
      expect(checked.out).toContain("Đơn vị!A5");
    });
  });

  it("says so when a workbook is none of a pack, or is not there", async () => {
    const slip = "assets/samples/duc-pho-2022-H1/received/2022-H1_P-NGUYENNGHIEM.xlsx";
    expect((await runCli(["pack", slip])).code).toBe(1);
    expect((await runCli(["pack", "khong-co.xlsx"])).code).toBe(2);
  });
});
