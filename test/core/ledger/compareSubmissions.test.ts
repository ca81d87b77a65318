import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { compareSubmissions } from "../../../src/core/ledger/compareSubmissions.ts";
import { aSubmission, type SubmissionOptions } from "../../support/mergeBuilders.ts";

function form(values: SubmissionOptions["values"], path = "a.xlsx") {
  return aSubmission({ reporter: "W1", template: "ROWS-1", values: values ?? {}, path });
}

function outOfRange(indicator: string, value: string): Finding {
  return {
    code: "value-out-of-range",
    severity: "error",
    at: { call: "H1", unit: "W1", template: "ROWS-1", indicator, measure: "current" },
    data: { label: indicator, value, min: "0", max: "10" },
  };
}

function indicators(findings: readonly Finding[]) {
  return findings.map(({ at }) => at.indicator);
}

describe("compareSubmissions", () => {
  it("finds two deliveries with the same values identical, wherever they stand", () => {
    const before = form({ due: 1, done: 2 });
    const after = form({ done: 2, due: 1 }, "b.xlsx");
    expect(compareSubmissions(before, after)).toMatchObject({ identical: true, cells: [] });
  });

  it("names every cell that changed, was filled, emptied or came", () => {
    const { cells, identical } = compareSubmissions(
      form({ due: 10, done: 2, votes: null, text: "có" }),
      form({ due: 10, done: 3, votes: 5, text: null, most: 7 }),
    );
    expect(identical).toBe(false);
    expect(cells.map(({ indicator, before, after }) => [indicator, before, after])).toEqual([
      ["done", "2", "3"],
      ["votes", "", "5"],
      ["text", "có", ""],
      ["most", "", "7"],
    ]);
    expect(cells.at(-1)?.cellBefore).toBe(null);
  });

  it("tells complaints that are answered from those that remain and new ones", () => {
    const comparison = compareSubmissions(
      form({ due: 99, done: 50 }),
      form({ due: 9, done: 50, votes: 70 }),
      {
        before: [outOfRange("due", "99"), outOfRange("done", "50")],
        after: [outOfRange("done", "50"), outOfRange("votes", "70")],
      },
    );
    expect(indicators(comparison.answered)).toEqual(["due"]);
    expect(indicators(comparison.remaining)).toEqual(["done"]);
    expect(indicators(comparison.fresh)).toEqual(["votes"]);
  });

  it("opens a complaint again when its figure has changed and is still wrong", () => {
    const comparison = compareSubmissions(form({ due: 99 }), form({ due: 98 }), {
      before: [outOfRange("due", "99")],
      after: [outOfRange("due", "98")],
    });
    expect(comparison).toMatchObject({ answered: [], remaining: [] });
    expect(comparison.fresh).toHaveLength(1);
  });

  it("marks the changes that somebody asked for apart from what else moved", () => {
    const { cells } = compareSubmissions(form({ due: 99, done: 2 }), form({ due: 9, done: 3 }), {
      before: [outOfRange("due", "99")],
      after: [],
    });
    expect(cells.map(({ indicator, asked }) => [indicator, asked])).toEqual([
      ["due", true],
      ["done", false],
    ]);
  });
});
