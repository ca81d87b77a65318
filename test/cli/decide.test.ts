import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/app/report/reportSchema.ts";
import { damagedForm, ownUnit, withCells } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const file = "BC_PhoMinh.xlsx";
const form = await damagedForm("DCCS-01", withCells({ A02: "khoảng 12" }));
const merging = ["merge", file, "--pack", "duc-pho-2022", "--call", "2022-H1", "--received", "2022-06-03"];
const signed = ["--by", "Lan", "--reason", "đã gọi điện"];

function instant(minute: number): readonly string[] {
  return ["--at", `2022-06-14T08:${String(minute).padStart(2, "0")}:00+07:00`];
}

const outputs = ["--out", "so.xlsx", "--report", "bc.json", "--author", "Văn thư"];

/** What the first merge writes, for every test the same. */
const firstOutputs = await inTemporaryFolder(async (folder) => {
  writeFileSync(path.join(folder, file), form);
  await runCli([...merging, ...outputs, ...instant(1)], folder);
  return ["so.xlsx", "bc.json"].map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
});

/** A folder with the unit's file and a book that has it. */
async function withMerged(work: (desk: Desk) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, file), form);
    for (const { name, bytes } of firstOutputs) writeFileSync(path.join(folder, name), bytes);
    let minute = 1;
    const run = (...argv: readonly string[]) => runCli(argv, folder);
    const merge = (...more: readonly string[]) =>
      run(...merging, ...outputs, ...instant((minute += 1)), ...more);
    const decide = (...argv: readonly string[]) =>
      run("decide", "so.xlsx", ...argv, ...signed, ...instant((minute += 1)));
    const report = () => reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "bc.json"), "utf8")));
    await work({ folder, run, merge, decide, report });
  });
}

interface Desk {
  readonly folder: string;
  readonly run: (...argv: readonly string[]) => ReturnType<typeof runCli>;
  readonly merge: (...more: readonly string[]) => ReturnType<typeof runCli>;
  readonly decide: (...argv: readonly string[]) => ReturnType<typeof runCli>;
  readonly report: () => ReturnType<typeof reportSchema.parse>;
}

/** Changes a cell of DuLieu as a person would, by the indicator of its row. */
async function editFacts(folder: string, indicator: string, value: number): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(folder, "so.xlsx"));
  const sheet = book.getWorksheet("DuLieu");
  const header = sheet?.getRow(1).values;
  const columns = Array.isArray(header) ? header : [];
  const column = (name: string): number => columns.indexOf(name);
  let edited = "";
  sheet?.eachRow((row) => {
    const fits =
      row.getCell(column("chi_tieu")).value === indicator && row.getCell(column("cot")).value === "Kỳ này";
    if (!fits) return;
    const cell = row.getCell(column("gia_tri"));
    cell.value = value;
    edited = cell.address;
  });
  await book.xlsx.writeFile(path.join(folder, "so.xlsx"));
  return edited;
}

const total = ({ report }: Desk, indicator: string): string | null | undefined =>
  report().totals.find(
    (one) => one.template === "DCCS-01" && one.indicator === indicator && one.measure === "current",
  )?.value;

describe("decide", () => {
  it("corrects, explains, lists and takes back, without touching the other sheets before the next merge", async () => {
    await withMerged(async (desk) => {
      const before = readFileSync(path.join(desk.folder, "so.xlsx"));
      expect((await desk.decide("--correct", `${ownUnit}/DCCS-01/A02=13`)).code).toBe(0);
      expect(readFileSync(path.join(desk.folder, "so.xlsx")).equals(before)).toBe(false);
      await desk.merge();
      expect(total(desk, "A02")).toBe("13");
      const list = await desk.run("decide", "so.xlsx", "--list");
      expect(list.out).toContain("khoảng 12 → 13");
      expect((await desk.decide("--undo", "last")).code).toBe(0);
      await desk.merge();
      expect(total(desk, "A02")).toBe("12");
    });
  });

  it("explains a warning of the report; the reason holds in the next merge", async () => {
    await withMerged(async (desk) => {
      const warning = () => desk.report().findings.find(({ code }) => code === "value-approximate");
      expect((await desk.decide("--explain", warning()?.id ?? "", "--report", "bc.json")).code).toBe(0);
      await desk.merge();
      expect(warning()).toMatchObject({ severity: "note", decided: { by: "Lan", reason: "đã gọi điện" } });
    });
  });

  it("reads decisions from a file", async () => {
    await withMerged(async (desk) => {
      const decisions = [{ decide: "exempt", duty: { unit: "P-PHONINH" }, by: "Lan", reason: "mới lập" }];
      writeFileSync(path.join(desk.folder, "d.json"), JSON.stringify({ formatVersion: 1, decisions }));
      expect((await desk.run("decide", "so.xlsx", "--file", "d.json")).code).toBe(0);
      await desk.merge();
      const states = desk
        .report()
        .coverage.filter(({ unit }) => unit === "P-PHONINH")
        .map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(["exempt"]));
    });
  });

  it.each([
    [["--correct", "P-PHOMINH=13"]],
    [["--extend", "P-PHOMINH=mai"]],
    [["--convert", "P-PHOMINH/DCCS-01/A02=maybe"]],
    [["--return", "P-PHONINH/DCCS-01"]],
    [["--explain", "0000000000"]],
    [["--undo", "last"]],
    [["--seal", "2021-H1"]],
  ])("refuses %j and leaves the book as it was", async (argv) => {
    await withMerged(async (desk) => {
      const before = readFileSync(path.join(desk.folder, "so.xlsx"));
      const run = await desk.decide(...argv);
      expect(run.code).toBe(2);
      expect(run.err).not.toBe("");
      expect(readFileSync(path.join(desk.folder, "so.xlsx")).equals(before)).toBe(true);
      expect(readdirSync(desk.folder).toSorted()).toEqual([file, "bc.json", "so.xlsx"].toSorted());
    });
  });

  it("asks who decides and why", async () => {
    const run = await runCli(["decide", "so.xlsx", "--seal", "2022-H1", "--by", "Lan"]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("--reason");
  });
});

