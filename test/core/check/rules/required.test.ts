import { listSection } from "../../../support/aTemplate.ts";
import { testRule } from "../../../support/testRule.ts";

testRule(
  "required: filled in wherever the guard holds",
  { kind: "required", indicators: ["a"], guard: { unitKinds: ["OFFICE"] }, severity: "warning" },
  {
    passes: [
      { name: "zero is a value", reporter: "O1", values: { a: 0 } },
      { name: "not applicable is an answer", reporter: "O1", values: { a: { type: "notApplicable" } } },
      { name: "a ward is not asked", values: { a: null } },
      { name: "a lost row is reported by intake", reporter: "O1", values: { a: null }, lost: ["rows.a"] },
    ],
    fails: [
      {
        name: "blank",
        reporter: "O1",
        values: { a: null },
        findings: [
          { code: "value-missing", severity: "warning", label: "Chỉ tiêu a", cell: "D5", rule: "r-1" },
        ],
      },
    ],
  },
);

testRule(
  "required: what the form asks for anyway is not reported twice",
  { kind: "required", indicators: ["a"] },
  { indicators: { a: { required: "always" } }, passes: [{ name: "blank", values: { a: null } }], fails: [] },
);

testRule(
  "required: in every record of a list",
  { kind: "required", indicators: ["b"] },
  {
    indicators: { a: {}, b: {} },
    section: listSection,
    passes: [{ name: "no records", rows: [] }],
    fails: [
      {
        name: "the second record",
        rows: [
          { key: "1", values: { a: 1, b: 1 } },
          { key: "2", values: { a: 2, b: null } },
        ],
        findings: [{ code: "value-missing", row: "2", cell: "D9" }],
      },
    ],
  },
);
