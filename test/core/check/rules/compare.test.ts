import { categoryGrid, unitGrid } from "../../../support/aTemplate.ts";
import { testRule } from "../../../support/testRule.ts";

testRule(
  "compare: total = men + women",
  { kind: "compare", left: ["total"], operator: "=", right: ["men", "women"] },
  {
    passes: [
      { name: "sides are equal", values: { total: 10, men: 4, women: 6 } },
      { name: "a blank is not a zero", values: { total: 10, men: 4, women: null } },
      { name: "a column that is not there is no zero", values: { total: 10, men: 4 }, lost: ["rows.women"] },
      { name: "not applicable", values: { total: 10, men: 4, women: { type: "notApplicable" } } },
      { name: "unreadable", values: { total: 10, men: 4, women: { type: "unreadable", raw: "?" } } },
    ],
    fails: [
      {
        name: "parts do not add up",
        values: { total: 10, men: 4, women: 5 },
        findings: [
          {
            code: "sides-disagree",
            severity: "error",
            cell: "D5",
            indicator: "total",
            rule: "r-1",
            submission: "W1-H1-FORM-1.xlsx/0/0/FORM-1",
            leftValue: "10",
            rightValue: "9",
            difference: "1",
            left: [{ text: "total", label: "Chỉ tiêu total", value: "10" }],
            right: [
              { text: "men", label: "Chỉ tiêu men", value: "4" },
              { text: "women", label: "Chỉ tiêu women", value: "5" },
            ],
          },
        ],
      },
    ],
  },
);

testRule(
  "compare: blanks count as zero once a value is there",
  { kind: "compare", left: ["total"], operator: "=", right: ["men", "women"], missing: "zeroIfAny" },
  {
    passes: [
      { name: "everything is blank", values: { total: null, men: null, women: null } },
      { name: "the blank stands for zero", values: { total: 4, men: 4, women: null } },
      {
        name: "unreadable is no blank",
        values: { total: 4, men: 4, women: { type: "unreadable", raw: "?" } },
      },
    ],
    fails: [
      {
        name: "the blank is missing",
        values: { total: 10, men: 4, women: null },
        findings: [{ code: "sides-disagree", leftValue: "10", rightValue: "4" }],
      },
    ],
  },
);

testRule(
  "compare: coefficients, products and weeks",
  { kind: "compare", left: ["heads"], operator: ">=", right: ["5*groups", "a*b", "-c", "0.5*weeks"] },
  {
    passes: [{ name: "10 + 6 − 3 + 13 = 26", values: { heads: 26, groups: 2, a: 2, b: 3, c: 3 } }],
    fails: [
      {
        name: "one less",
        values: { heads: 25, groups: 2, a: 2, b: 3, c: 3 },
        findings: [
          {
            code: "sides-disagree",
            rightValue: "26",
            difference: "-1",
            right: [
              { text: "5*groups", label: "Chỉ tiêu groups", coefficient: "5", value: "10" },
              { text: "a*b", label: "Chỉ tiêu a × Chỉ tiêu b", value: "6" },
              { text: "-c", label: "Chỉ tiêu c", coefficient: "-1", value: "-3" },
              { text: "0.5*weeks", label: "weeks", coefficient: "0.5", value: "13" },
            ],
          },
        ],
      },
    ],
  },
);

testRule(
  "compare: dates",
  { kind: "compare", left: ["end"], operator: ">=", right: ["start"] },
  {
    indicators: { end: { type: "date" }, start: { type: "date" } },
    passes: [{ name: "same day", values: { end: "2022-03-01", start: "2022-03-01" } }],
    fails: [
      {
        name: "ends before it starts, over the end of February",
        values: { end: "2022-02-28", start: "2022-03-01" },
        findings: [{ code: "sides-disagree", difference: "-1", left: [{ date: "2022-02-28" }] }],
      },
    ],
  },
);

const money = { type: "dec", decimals: 1 } as const;

testRule(
  "compare: a tolerance of half the last shown decimal for each addend",
  { kind: "compare", left: ["total"], operator: "=", right: ["a", "b"] },
  {
    indicators: { total: money, a: money, b: money },
    passes: [{ name: "0.15 for three addends", values: { total: "10.15", a: "4", b: "6" } }],
    fails: [
      {
        name: "more than that",
        values: { total: "10.16", a: "4", b: "6" },
        findings: [{ code: "sides-disagree", difference: "0.16" }],
      },
    ],
  },
);

testRule(
  "compare: the rule's own tolerance",
  { kind: "compare", left: ["total"], operator: "<=", right: ["a"], tolerance: "0.5" },
  {
    passes: [{ name: "inside", values: { total: "4.5", a: 4 } }],
    fails: [{ name: "outside", values: { total: "4.6", a: 4 }, findings: [{ code: "sides-disagree" }] }],
  },
);

