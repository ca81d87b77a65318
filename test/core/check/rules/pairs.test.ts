import { testRule } from "../../../support/testRule.ts";

const indicators = { text: { type: "text" } } as const;

testRule(
  "bothOrNeither: land given and households that gave it",
  { kind: "bothOrNeither", indicators: ["area", "homes"] },
  {
    passes: [
      { name: "both", values: { area: 500, homes: 2 } },
      { name: "neither", values: { area: 0, homes: 0 } },
      { name: "a blank is not a zero", values: { area: 500, homes: null } },
      { name: "both blank", values: { area: null, homes: null } },
    ],
    fails: [
      {
        name: "area without homes",
        values: { area: 500, homes: 0 },
        findings: [
          {
            code: "pair-incomplete",
            present: ["Chỉ tiêu area"],
            absent: ["Chỉ tiêu homes"],
            cell: "D6",
          },
        ],
      },
    ],
  },
);

testRule(
  "bothOrNeither: blanks as zero",
  { kind: "bothOrNeither", indicators: ["area", "homes"], missing: "zeroIfAny" },
  {
    passes: [{ name: "both blank", values: { area: null, homes: null } }],
    fails: [
      { name: "one blank", values: { area: 500, homes: null }, findings: [{ code: "pair-incomplete" }] },
    ],
  },
);

testRule(
  "bothOrNeither: a text is there when it is filled in",
  { kind: "bothOrNeither", indicators: ["late", "text"] },
  {
    indicators,
    passes: [
      { name: "both", values: { late: 1, text: "Mưa lũ" } },
      { name: "none and no text", values: { late: 0, text: null } },
      { name: "none and Không", values: { late: 0, text: "Không" }, conversions: { text: "nil-text" } },
    ],
    fails: [{ name: "no text", values: { late: 1, text: null }, findings: [{ code: "pair-incomplete" }] }],
  },
);

testRule(
  "exclusive: at most one",
  { kind: "exclusive", indicators: ["a", "b", "c"], severity: "warning" },
  {
    passes: [
      { name: "none", values: { a: 0, b: 0, c: 0 } },
      { name: "one", values: { a: 0, b: 3, c: 0 } },
      { name: "a blank makes it unknown", values: { a: 1, b: 3, c: null } },
    ],
    fails: [
      {
        name: "two",
        values: { a: 0, b: 3, c: 1 },
        findings: [
          {
            code: "values-exclusive",
            severity: "warning",
            labels: ["Chỉ tiêu b", "Chỉ tiêu c"],
            cell: "D6",
          },
        ],
      },
    ],
  },
);
