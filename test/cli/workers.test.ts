import { copyFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const options = ["--pack", "duc-pho-2022", "--call", "2022-H1", "--format", "json", "--lang", "en"];

test("the report is the same, whoever reads the files", async () => {
  await inTemporaryFolder(async (folder) => {
    for (const name of ["bao-cao.xlsx", "bao-cao.xls", "bao-cao.ods"]) {
      copyFileSync(`test/fixtures/formats/${name}`, path.join(folder, name));
    }
    const here = await runCli(["check", folder, ...options]);
    expect(here.code).toBe(1);
    expect(JSON.parse(here.out)).toMatchObject({
      inputs: ["bao-cao.ods", "bao-cao.xls", "bao-cao.xlsx"].map((file) => ({
        file,
        reason: "file-empty-of-forms",
      })),
    });
    for (const workers of ["1", "3"]) {
      expect((await runCli(["check", folder, ...options, "--workers", workers])).out).toBe(here.out);
    }
  });
});

test.each(["0", "-1", "two", "1.5"])("--workers %s is refused", async (workers) => {
  const run = await runCli(["check", ".", ...options, `--workers=${workers}`]);
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/--workers/);
});
