import { describe, expect, test } from "vitest";
import type { Finding } from "../../../../src/core/findings/finding.ts";
import { categoryGrid, unitGrid } from "../../../support/aTemplate.ts";
import { aWard, checkOverTime, wards, type TimeCase, type TimeTable } from "../../../support/historyPack.ts";

interface Case extends TimeCase {
  readonly name: string;
  /** Members of the place and data of each finding, in order. */
  readonly found: readonly object[];
}

function flat({ code, severity, at, data }: Finding): object {
  return { ...data, ...at, code, severity };
}

function table(
  title: string,
  rule: Parameters<typeof checkOverTime>[0],
  options: TimeTable & { readonly cases: readonly Case[] },
): void {
  describe(title, () => {
    test.each(options.cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
      const findings = checkOverTime(rule, options, one).map(flat);
      expect(findings).toHaveLength(one.found.length);
      expect(findings).toMatchObject(one.found);
    });
  });
}

const absent = { code: "rule-unchecked", severity: "note", reason: "period-absent", units: 1 };

table(
  "continuity: opening = closing of the period right before",
  { kind: "continuity", opening: ["o"], closing: ["c"] },
  {
    indicators: { o: { timeRole: "open" }, c: { timeRole: "close" } },
    cases: [
      {
        name: "equal: nothing to say",
        call: "2022-H1",
        reports: { "2021-YEAR": { o: 4, c: 20 }, "2022-H1": { o: 20, c: 7 } },
        found: [],
      },
      {
        name: "differs: both numbers, and of which period",
        call: "2022-H1",
        reports: { "2021-YEAR": { o: 4, c: 20 }, "2022-H1": { o: 15, c: 7 } },
        found: [
          {
            code: "opening-differs",
            severity: "warning",
            cell: "D5",
            indicator: "o",
            openingValue: "15",
            closingValue: "20",
            difference: "-5",
            period: "2021-YEAR",
          },
        ],
      },
      {
        name: "zero is a number: 0 against 20",
        call: "2022-H1",
        reports: { "2021-YEAR": { o: 4, c: 20 }, "2022-H1": { o: 0, c: 7 } },
        found: [{ code: "opening-differs", openingValue: "0" }],
      },
      {
        name: "a blank is not zero: not judged",
        call: "2022-H1",
        reports: { "2021-YEAR": { o: 4, c: 20 }, "2022-H1": { o: null, c: 7 } },
        found: [],
      },
      {
        name: "the closing figure was blank: not judged",
        call: "2022-H1",
        reports: { "2021-YEAR": { o: 4, c: null }, "2022-H1": { o: 15, c: 7 } },
        found: [],
      },
      {
        name: "no report of the period before: said, not passed over",
        call: "2022-H1",
        reports: { "2021-H1": { o: 4, c: 20 }, "2022-H1": { o: 15, c: 7 } },
        found: [{ ...absent, missing: "previous" }],
      },
      {
        name: "a year opens like its first half, after the year before, not after that half",
        call: "2022-YEAR",
        reports: { "2021-YEAR": { o: 4, c: 20 }, "2022-H1": { o: 20, c: 7 }, "2022-YEAR": { o: 20, c: 3 } },
        found: [],
      },
      {
        name: "a quarter goes on from the quarter before",
        call: "2022-Q2",
        reports: { "2022-Q1": { o: 1, c: 9 }, "2022-Q2": { o: 8, c: 3 } },
        found: [{ code: "opening-differs", period: "2022-Q1" }],
      },
      {
        name: "a later period is no history",
        call: "2022-H1",
        reports: { "2022-YEAR": { o: 4, c: 20 }, "2022-H1": { o: 15, c: 7 } },
        found: [absent],
      },
    ],
  },
);

table(
  "continuity in a grid by category: row by row",
  { kind: "continuity", opening: ["o"], closing: ["c"] },
  {
    section: categoryGrid,
    cases: [
      {
        name: "only the row that differs",
        call: "2022-H1",
        reports: {
          "2021-YEAR": [
            { key: "state", values: { o: 1, c: 5 } },
            { key: "private", values: { o: 1, c: 6 } },
          ],
          "2022-H1": [
            { key: "state", values: { o: 5, c: 2 } },
            { key: "private", values: { o: 7, c: 2 } },
          ],
        },
        found: [{ code: "opening-differs", row: "private", closingValue: "6" }],
      },
    ],
  },
);

table(
  "continuity over sums",
  { kind: "continuity", opening: ["a", "b"], closing: ["t", "-d"] },
  {
    cases: [
      {
        name: "a negative term is taken off",
        call: "2022-H1",
        reports: { "2021-YEAR": { a: 0, b: 0, t: 16, d: 15 }, "2022-H1": { a: 1, b: 0, t: 9, d: 9 } },
        found: [],
      },
      {
        name: "and told when it does not fit",
        call: "2022-H1",
        reports: { "2021-YEAR": { a: 0, b: 0, t: 16, d: 15 }, "2022-H1": { a: 1, b: 2, t: 9, d: 9 } },
        found: [{ code: "opening-differs", openingValue: "3", closingValue: "1", difference: "2" }],
      },
    ],
  },
);

