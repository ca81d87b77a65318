import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inTemporaryFolder, runCli, type CliRun } from "../support/runCli.ts";

const call = ["--pack", "duc-pho-2022", "--call", "2022-H1"];

/** One clear sentence, no stack, the code for "could not run". */
function expectRefusal(run: CliRun, about: RegExp): void {
  expect(run.code).toBe(2);
  expect(run.err).toMatch(about);
  expect(run.err.trim().split("\n")).toHaveLength(1);
  expect(run.err).not.toMatch(/\bat .+\.ts|Error:/);
}

describe("the command line refuses with one sentence and code 2", () => {
  it.each([
    ["an unknown command", ["merg"], /merg/],
    ["no input", ["check", ...call], /files/],
    ["no pack", ["check", "."], /--pack/],
    ["no call", ["check", ".", "--pack", "duc-pho-2022"], /--call/],
    ["an unknown option", ["check", ".", ...call, "--fast"], /--fast/],
    ["an option of another command", ["check", ".", ...call, "--strict"], /--strict/],
    ["a pack that is not there", ["check", ".", "--pack", "nowhere", "--call", "x"], /nowhere/],
    [
      "a call that the pack does not have",
      ["check", ".", "--pack", "duc-pho-2022", "--call", "2031-H1"],
      /2031-H1/,
    ],
    ["an input that is not there", ["check", "no-such-folder", ...call], /no-such-folder/],
    ["an output that is missing", ["merge", ".", ...call], /--out/],
    ["a format that is none", ["check", ".", ...call, "--format", "xml"], /--format/],
    ["a register that is not there", ["check", "README.md", ...call, "--received", "no.csv"], /no\.csv/],
    ["a day that does not exist", ["check", "README.md", ...call, "--received", "2022-02-30"], /--received/],
    ["an earlier book that is none", ["check", "README.md", ...call, "--history", "README.md"], /README\.md/],
    ["decisions that are not there", ["check", "README.md", ...call, "--decisions", "no.json"], /no\.json/],
  ])("%s", async (_name, argv, about) => {
    expectRefusal(await runCli(argv), about);
  });

  it("speaks English when asked", async () => {
    const run = await runCli(["check", "no-such-folder", ...call, "--lang", "en"]);
    expect(run.err).toContain("does not exist");
  });

  it("an empty folder", async () => {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(path.join(folder, "empty"));
      expectRefusal(await runCli(["check", "empty", ...call], folder), /empty/);
    });
  });

  it("a report that would take the place of another file, and leaves that as it is", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "ward.xlsx"), "a received report");
      const argv = ["merge", "ward.xlsx", ...call, "--out", "so.xlsx", "--report", "ward.xlsx"];
      expectRefusal(await runCli(argv, folder), /ward\.xlsx/);
      expect(readFileSync(path.join(folder, "ward.xlsx"), "utf8")).toBe("a received report");
    });
  });

  it.each([
    ["a folder as the output", "books", /books/],
    ["an output under the name of another format", "so.xls", /so\.xls/],
  ])("%s", async (_name, out, about) => {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(path.join(folder, "books"));
      writeFileSync(path.join(folder, "in.xlsx"), "not a workbook");
      expectRefusal(await runCli(["merge", "in.xlsx", ...call, "--out", out], folder), about);
    });
  });

  it("an existing file that is no book of ours, and leaves it as it is", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "in.xlsx"), "not a workbook");
      writeFileSync(path.join(folder, "mine.xlsx"), "my own notes");
      expectRefusal(await runCli(["merge", "in.xlsx", ...call, "--out", "mine.xlsx"], folder), /mine\.xlsx/);
      expect(readFileSync(path.join(folder, "mine.xlsx"), "utf8")).toBe("my own notes");
    });
  });

  it("a file to be read that is no book of ours, in other words than one to be written", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "mine.xlsx"), "my own notes");
      const [written, ...read] = await Promise.all(
        [
          ["merge", "mine.xlsx", ...call, "--out", "mine.xlsx"],
          ["verify", "mine.xlsx"],
          ["slip", "mine.xlsx", "mine.xlsx", "--out", "slips"],
        ].map((argv) => runCli(argv, folder)),
      );
      for (const run of read) {
        expectRefusal(run, /mine\.xlsx/);
        expect(run.err).not.toBe(written?.err);
      }
    });
  });

  it("a file in the place of the folder for blanks, by its own name", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "blocked"), "");
      expectRefusal(await runCli(["forms", ...call, "--out", "blocked"], folder), /blocked"/);
    });
  });

  it.each([
    ["a time of another form", ["merge", ".", ...call, "--out", "so.xlsx", "--at", "14/6/2022"], /--at \d/],
    [
      "a correction of another form",
      ["decide", "so.xlsx", "--correct", "abc", "--by", "Lan", "--reason", "x"],
      /=/,
    ],
    ["two calls for blanks", ["forms", ...call, "--call", "2022-Q1", "--out", "x"], /--call/],
  ])("%s", async (_name, argv, about) => {
    expectRefusal(await runCli(argv), about);
  });

  it("an output folder that cannot be made", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "in.xlsx"), "not a workbook");
      writeFileSync(path.join(folder, "blocked"), "");
      const run = await runCli(["merge", "in.xlsx", ...call, "--out", "blocked/so.xlsx"], folder);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(/blocked/);
    });
  });
});

describe("a folder of pictures", () => {
  it("is read to the end: one finding per picture, code 1", async () => {
    await inTemporaryFolder(async (folder) => {
      const jpeg = new Uint8Array(600);
      jpeg.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
      for (const name of ["a.jpg", "b.xlsx"]) {
        writeFileSync(path.join(folder, name), new Uint8Array([...jpeg, name.charCodeAt(0)]));
      }
      const run = await runCli(["check", ".", ...call, "--format", "json"], folder);
      const report = JSON.parse(run.out);
      expect(run.code).toBe(1);
      expect(report.inputs.map((input: { outcome: string }) => input.outcome)).toEqual([
        "refused",
        "refused",
      ]);
      expect(
        report.findings.filter((finding: { code: string }) => finding.code === "file-unreadable"),
      ).toHaveLength(2);
    });
  });
});

describe("a pack with an error", () => {
  it("is named with file, place and remedy", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, "pack.json"), '{ "formatVersion": 1,, }');
      const run = await runCli(["pack", "."], folder);
      expect(run.code).toBe(1);
      expect(run.out).toContain("pack.json");
    });
  });
});

describe("help and version", () => {
  it("end with 0", async () => {
    expect((await runCli([])).code).toBe(0);
    expect((await runCli(["--help", "--lang", "en"])).out).toContain("Exit code");
    expect((await runCli(["--version"])).out).toBe("0.0.0-test\n");
  });
});
