import { expect, it } from "vitest";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { recordReview } from "../../src/app/recordReview.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import { toA1 } from "../../src/core/workbook/address.ts";
import { differencesAfterRecalculation } from "../support/recalculate.ts";
import { reviewSample } from "../support/sampleReview.ts";

const at = "2022-06-14T08:00:00+07:00";

/** The book of the sample, with one figure that is not what its formula comes to. */
async function bookWithWrongFigure(): Promise<{ readonly book: BookModel; readonly planted: string }> {
  const review = await reviewSample();
  const ledger = recordReview([], review, { author: "test", at });
  const right = buildBook({ ...review, ledger, created: at });
  const wrong = right.sheets.find(({ cells }) => cells.some(isFigure));
  const figure = wrong?.cells.find(isFigure);
  if (wrong === undefined || figure === undefined) throw new Error("no figure to plant in");
  const cells = wrong.cells.map((cell) => (cell === figure ? { ...cell, value: 987_654 } : cell));
  const sheets = right.sheets.map((sheet) => (sheet === wrong ? { ...sheet, cells } : sheet));
  return { book: { ...right, sheets }, planted: `${wrong.name}!${toA1(figure)}: 987654 ≠ ${figure.value}` };
}

it("LibreOffice computes what core computed on every formula cell, but for a figure planted wrong", async () => {
  const { book, planted } = await bookWithWrongFigure();
  const { formulas, differences } = await differencesAfterRecalculation(writeBook(book));
  process.stdout.write(`formula cells: ${formulas}, differences: ${differences.length}\n`);
  expect(differences).toEqual([expect.stringContaining(planted)]);
  expect(formulas).toBeGreaterThan(1000);
}, 300_000);

function isFigure(cell: BookModel["sheets"][number]["cells"][number]): boolean {
  return cell.formula !== undefined && typeof cell.value === "number";
}