table(
  "cumulative: a year holds its first half",
  { kind: "cumulative", guard: { periodTypes: ["9M", "YEAR"] } },
  {
    indicators: { f: {}, o: { timeRole: "open" }, s: { timeRole: "state" }, p: { type: "pct" } },
    cases: [
      {
        name: "the same or more: nothing to say",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 40, o: 3, s: 9 }, "2022-YEAR": { f: 40, o: 3, s: 1 } },
        found: [],
      },
      {
        name: "less: both numbers",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 40 }, "2022-YEAR": { f: 35 } },
        found: [
          {
            code: "cumulative-decreased",
            value: "35",
            earlier: "40",
            period: "2022-H1",
            cell: "D5",
            among: 1,
          },
        ],
      },
      {
        name: "zero is less than something",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 1 }, "2022-YEAR": { f: 0 } },
        found: [{ code: "cumulative-decreased", value: "0" }],
      },
      {
        name: "a blank is not less",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 40, s: 1 }, "2022-YEAR": { f: null, s: 1 } },
        found: [],
      },
      {
        name: "against nine months before half a year",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 40 }, "2022-9M": { f: 50 }, "2022-YEAR": { f: 45 } },
        found: [{ code: "cumulative-decreased", earlier: "50", period: "2022-9M" }],
      },
      {
        name: "a second quarter is not contained",
        call: "2022-YEAR",
        reports: { "2022-Q2": { f: 40 }, "2022-YEAR": { f: 35 } },
        found: [{ ...absent, missing: "previous" }],
      },
      {
        name: "what opened the year may not change",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 1, o: 3 }, "2022-YEAR": { f: 1, o: 5 } },
        found: [{ code: "opening-changed", value: "5", earlier: "3", period: "2022-H1" }],
      },
      {
        name: "half a year is out of the rule's guard",
        call: "2022-H1",
        reports: { "2022-Q1": { f: 9 }, "2022-H1": { f: 3 } },
        found: [],
      },
    ],
  },
);

table(
  "cumulative of some indicators only",
  { kind: "cumulative", indicators: ["f"] },
  {
    cases: [
      {
        name: "others may fall",
        call: "2022-YEAR",
        reports: { "2022-H1": { f: 3, g: 9 }, "2022-YEAR": { f: 3, g: 1 } },
        found: [],
      },
    ],
  },
);

table(
  "change against the same period last year: over 50 % and at least 11",
  { kind: "change", against: "samePeriodLastYear", percent: 50, minimum: 11 },
  {
    indicators: { f: {}, p: { type: "pct" } },
    cases: [
      {
        name: "half more is not more than half",
        call: "2022-H1",
        reports: { "2021-H1": { f: 40 }, "2022-H1": { f: 60 } },
        found: [],
      },
      {
        name: "one more is",
        call: "2022-H1",
        reports: { "2021-H1": { f: 40 }, "2022-H1": { f: 61 } },
        found: [
          {
            code: "change-large",
            severity: "warning",
            value: "61",
            earlier: "40",
            difference: "21",
            percent: "52.5",
            period: "2021-H1",
          },
        ],
      },
      {
        name: "a fall has a sign, the percentage has none",
        call: "2022-H1",
        reports: { "2021-H1": { f: 198 }, "2022-H1": { f: 41 } },
        found: [{ difference: "-157", percent: "79.29" }],
      },
      {
        name: "small numbers double without a word: 10 more",
        call: "2022-H1",
        reports: { "2021-H1": { f: 5 }, "2022-H1": { f: 15 } },
        found: [],
      },
      {
        name: "zero before, 11 now: newly arisen",
        call: "2022-H1",
        reports: { "2021-H1": { f: 0 }, "2022-H1": { f: 11 } },
        found: [{ code: "change-large", earlier: "0", percent: null, difference: "11" }],
      },
      {
        name: "zero before, 3 now: too small to ask",
        call: "2022-H1",
        reports: { "2021-H1": { f: 0 }, "2022-H1": { f: 3 } },
        found: [],
      },
      {
        name: "a blank is not a fall to zero",
        call: "2022-H1",
        reports: { "2021-H1": { f: 400 }, "2022-H1": { f: null } },
        found: [],
      },
      {
        name: "what was blank is not zero: nothing to compare with",
        call: "2022-H1",
        reports: { "2021-H1": { f: null }, "2022-H1": { f: 400 } },
        found: [{ ...absent, missing: "samePeriodLastYear" }],
      },
      {
        name: "the form's own column serves where no report does",
        call: "2022-H1",
        reports: { "2022-H1": { f: 400 } },
        lastYear: { f: 40 },
        found: [{ code: "change-large", earlier: "40", period: "2021-H1" }],
      },
      {
        name: "what was reported goes before the form's own column",
        call: "2022-H1",
        reports: { "2021-H1": { f: 390 }, "2022-H1": { f: 400 } },
        lastYear: { f: 40 },
        found: [],
      },
      {
        name: "percentages are not judged by their change",
        call: "2022-H1",
        reports: { "2021-H1": { f: 1, p: 12 }, "2022-H1": { f: 1, p: 98 } },
        found: [],
      },
    ],
  },
);

