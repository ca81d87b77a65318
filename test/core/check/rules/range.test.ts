import { testRule } from "../../../support/testRule.ts";

testRule(
  "range: bounds are inside, and may be indicators",
  { kind: "range", indicator: "a", min: "1", max: "2*b" },
  {
    passes: [
      { name: "at the lower bound", values: { a: 1, b: 3 } },
      { name: "at the upper bound", values: { a: 6, b: 3 } },
      { name: "blank", values: { a: null, b: 3 } },
      { name: "no upper bound while it is blank", values: { a: 60, b: null } },
    ],
    fails: [
      {
        name: "below",
        values: { a: 0, b: 3 },
        findings: [{ code: "value-out-of-range", value: "0", min: "1", max: "6", cell: "D5" }],
      },
      { name: "above", values: { a: 7, b: 3 }, findings: [{ code: "value-out-of-range", value: "7" }] },
      {
        name: "the bound that is there is checked",
        values: { a: 0, b: null },
        findings: [{ code: "value-out-of-range", min: "1", max: null }],
      },
    ],
  },
);

testRule(
  "range: a date lies in the data window of the call",
  { kind: "range", indicator: "day", severity: "warning" },
  {
    indicators: { day: { type: "date" } },
    passes: [
      { name: "first day", values: { day: "2021-12-01" } },
      { name: "last day", values: { day: "2022-05-31" } },
    ],
    fails: [
      {
        name: "the day after",
        values: { day: "2022-06-01" },
        findings: [
          {
            code: "date-outside",
            severity: "warning",
            value: "2022-06-01",
            from: "2021-12-01",
            to: "2022-05-31",
          },
        ],
      },
    ],
  },
);
