import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import * as SheetJs from "xlsx";
import { reportSchema } from "../../src/app/report/reportSchema.ts";
import { damagedForm, ownUnit, withCells } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";
import { placeOf, unitPage } from "../support/unitBooks.ts";

const file = "BC_PhoMinh.xlsx";
const slipSheet = "Cần sửa, cần giải trình";
// a figure that must be explained, and one that must be corrected
const damage = withCells({ A02: "khoảng 12", C03: 10, C04: 12 });
const form = await damagedForm("DCCS-01", damage);
const page = unitPage(ownUnit, "DCCS-01", { habit: 2 });
const cellOf = (key: string): string => {
  const { row, column } = placeOf(page, key);
  return SheetJs.utils.encode_cell({ r: row, c: column });
};
const sourced = ["--pack", "duc-pho-2022", "--call", "2022-H1", "--received", "2022-06-03"];

interface Desk {
  readonly folder: string;
  readonly run: (...argv: readonly string[]) => ReturnType<typeof runCli>;
  /** Merges what lies in a folder and gives the report. */
  readonly merge: (inbox: string) => Promise<ReturnType<typeof reportSchema.parse>>;
}

async function withInbox(work: (desk: Desk) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    mkdirSync(path.join(folder, "den"));
    writeFileSync(path.join(folder, "den", file), form);
    let minute = 0;
    const run = (...argv: readonly string[]) => runCli(argv, folder);
    const merge = async (inbox: string) => {
      minute += 1;
      const at = `2022-06-14T08:0${minute}:00+07:00`;
      await run(
        "merge",
        inbox,
        ...sourced,
        "--out",
        "so.xlsx",
        "--report",
        "bc.json",
        "--author",
        "Lan",
        "--at",
        at,
      );
      return reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "bc.json"), "utf8")));
    };
    await work({ folder, run, merge });
  });
}

const issued = ["--at", "2022-06-14T09:00:00+07:00"];

/** The one file in a folder of slips that is a workbook. */
function slipIn(folder: string): string {
  const [unit = ""] = readdirSync(folder);
  const name = readdirSync(path.join(folder, unit)).find((one) => one.endsWith(".xlsx"));
  return path.join(folder, unit, name ?? "");
}

/** Writes into the box of each row of a slip, as the unit would; `answer` is given what the row asks for. */
async function fillIn(slip: string, answer: (duty: string) => string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(slip);
  const sheet = book.getWorksheet(slipSheet);
  sheet?.eachRow((row) => {
    if (/^[0-9a-f]{10}$/.test(row.getCell(8).text)) row.getCell(7).value = answer(row.getCell(2).text);
  });
  return book;
}