describe("a sealed call", () => {
  it("is merged again only after it was opened again, with a reason", async () => {
    await withMerged(async (desk) => {
      expect((await desk.decide("--seal", "2022-H1")).code).toBe(0);
      const refused = await desk.merge();
      expect(refused.code).toBe(2);
      expect(refused.err).toContain("--reopen 2022-H1");
      expect((await desk.decide("--reopen", "2022-H1")).code).toBe(0);
      expect((await desk.merge()).code).toBe(0);
    });
  });
});

describe("verify", () => {
  it("calculates everything again from the files and finds it the same", async () => {
    await withMerged(async (desk) => {
      const run = await desk.run("verify", "so.xlsx", file, "--lang", "en");
      expect(run.out).toContain("100 %");
      expect(run.code).toBe(0);
    });
  });

  it("tells of figures in other files", async () => {
    await withMerged(async (desk) => {
      writeFileSync(path.join(desk.folder, file), await damagedForm("DCCS-01", withCells({ A02: 99 })));
      const run = await desk.run("verify", "so.xlsx", file);
      expect(run.code).toBe(1);
      expect(run.out).toContain("2022-H1");
    });
  });

  it("names what was changed by hand, and merging asks before it writes over it", async () => {
    await withMerged(async (desk) => {
      const cell = await editFacts(desk.folder, "A02", 77);
      const verified = await desk.run("verify", "so.xlsx");
      expect(verified.code).toBe(1);
      expect(verified.out).toContain(`DuLieu!${cell}: 12 → 77`);
      const refused = await desk.merge();
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(`DuLieu!${cell}: 12 → 77`);
      await desk.merge("--restore");
      expect(total(desk, "A02")).toBe("12");
      expect((await desk.run("verify", "so.xlsx", file)).code).toBe(0);
    });
  });

  it("lets a change by hand be kept as a correction", async () => {
    await withMerged(async (desk) => {
      await editFacts(desk.folder, "A02", 77);
      await desk.decide("--correct", `${ownUnit}/DCCS-01/A02=77`);
      await desk.merge();
      expect(total(desk, "A02")).toBe("77");
      expect((await desk.run("verify", "so.xlsx", file)).code).toBe(0);
    });
  });

  it("names an event that was changed, and nothing is added before somebody answers for it", async () => {
    await withMerged(async (desk) => {
      await desk.decide("--exempt", "P-PHONINH");
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path.join(desk.folder, "so.xlsx"));
      book.getWorksheet("SoCai")?.eachRow((row) => {
        if (row.getCell(6).value !== "unit-exempted") return;
        row.getCell(9).value = row.getCell(9).text.replace("P-PHONINH", "P-PHOVINH");
      });
      await book.xlsx.writeFile(path.join(desk.folder, "so.xlsx"));
      const verified = await desk.run("verify", "so.xlsx");
      expect(verified.out).toContain("hash-wrong");
      expect((await desk.merge()).code).toBe(2);
      expect((await desk.decide("--acknowledge")).code).toBe(0);
      expect((await desk.merge()).code).toBe(0);
      expect((await desk.run("verify", "so.xlsx")).code).toBe(0);
    });
  });
});

describe("two coordinators", () => {
  it("decide in copies of one book, and a merge of both loses nothing", async () => {
    await withMerged(async (desk) => {
      copyFileSync(path.join(desk.folder, "so.xlsx"), path.join(desk.folder, "so-an.xlsx"));
      await desk.decide("--correct", `${ownUnit}/DCCS-01/A02=13`);
      const an = ["--by", "An", "--reason", "mới lập", ...instant(40)];
      expect((await desk.run("decide", "so-an.xlsx", "--exempt", "P-PHONINH", ...an)).code).toBe(0);
      // An's clock is ahead: the merge still knows that her decision came before it
      await desk.merge("--ledger", "so-an.xlsx");
      expect(total(desk, "A02")).toBe("13");
      const states = desk
        .report()
        .coverage.flatMap(({ unit, state }) => (unit === "P-PHONINH" ? [state] : []));
      expect(new Set(states)).toEqual(new Set(["exempt"]));
      expect((await desk.run("verify", "so.xlsx", file)).code).toBe(0);
    });
  });

  it("do not write one book at the same time", async () => {
    await withMerged(async (desk) => {
      const lock = path.join(desk.folder, ".so.xlsx.lock");
      const owner = {
        author: "An",
        host: "may-khac",
        pid: 1,
        since: "2022-06-14T08:00:00+07:00",
        token: "t",
      };
      writeFileSync(lock, JSON.stringify(owner));
      const before = readFileSync(path.join(desk.folder, "so.xlsx"));
      for (const run of [await desk.merge(), await desk.decide("--seal", "2022-H1")]) {
        expect(run.code).toBe(2);
        expect(run.err).toContain("An, may-khac");
      }
      expect(readFileSync(path.join(desk.folder, "so.xlsx")).equals(before)).toBe(true);
    });
  });
});
