import { categoryGrid, unitGrid } from "../../../support/aTemplate.ts";
import { testRule } from "../../../support/testRule.ts";

testRule(
  "totalRow: the total of a form with fixed rows",
  { kind: "totalRow", section: "grid", category: "all" },
  {
    indicators: { name: { type: "text" }, share: { type: "pct", aggregate: "none" } },
    section: categoryGrid,
    passes: [
      {
        name: "adds up; percentages and texts are not added",
        rows: [
          { key: "state", values: { a: 2, b: 1, share: 50, name: "x" } },
          { key: "private", values: { a: 3, b: 1, share: 40, name: "y" } },
          { key: "all", role: "total", values: { a: 5, b: 2, share: 45, name: "z" } },
        ],
      },
      {
        name: "a blank row is not zero",
        rows: [
          { key: "state", values: { a: 2 } },
          { key: "private", values: { a: null } },
          { key: "all", role: "total", values: { a: 5 } },
        ],
      },
      {
        name: "a blank total",
        rows: [
          { key: "state", values: { a: 2 } },
          { key: "all", role: "total", values: { a: null } },
        ],
      },
      {
        name: "another total row",
        rows: [
          { key: "state", values: { a: 2 } },
          { key: "other", role: "total", values: { a: 9 } },
        ],
      },
      {
        name: "a row of unknown meaning",
        rows: [
          { key: "state", values: { a: 2 } },
          { key: "?", role: "unknown", values: { a: 3 } },
          { key: "all", role: "total", values: { a: 5 } },
        ],
      },
    ],
    fails: [
      {
        name: "a wrong total",
        rows: [
          { key: "state", values: { a: 2, b: 1 } },
          { key: "private", values: { a: 3, b: 1 } },
          { key: "all", role: "total", label: "Tổng", values: { a: 6, b: 2 } },
        ],
        findings: [
          {
            code: "total-wrong",
            severity: "error",
            cell: "E10",
            row: "all",
            label: "Chỉ tiêu a",
            rowLabel: "Tổng",
            stated: "6",
            computed: "5",
            difference: "1",
          },
        ],
      },
    ],
  },
);

testRule(
  "totalRow: blanks as zero, subtotals apart",
  { kind: "totalRow", section: "grid", severity: "warning", missing: "zeroIfAny" },
  {
    section: unitGrid,
    passes: [
      {
        name: "subtotal rows are neither added nor judged",
        rows: [
          { key: "s", role: "subtotal", values: { a: 99 } },
          { key: "W1", values: { a: 2 } },
          { key: "W2", values: { a: null } },
          { key: "t", role: "total", values: { a: 2 } },
        ],
      },
    ],
    fails: [
      {
        name: "every total row is judged",
        rows: [
          { key: "t1", role: "total", values: { a: 3 } },
          { key: "W1", values: { a: 2 } },
          { key: "t2", role: "total", values: { a: 4 } },
        ],
        findings: [
          { code: "total-wrong", severity: "warning", row: "t1", difference: "1" },
          { code: "total-wrong", severity: "warning", row: "t2", difference: "2" },
        ],
      },
    ],
  },
);

testRule(
  "totalRow: rounding of money",
  { kind: "totalRow", section: "grid" },
  {
    indicators: { a: { type: "dec", decimals: 1 } },
    section: unitGrid,
    passes: [
      {
        name: "half of the last decimal for each of three numbers",
        rows: [
          { key: "W1", values: { a: "1.5" } },
          { key: "W2", values: { a: "2.5" } },
          { key: "t", role: "total", values: { a: "4.15" } },
        ],
      },
    ],
    fails: [
      {
        name: "more",
        rows: [
          { key: "W1", values: { a: "1.5" } },
          { key: "W2", values: { a: "2.5" } },
          { key: "t", role: "total", values: { a: "4.2" } },
        ],
        findings: [{ code: "total-wrong", computed: "4", difference: "0.2" }],
      },
    ],
  },
);
