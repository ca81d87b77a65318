import { describe, expect, it } from "vitest";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import type { Target } from "../../../src/core/pack/target.ts";
import { viewSheet } from "../../support/bookView.ts";
import { aSubmission } from "../../support/mergeBuilders.ts";

const indicators = viewSheet(aTableBook({ submissions: someSubmissions() }), "INDICATORS");

/** Current, last year, change, change in percent, units. */
const figures = (label: string) => indicators.row(label).slice(3, 8);

const now = (label: string) => figures(label)[0];

/** The comparison that one unit's two figures give. */
function compared(current: number, before: number) {
  const submission = aSubmission({
    reporter: "W1",
    template: "ROWS-1",
    values: { due: current },
    lastYear: { due: before },
  });
  return viewSheet(aTableBook({ submissions: [submission] }), "INDICATORS")
    .row("due")
    .slice(3, 7);
}

function planned(value: Target["value"], indicator = "due"): Target {
  return { year: 2022, template: "ROWS-1", indicator, value, origin: "A", source: `Kế hoạch ${indicator}` };
}

const plannedTable = (...targets: readonly Target[]) =>
  viewSheet(aTableBook({ submissions: someSubmissions(), targets }), "INDICATORS");

describe("a table by indicator", () => {
  it("brings units together in each indicator's own way", () => {
    expect(now("due")).toBe(1000);
    expect(now("share")).toBe(90.1);
    // (90 × 10 + 80,5 × 30) ÷ 40
    expect(now("score")).toBe(82.875);
    expect(now("most")).toBe(7);
    expect(now("least")).toBe(-2);
    expect(now("plan (số đơn vị trả lời “Có”)")).toBe(1);
    expect(now("name")).toBe(2);
  });

  it("compares with last year's figures that the units gave", () => {
    expect(compared(141, 198)).toEqual([141, 198, -57, -28.7878787879]);
    expect(compared(3, 0)).toEqual([3, 0, 3, "phát sinh mới"]);
    expect(compared(0, 0)).toEqual([0, 0, 0, "–"]);
  });

  it("says that last year's figures are missing rather than comparing with nothing", () => {
    expect(figures("most").slice(1, 4)).toEqual(["chưa có số liệu", "–", "chưa có số liệu"]);
  });

  it("gives the change of a rate in points and no rate of change", () => {
    // 901/1000 against 0/1132
    expect(figures("share").slice(0, 4)).toEqual([90.1, 0, 90.1, undefined]);
  });

  describe("with a plan for the year", () => {
    it("gives the plan with its source, and how much of it is fulfilled by a formula", () => {
      const table = plannedTable(planned(1600), planned("co-quan-dien", "most"));
      expect(table.row("due").slice(3, 11)).toEqual([
        1000,
        1132,
        -132,
        -11.6607773852,
        1600,
        62.5,
        "2/4",
        "",
      ]);
      const [plan, share] = table.cells("due").slice(7, 9);
      expect(plan?.comment).toBe("Kế hoạch due");
      const row = (plan?.row ?? 0) + 1;
      expect(share?.formula).toBe(
        `IF(OR(COUNT(D${row},H${row})<2,N(H${row})=0),"",ROUND(100*D${row}/H${row},10))`,
      );
      expect(table.row("most").slice(7, 9)).toEqual([undefined, undefined]);
      expect(table.texts.filter((text) => text.includes("Kế hoạch due"))).toHaveLength(1);
      expect(table.texts.some((text) => text.includes("1 chỉ tiêu khác"))).toBe(true);
    });

    it("leaves the share empty for a plan of nothing", () => {
      expect(plannedTable(planned(0)).row("due").slice(7, 9)).toEqual([0, ""]);
    });

    it("has no such columns for another year or while the office has filled in no number", () => {
      expect(plannedTable({ ...planned(1600), year: 2021 }).row("due")).toHaveLength(9);
      expect(plannedTable(planned("co-quan-dien")).row("due")).toHaveLength(9);
    });
  });

  it("counts the units behind a figure, and those behind last year's where they are fewer", () => {
    expect(figures("due")[4]).toBe("2/4");
    expect(indicators.row("due")[8]).toBe("");
    expect(indicators.row("votes")[8]).toContain("1/4");
  });
});