table(
  "change beyond chance: three times the root of both counts",
  { kind: "change", against: "samePeriodLastYear", percent: 50, minimum: 1, beyondChance: 3 },
  {
    indicators: { f: {}, s: { timeRole: "state" } },
    cases: [
      {
        name: "9 and 27 differ by chance: 18 is three times 6",
        call: "2022-H1",
        reports: { "2021-H1": { f: 9 }, "2022-H1": { f: 27 } },
        found: [],
      },
      {
        name: "9 and 28 do not",
        call: "2022-H1",
        reports: { "2021-H1": { f: 9 }, "2022-H1": { f: 28 } },
        found: [{ code: "change-large", earlier: "9" }],
      },
      {
        name: "what simply stands does not scatter",
        call: "2022-H1",
        reports: { "2021-H1": { s: 9 }, "2022-H1": { s: 27 } },
        found: [{ code: "change-large", indicator: "s" }],
      },
    ],
  },
);

table(
  "change against the previous period: what stands with the last report, what flows with its own kind",
  { kind: "change", against: "previous", indicators: ["s", "f"], percent: 5, minimum: 1 },
  {
    indicators: { s: { timeRole: "state" }, f: {} },
    cases: [
      {
        name: "a count that stands changed since the year before",
        call: "2022-H1",
        reports: {
          "2021-H1": { s: 60, f: 10 },
          "2021-YEAR": { s: 100, f: 30 },
          "2022-H1": { s: 106, f: 10 },
        },
        found: [{ code: "change-large", indicator: "s", earlier: "100", percent: "6", period: "2021-YEAR" }],
      },
      {
        name: "half a year is not held against a year",
        call: "2022-H1",
        reports: { "2021-YEAR": { s: 100, f: 30 }, "2022-H1": { s: 100, f: 10 } },
        found: [],
      },
      {
        name: "nothing before: said once for the unit",
        call: "2022-H1",
        reports: { "2022-H1": { s: 100, f: 10 } },
        found: [{ ...absent, missing: "previous" }],
      },
    ],
  },
);

table(
  "terms of earlier periods in a comparison",
  { kind: "compare", left: ["a"], operator: ">=", right: ["b@previous"], severity: "error" },
  {
    cases: [
      {
        name: "holds",
        call: "2022-H1",
        reports: { "2021-YEAR": { a: 1, b: 5 }, "2022-H1": { a: 5, b: 0 } },
        found: [],
      },
      {
        name: "fails with the figure of then and its period",
        call: "2022-H1",
        reports: { "2021-YEAR": { a: 1, b: 6 }, "2022-H1": { a: 5, b: 0 } },
        found: [
          {
            code: "sides-disagree",
            severity: "error",
            cell: "D5",
            leftValue: "5",
            rightValue: "6",
            right: [{ text: "b@previous", value: "6", period: "2021-YEAR" }],
          },
        ],
      },
      {
        name: "no period before: said",
        call: "2022-H1",
        reports: { "2022-H1": { a: 5, b: 0 } },
        found: [{ ...absent, missing: "previous" }],
      },
    ],
  },
);

const ward = (f: number) => [{ key: "V2", values: { f } }];

describe("whose figures are compared", () => {
  const rule = { kind: "change", against: "samePeriodLastYear", percent: 50, minimum: 11 };

  test("a grid by unit compares each unit with its own row", () => {
    const findings = checkOverTime(
      rule,
      { section: unitGrid },
      {
        reporter: "V9",
        call: "2022-H1",
        reports: {
          "2021-H1": [{ key: "V1", values: { f: 20 } }, ...ward(20)],
          "2022-H1": [{ key: "V1", values: { f: 21 } }, ...ward(90)],
        },
      },
    );
    expect(findings.map(flat)).toMatchObject([{ code: "change-large", row: "V2", unit: "V9", cell: "C9" }]);
  });

  test("a merged unit is compared with the sum of those it came from", () => {
    const merged = aWard("NEW", { predecessors: ["V1", "V2"], order: 99 });
    const one: TimeCase = {
      reporter: "V9",
      call: "2022-H1",
      reports: {
        "2021-H1": [{ key: "V1", values: { f: 20 } }, ...ward(30)],
        "2022-H1": [{ key: "NEW", values: { f: 76 } }],
      },
    };
    const grid = { section: unitGrid, units: [...wards(9), merged] };
    expect(checkOverTime(rule, grid, one).map(flat)).toMatchObject([
      { code: "change-large", row: "NEW", earlier: "50", percent: "52" },
    ]);
  });
});
