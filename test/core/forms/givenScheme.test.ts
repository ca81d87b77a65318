import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { buildForms } from "../../../src/core/forms/buildForms.ts";
import { intakeWorkbook } from "../../../src/core/intake/intakeWorkbook.ts";
import { callById, unitById } from "../../../src/core/pack/lookup.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import { readScores } from "../../../src/core/score/readScores.ts";
import { viewSheet } from "../../support/bookView.ts";
import { officialScheme, packScoredBy } from "../../support/scoringSchemes.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = packScoredBy(officialScheme());

function blank(of: Pack) {
  const order = { pack: of, call: callById(of, "2022-SCORE"), unit: unitById(of, "X-PHOAN") };
  return buildForms({ ...order, issuedAt: "2022-10-01" });
}

const codes = (book: ReturnType<typeof blank>) =>
  viewSheet(book, "DV-04").texts.filter((text) => /^TC\d(?:\.\d)?$/.test(text));

describe("the blank in which a unit scores itself", () => {
  it("has the criteria of its scheme with their points, and not those that others give points for", () => {
    const view = viewSheet(blank(pack), "DV-04");
    expect(codes(blank(pack))).toEqual(["TC1", "TC2.1", "TC2.2"]);
    expect(view.row("TC2.2").slice(0, 4)).toEqual([3, "TC2.2", "Tiêu chí TC2.2", 20]);
    expect(view.cells("TC2.2").map((cell) => cell?.style?.unlocked === true)).toEqual(
      Array.from({ length: 13 }, (_, column) => column > 3),
    );
  });

  it("is empty while the office is still to fill the criteria in", () => {
    expect(codes(blank(shippedPack()))).toEqual([]);
  });

  it("comes back with the points that were given, under the scheme's criteria", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(writeBook(blank(pack))).buffer);
    const sheet = workbook.worksheets.find(({ name }) => name.startsWith("DV-04"));
    const points = new Map([
      ["TC1", 39.5],
      ["TC2.1", 28],
      ["TC2.2", 0],
    ]);
    sheet?.eachRow((row) => {
      const { value } = row.getCell(2);
      const given = typeof value === "string" ? points.get(value) : undefined;
      if (given === undefined) return;
      row.getCell(7).value = given;
      row.getCell(9).value = "Báo cáo tự chấm";
      row.getCell(13).value = "Đã nêu trong báo cáo";
    });
    const read = await createWorkbookReader({ inflate: inflateWithZlib }).read({
      path: "bieu.xlsx",
      bytes: new Uint8Array(await workbook.xlsx.writeBuffer()),
    });
    if (!read.ok || pack.scoring === undefined) throw new Error("not read");
    const taken = intakeWorkbook({
      file: { path: "bieu.xlsx", sha256: "0".repeat(64) },
      workbook: read.value,
      pack,
      calls: ["2022-SCORE"],
      answers: new Map(),
    });
    const [submission] = taken.submissions.filter(({ template }) => template === "DV-04");
    const scores = submission === undefined ? null : readScores(submission, pack, pack.scoring);
    expect(scores?.claims.map(({ code, self }) => [code, self])).toEqual([
      ["TC1", "39.5"],
      ["TC2.1", "28"],
      ["TC2.2", "0"],
    ]);
    expect(scores?.declared).toContain("436/QĐ-UBND");
    expect(taken.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
