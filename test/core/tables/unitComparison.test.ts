import { describe, expect, it } from "vitest";
import { aTableBook } from "../../support/aTableBook.ts";
import { viewSheet } from "../../support/bookView.ts";
import { aSubmission } from "../../support/mergeBuilders.ts";

const figures: readonly (readonly [unit: string, current: number, before: number | null])[] = [
  ["W1", 141, 198],
  ["W2", 30, 12],
  ["W3", 141, null],
];

const comparison = viewSheet(
  aTableBook({
    submissions: figures.map(([reporter, due, before]) =>
      aSubmission({
        reporter,
        template: "ROWS-1",
        values: { due },
        ...(before === null ? {} : { lastYear: { due: before } }),
      }),
    ),
  }),
  "COMPARISON",
);

const column = (index: number) => figures.map(([unit]) => comparison.row(`Đơn vị ${unit}`)[index]);

describe("a table that compares units", () => {
  it("shows each unit's figure beside last year's, with the change", () => {
    expect(column(2)).toEqual([141, 30, 141]);
    expect(column(3)).toEqual([198, 12, "–"]);
    expect(column(4)).toEqual([-57, 18, "–"]);
    expect(comparison.row("TỔNG CỘNG").slice(2, 4)).toEqual([312, 210]);
  });

  it("ranks as competitions do, the greatest first", () => {
    expect(column(6)).toEqual([1, 3, 1]);
  });

  it("remarks on changes beyond both bounds only, and never without last year's figure", () => {
    // 57 of 198 is less than half; 18 of 12 is more than half and more than 10.
    expect(column(7).map((remark) => remark !== "")).toEqual([false, true, false]);
  });

  it("offers the amounts of the form that add up, and looks up the chosen one", () => {
    const [validation] = comparison.sheet.validations;
    expect(validation?.rule).toMatchObject({ type: "listRange" });
    const codes = comparison.sheet.cells.filter((cell) => cell.column === 11).map((cell) => cell.value);
    // The first is the one chosen; rates, texts and answers are not offered.
    expect(codes[0]).toBe("due");
    expect(codes.slice(1)).toContain("done");
    expect(codes.slice(1)).not.toContain("share");
    expect(codes.slice(1)).not.toContain("text");
  });

  it("draws a chart of the units' cells alone, the total left out", () => {
    const rows = figures.map(
      ([unit]) => comparison.sheet.cells.find((cell) => cell.value === `Đơn vị ${unit}`)?.row ?? -1,
    );
    const [chart] = comparison.sheet.charts ?? [];
    // The office owes the form as well and stands below the wards.
    expect([chart?.categories.top, chart?.categories.bottom]).toEqual([rows[0], (rows[2] ?? 0) + 1]);
    expect(chart?.series.map(({ values }) => values.left)).toEqual([2, 3]);
  });
});