describe("slip", () => {
  it("marks the unit's own file, with a first sheet that leads to each cell", async () => {
    await withInbox(async ({ folder, run, merge }) => {
      const report = await merge("den");
      const done = await run("slip", "so.xlsx", "den", "--out", "phieu", ...issued);
      expect(done.code).toBe(0);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(slipIn(path.join(folder, "phieu")));
      expect(book.worksheets[0]?.name).toBe(slipSheet);
      const rows: unknown[] = [];
      book.worksheets[0]?.eachRow((row) => {
        const [id, at] = [row.getCell(8).text, row.getCell(4)];
        if (/^[0-9a-f]{10}$/.test(id)) rows.push([id, row.getCell(3).text, at.text]);
      });
      const open = report.findings.filter(
        ({ code, severity }) => severity !== "note" && ["value-approximate", "sides-disagree"].includes(code),
      );
      expect(rows.length).toBeGreaterThanOrEqual(2);
      for (const finding of open) expect(rows).toContainEqual([finding.id, finding.sheet, finding.cell]);
      const sheet = book.getWorksheet(page.name);
      expect(JSON.stringify(sheet?.getCell(cellOf("A02")).note)).toContain("[Phiếu trả lại]");
      expect(sheet?.getCell(cellOf("A02")).text).toBe("khoảng 12");
      expect(readFileSync(path.join(folder, "den", file)).equals(form)).toBe(true);
    });
  });

  it("takes the answers in when the file comes back; what was corrected is closed, an error is not explained away", async () => {
    await withInbox(async ({ folder, run, merge }) => {
      await merge("den");
      await run("slip", "so.xlsx", "den", "--out", "phieu", ...issued);
      const book = await fillIn(slipIn(path.join(folder, "phieu")), (duty) => `Đúng theo sổ\u0007 (${duty})`);
      await book.xlsx.writeFile(path.join(folder, "den", "BC_PhoMinh lan 2.xlsx"));
      const report = await merge("den");
      const about = (code: string) => report.findings.filter((finding) => finding.code === code);
      const approximate = about("value-approximate").filter(({ file: of }) => of?.includes("lan 2"));
      expect(approximate.map(({ severity, decided }) => [severity, decided?.kind, decided?.by])).toEqual([
        ["note", "explained", "Phường Phổ Minh"],
      ]);
      expect(approximate[0]?.decided?.reason).toBe("Đúng theo sổ (Giải trình)");
      const wrong = about("sides-disagree").filter(({ severity }) => severity === "error");
      expect(wrong.length).toBeGreaterThan(0);
      expect(about("slip-answered").length).toBe(wrong.length);
      expect(about("slip-received").map(({ data }) => data["answers"])).toHaveLength(1);
      expect(about("comment-present")).toEqual([]);
      expect(report.inputs.flatMap(({ forms }) => forms.map(({ sheet }) => sheet))).not.toContain(slipSheet);
      const list = await run("decide", "so.xlsx", "--list");
      expect(list.out).toContain("Đúng theo sổ (Giải trình)");
    });
  });

  it("does not bring back an explanation that was taken back", async () => {
    await withInbox(async ({ folder, run, merge }) => {
      await merge("den");
      await run("slip", "so.xlsx", "den", "--out", "phieu", ...issued);
      const book = await fillIn(slipIn(path.join(folder, "phieu")), () => "Đúng theo sổ");
      await book.xlsx.writeFile(path.join(folder, "den", file));
      const explained = await merge("den");
      const [event = ""] = explained.findings.flatMap(({ code, decided }) =>
        code === "value-approximate" && decided?.event !== "" ? (decided?.event ?? []) : [],
      );
      const recorded = event === "" ? await merge("den") : explained;
      const id = recorded.findings.find(({ code }) => code === "value-approximate")?.decided?.event ?? "";
      expect(id).not.toBe("");
      const undone = await run(
        "decide",
        "so.xlsx",
        "--undo",
        id,
        "--by",
        "Lan",
        "--reason",
        "chưa rõ",
        ...issued,
      );
      expect(undone.code).toBe(0);
      const again = await merge("den");
      expect(again.findings.find(({ code }) => code === "value-approximate")?.severity).toBe("warning");
    });
  });

  it("writes a slip of its own beside a signed file, and takes its answers when it comes alone", async () => {
    await withInbox(async ({ folder, run, merge }) => {
      const { addParts } = await import("../support/packageEdits.ts");
      const signed = addParts(form, { "_xmlsignatures/sig1.xml": new TextEncoder().encode("<Signature/>") });
      writeFileSync(path.join(folder, "den", file), signed);
      await merge("den");
      await run("slip", "so.xlsx", "den", "--out", "phieu.zip", ...issued);
      const files = unzipSync(readFileSync(path.join(folder, "phieu.zip")));
      const [name = "", bytes = new Uint8Array()] =
        Object.entries(files).find(([one]) => one.endsWith(".xlsx")) ?? [];
      expect(SheetJs.read(bytes).SheetNames).toEqual([slipSheet]);
      expect(Object.keys(files)).toContain(`${path.dirname(name)}/loi-nhan.txt`);
      writeFileSync(path.join(folder, "phieu.xlsx"), bytes);
      const book = await fillIn(path.join(folder, "phieu.xlsx"), () => "Đúng theo sổ");
      await book.xlsx.writeFile(path.join(folder, "den", "phieu.xlsx"));
      const report = await merge("den");
      expect(report.inputs.find((input) => input.file === "phieu.xlsx")).toMatchObject({
        outcome: "used",
        forms: [],
      });
      expect(report.findings.find(({ code }) => code === "value-approximate")?.decided?.kind).toBe(
        "explained",
      );
    });
  });

  it("does not write over a slip that was filled in", async () => {
    await withInbox(async ({ folder, run }) => {
      await run("slip", "den", ...sourced, "--out", "phieu", ...issued);
      const slip = slipIn(path.join(folder, "phieu"));
      const book = await fillIn(slip, () => "Đúng");
      await book.xlsx.writeFile(slip);
      const before = readFileSync(slip);
      expect((await run("slip", "den", ...sourced, "--out", "phieu", ...issued)).code).toBe(2);
      expect(readFileSync(slip).equals(before)).toBe(true);
    });
  });

  it("needs the received files, a place to write to and units that there are", async () => {
    await withInbox(async ({ run }) => {
      expect((await run("slip", "so.xlsx")).code).toBe(2);
      expect((await run("slip", "den", ...sourced)).code).toBe(2);
      expect((await run("slip", "den", ...sourced, "--out", "x", "--unit", "P-NONE")).code).toBe(2);
    });
  });
});

describe("remind", () => {
  it("urges each unit with exactly its open points", async () => {
    await withInbox(async ({ folder, run }) => {
      const done = await run("remind", "den", ...sourced, "--unit", ownUnit, "--out", "nhac", ...issued);
      expect(done.code).toBe(0);
      const letters = readdirSync(path.join(folder, "nhac")).filter((name) => name.startsWith("nhac-"));
      expect(letters).toEqual(["nhac-Phường Phổ Minh.txt"]);
      const text = readFileSync(path.join(folder, "nhac", letters[0] ?? ""), "utf8");
      expect(text).toContain(`ô ${cellOf("A02")}`);
      expect(text).toContain("DV-01");
      expect(text).not.toContain("Phổ Ninh");
    });
  });

  it("takes the place of yesterday's texts", async () => {
    await withInbox(async ({ folder, run }) => {
      const remind = (at: string) => run("remind", "den", ...sourced, "--out", "nhac.zip", "--at", at);
      await remind("2022-06-14T08:00:00+07:00");
      const before = readFileSync(path.join(folder, "nhac.zip"));
      expect((await remind("2022-06-15T08:00:00+07:00")).code).toBe(0);
      expect(readFileSync(path.join(folder, "nhac.zip")).equals(before)).toBe(false);
    });
  });
});
