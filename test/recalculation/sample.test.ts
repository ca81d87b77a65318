import { beforeAll, describe, expect, it } from "vitest";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { recordReview } from "../../src/app/recordReview.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import { differencesAfterRecalculation } from "../support/recalculate.ts";
import { reviewSample } from "../support/sampleReview.ts";

const at = "2022-06-14T08:00:00+07:00";

describe("two calculators", () => {
  let model: BookModel;
  beforeAll(async () => {
    const review = await reviewSample();
    model = buildBook({ ...review, ledger: recordReview([], review, { author: "test", at }), created: at });
  }, 120_000);

  it("agree on every formula cell: LibreOffice computes what core computed", async () => {
    const { formulas, differences } = await differencesAfterRecalculation(writeBook(model));
    process.stdout.write(`formula cells: ${formulas}, differences: ${differences.length}\n`);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  }, 300_000);

  it("notice a wrong cached value", async () => {
    const sheet = model.sheets.find((candidate) => candidate.cells.some(isFigure));
    const planted = sheet?.cells.find(isFigure);
    const wrong: BookModel = {
      ...model,
      sheets: model.sheets.map((candidate) =>
        candidate !== sheet
          ? candidate
          : {
              ...candidate,
              cells: candidate.cells.map((cell) => (cell === planted ? { ...cell, value: 987_654 } : cell)),
            },
      ),
    };
    const { differences } = await differencesAfterRecalculation(writeBook(wrong));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toContain("987654");
  }, 300_000);
});

function isFigure(cell: BookModel["sheets"][number]["cells"][number]): boolean {
  return cell.formula !== undefined && typeof cell.value === "number";
}