testRule(
  "compare: exact where binary floating point is not",
  { kind: "compare", left: ["total"], operator: "=", right: ["a", "b"], tolerance: "0" },
  {
    indicators: { total: money, a: money, b: money },
    passes: [{ name: "0.1 + 0.2 = 0.3", values: { total: "0.3", a: "0.1", b: "0.2" } }],
    fails: [],
  },
);

for (const [operator, below, equal, above] of [
  ["<", true, false, false],
  ["<=", true, true, false],
  [">", false, false, true],
  [">=", false, true, true],
  ["!=", true, false, true],
] as const) {
  const forms = [
    { name: "below", values: { a: 1, b: 2 }, holds: below },
    { name: "equal", values: { a: 2, b: 2 }, holds: equal },
    { name: "above", values: { a: 3, b: 2 }, holds: above },
  ];
  testRule(
    `compare: ${operator}`,
    { kind: "compare", left: ["a"], operator, right: ["b"] },
    {
      passes: forms.filter((form) => form.holds).map(({ name, values }) => ({ name, values })),
      fails: forms
        .filter((form) => !form.holds)
        .map(({ name, values }) => ({ name, values, findings: [{ code: "sides-disagree" as const }] })),
    },
  );
}

testRule(
  "compare: on the rows of a grid by unit",
  { kind: "compare", left: ["all"], operator: "=", right: ["a"] },
  {
    section: unitGrid,
    passes: [
      {
        name: "every row holds",
        rows: [
          { key: "W1", values: { all: 2, a: 2 } },
          { key: "W2", values: { all: 3, a: 3 } },
          { key: "total", role: "total", values: { all: 5, a: 5 } },
        ],
      },
      {
        name: "group rows have no figures",
        rows: [
          { key: "g", role: "group", values: {} },
          { key: "W1", values: { all: 2, a: 2 } },
        ],
      },
    ],
    fails: [
      {
        name: "one row breaks it, and the total row with it is not reported again",
        reporter: "O1",
        rows: [
          { key: "W1", values: { all: 2, a: 2 } },
          { key: "W2", values: { all: 4, a: 3 } },
          { key: "total", role: "total", values: { all: 6, a: 5 } },
        ],
        findings: [{ code: "sides-disagree", severity: "error", row: "W2", unit: "O1", cell: "C9" }],
      },
      {
        name: "only the sums break it: a warning in a total, a note in a subtotal",
        rows: [
          { key: "W1", values: { all: 2, a: 2 } },
          { key: "s", role: "subtotal", label: "Cấp xã", values: { all: 3, a: 2 } },
          { key: "total", role: "total", label: "Tổng", values: { all: 3, a: 2 } },
        ],
        findings: [
          { code: "sides-disagree", severity: "warning", cell: "C10", totalRow: "Tổng" },
          { code: "sides-disagree", severity: "note", cell: "C9", totalRow: "Cấp xã" },
        ],
      },
    ],
  },
);

testRule(
  "compare: what holds for one row need not hold for a sum",
  { kind: "compare", left: ["a"], operator: "<=", right: ["10"] },
  {
    section: categoryGrid,
    passes: [
      {
        name: "a bound is for rows",
        rows: [
          { key: "state", values: { a: 8 } },
          { key: "private", values: { a: 9 } },
          { key: "all", role: "total", values: { a: 17 } },
        ],
      },
    ],
    fails: [],
  },
);

testRule(
  "compare: a guard by kind of unit looks at the row's unit",
  { kind: "compare", left: ["a"], operator: ">=", right: ["1"], guard: { unitKinds: ["WARD"] } },
  {
    section: unitGrid,
    passes: [{ name: "an office's own row", reporter: "O1", rows: [{ key: "O1", values: { a: 0 } }] }],
    fails: [
      {
        name: "the ward's row of the office's sheet",
        reporter: "O1",
        rows: [
          { key: "O1", values: { a: 0 } },
          { key: "W1", values: { a: 0 } },
        ],
        findings: [{ code: "sides-disagree", row: "W1" }],
      },
    ],
  },
);

testRule(
  "compare: a guard by period",
  { kind: "compare", left: ["a"], operator: ">=", right: ["1"], guard: { periodTypes: ["YEAR"] } },
  { passes: [{ name: "the half year", values: { a: 0 } }], fails: [] },
);

testRule(
  "compare: a guard by period that holds",
  { kind: "compare", left: ["a"], operator: ">=", right: ["1"], guard: { periodTypes: ["YEAR"] } },
  {
    period: { type: "YEAR", year: 2022 },
    passes: [],
    fails: [{ name: "the year", values: { a: 0 }, findings: [{ code: "sides-disagree" }] }],
  },
);
