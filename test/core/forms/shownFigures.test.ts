import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import type { HistoricFigure } from "../../../src/core/check/history/history.ts";
import { openPast } from "../../../src/core/check/history/past.ts";
import { buildForms } from "../../../src/core/forms/buildForms.ts";
import { intakeWorkbook } from "../../../src/core/intake/intakeWorkbook.ts";
import { callById, indicatorsOf, unitById } from "../../../src/core/pack/lookup.ts";
import type { BookModel, ModelCell } from "../../../src/core/tables/sheetModel.ts";
import { toA1 } from "../../../src/core/workbook/address.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const reader = createWorkbookReader({ inflate: inflateWithZlib });
const earlier = { call: "2021-YEAR", period: { type: "YEAR", year: 2021 } } as const;

/** A figure for every amount of every form: 1000, 1001, … in the form's order. */
function figuresOf(unit: string): readonly HistoricFigure[] {
  return pack.templates.flatMap((template) =>
    indicatorsOf(template).map((indicator, at) => ({
      ...earlier,
      template: template.code,
      version: template.version,
      unit,
      sender: unit,
      row: null,
      indicator: indicator.code,
      measure: "current" as const,
      value: String(1000 + at),
    })),
  );
}

function formsFor(unit: string, withPast: boolean): BookModel {
  const order = { pack, call: callById(pack, "2022-H1"), unit: unitById(pack, unit), issuedAt: "2022-05-20" };
  return buildForms(withPast ? { ...order, past: openPast({ figures: figuresOf(unit) }, pack) } : order);
}

/** Fills every open cell of the tables that takes a number, and gives the file back as a unit would. */
async function filled(book: BookModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(writeBook(book)).buffer);
  for (const sheet of book.sheets) {
    if (sheet.mark.kind !== "form") continue;
    for (const cell of openCells(sheet.cells)) {
      const takes = sheet.validations.some(
        ({ range, rule }) =>
          (rule.type === "whole" || rule.type === "decimal") &&
          cell.row >= range.top &&
          cell.row <= range.bottom &&
          cell.column >= range.left &&
          cell.column <= range.right,
      );
      const target = takes ? workbook.getWorksheet(sheet.name)?.getCell(toA1(cell)) : undefined;
      if (target !== undefined) target.value = (cell.row * 7 + cell.column * 5) % 23;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function openCells(cells: readonly ModelCell[]): readonly ModelCell[] {
  return cells.filter(
    ({ style, value, formula }) => style?.unlocked === true && value === undefined && formula === undefined,
  );
}

async function takeIn(bytes: Uint8Array) {
  const path = "bieu.xlsx";
  const read = await reader.read({ path, bytes });
  if (!read.ok) throw new Error(read.error.reason);
  const { submissions, findings } = intakeWorkbook({
    file: { path, sha256: "0".repeat(64) },
    workbook: read.value,
    pack,
    calls: ["2022-H1"],
    answers: new Map(),
  });
  return {
    values: submissions.map(({ template, values }) => ({
      template,
      values: values.map(({ indicator, row, measure, reading }) => ({ indicator, row, measure, reading })),
    })),
    findings: findings.map(({ code, at }) => ({ code, at })),
  };
}

describe("a blank that shows what the unit reported before", () => {
  it.each(["P-PHOMINH", "TT-THANHTRA"])("comes back from %s as one without it does", async (unit) => {
    const plain = await takeIn(await filled(formsFor(unit, false)));
    const shown = await takeIn(await filled(formsFor(unit, true)));
    expect(shown).toEqual(plain);
    expect(plain.values.length).toBeGreaterThan(2);
  });

  it("has the figures in a locked column of its own, under the period that they are of", () => {
    const sheet = formsFor("P-PHOMINH", true).sheets.find(({ mark }) => mark.id === "DCCS-01");
    const header = sheet?.cells.find(({ value }) => value === "Kỳ trước: năm 2021");
    const households = sheet?.cells.find(({ value }) => value === "A02");
    const cell = sheet?.cells.find(({ row, column }) => row === households?.row && column === header?.column);
    const at = pack.templates.flatMap((template) =>
      template.code === "DCCS-01" ? [indicatorsOf(template).findIndex(({ code }) => code === "A02")] : [],
    )[0];
    expect(cell?.value).toBe(1000 + (at ?? 0));
    expect(cell?.style?.unlocked).toBeUndefined();
  });

  it("says them in comments where a grid has no room", () => {
    const sheet = formsFor("TT-THANHTRA", true).sheets.find(({ mark }) => mark.id === "TCD-01");
    const comments = sheet?.cells.flatMap(({ comment }) => comment ?? []) ?? [];
    expect(comments.length).toBeGreaterThan(0);
    expect(comments[0]).toMatch(/^Kỳ trước: năm 2021 1\.0\d\d$/);
  });

  it("is as any other where nothing is known", () => {
    const order = { pack, call: callById(pack, "2022-H1"), unit: unitById(pack, "P-PHOMINH") };
    const nothing = { ...order, issuedAt: "2022-05-20", past: openPast({ figures: [] }, pack) };
    expect(buildForms(nothing)).toEqual(formsFor("P-PHOMINH", false));
  });
});
