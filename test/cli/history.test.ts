import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/app/report/reportSchema.ts";
import type { Page } from "../../scripts/sample/page.mjs";
import { damagedForm, ownFile, ownUnit } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";
import { cellsOf } from "../support/unitBooks.ts";

/** The half-year's form with its figures, made out for the whole year. */
function ofTheYear(page: Page): void {
  for (const { cell } of cellsOf(page)) {
    if (typeof cell.v !== "string") continue;
    cell.v = cell.v
      .replace("6 tháng đầu năm 2022", "Năm 2022")
      .replace("đến ngày 31/5/2022", "đến ngày 31/10/2022");
  }
}

describe("a book of an earlier call", () => {
  it("tells figures that were only copied from it", async () => {
    await inTemporaryFolder(async (folder) => {
      const write = (name: string, bytes: Uint8Array): void => writeFileSync(path.join(folder, name), bytes);
      write(ownFile, await damagedForm("DCCS-01", () => undefined));
      const pack = ["--pack", "duc-pho-2022"];
      await runCli(["merge", ownFile, ...pack, "--call", "2022-H1", "--out", "so-h1.xlsx"], folder);

      write("nam.xlsx", await damagedForm("DCCS-01", ofTheYear));
      const year = async (...more: readonly string[]) => {
        const out = ["--out", "so.xlsx", "--report", "bc.json", ...more];
        await runCli(["merge", "nam.xlsx", ...pack, "--call", "2022-YEAR", ...out], folder);
        const report = reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "bc.json"), "utf8")));
        return report.findings.filter(({ code }) => code === "figures-as-before");
      };
      expect(await year()).toEqual([]);
      expect(await year("--history", "so-h1.xlsx")).toMatchObject([
        { unit: ownUnit, template: "DCCS-01", data: { period: "2022-H1" } },
      ]);
      // The ledger knows them from then on.
      expect(await year()).toHaveLength(1);
    });
  }, 120_000);
});
