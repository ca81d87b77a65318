import { describe, expect, test } from "vitest";
import { checkSubmission } from "../../../src/core/check/checkSubmission.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { Period } from "../../../src/core/pack/period.ts";
import { aSubmission, type SubmissionOptions } from "../../support/aSubmission.ts";
import {
  anIndicator,
  aRule,
  aTemplate,
  listSection,
  rowsSection,
  unitGrid,
} from "../../support/aTemplate.ts";
import { callH1, checkPack } from "../../support/checkPack.ts";

type Form = Omit<SubmissionOptions, "template">;

function check(
  section: object,
  form: Form,
  options: { readonly period?: Period; readonly openQuestions?: boolean } = {},
): readonly Finding[] {
  const template = aTemplate({ sections: [section] });
  const pack = checkPack([template], options.period === undefined ? {} : { period: options.period });
  const { openQuestions = false } = options;
  return checkSubmission(aSubmission({ ...form, template }), { pack, call: callH1(pack), openQuestions });
}

const asked = anIndicator("a", { required: "always" });
const askedYearly = anIndicator("b", { required: "yearOnly" });

describe("values that a form asks for", () => {
  const section = rowsSection([asked, askedYearly, anIndicator("c")]);

  test("a blank is missing, a zero is not", () => {
    const findings = check(section, { values: { a: null, b: null, c: null } });
    expect(findings).toMatchObject([
      { code: "value-missing", severity: "error", at: { cell: "D5", indicator: "a", measure: "current" } },
    ]);
    expect(check(section, { values: { a: 0, b: null, c: null } })).toEqual([]);
  });

  test("some are asked for in annual reports only", () => {
    const findings = check(section, { values: { a: 1, b: null } }, { period: { type: "YEAR", year: 2022 } });
    expect(findings.map((finding) => finding.at.indicator)).toEqual(["b"]);
  });

  test("nothing is said twice: blanks in question, lost rows, unreadable cells, not applicable", () => {
    expect(check(section, { values: { a: null } }, { openQuestions: true })).toEqual([]);
    expect(check(section, { values: {}, lost: ["rows.a"] })).toEqual([]);
    expect(check(section, { values: { a: { type: "unreadable", raw: "?" } } })).toEqual([]);
    expect(check(section, { values: { a: { type: "notApplicable" } } })).toEqual([]);
  });

  test("other measures only where the form asks for them", () => {
    const measures = [
      { id: "current", label: "Kỳ này" },
      { id: "samePeriodLastYear", label: "Cùng kỳ", required: true },
    ];
    const form = { values: { a: 1 }, measures: { samePeriodLastYear: { a: null } } };
    expect(check(rowsSection([asked]), form)).toEqual([]);
    expect(check(rowsSection([asked], { measures }), form)).toMatchObject([
      { code: "value-missing", at: { cell: "E5", measure: "samePeriodLastYear" } },
    ]);
  });

  test("a row without any value is one finding over its cells", () => {
    const grid = unitGrid([asked, anIndicator("b", { required: "always" }), anIndicator("c")]);
    const findings = check(grid, {
      reporter: "O1",
      rows: [
        { key: "W1", values: { a: 1, b: null, c: null } },
        { key: "W2", values: { a: null, b: null, c: null } },
        { key: "t", role: "total", values: { a: null, b: null, c: null } },
      ],
    });
    expect(findings).toMatchObject([
      { code: "value-missing", at: { row: "W1", cell: "D8" } },
      { code: "values-blank", severity: "error", at: { row: "W2", cell: "C9:D9" }, data: { count: 2 } },
    ]);
  });

  test("every record of a list", () => {
    const findings = check(listSection([asked, anIndicator("b", { required: "always" })]), {
      rows: [{ key: "1", values: { a: 1, b: null } }],
    });
    expect(findings).toMatchObject([{ code: "value-missing", at: { row: "1", indicator: "b" } }]);
  });
});

describe("bounds of an indicator", () => {
  test("counts begin at zero and percentages end at a hundred unless the pack says otherwise", () => {
    const section = rowsSection([
      anIndicator("a"),
      anIndicator("p", { type: "pct" }),
      anIndicator("d", { type: "dec", min: -5, max: 5 }),
    ]);
    expect(check(section, { values: { a: 0, p: 100, d: -5 } })).toEqual([]);
    expect(check(section, { values: { a: -1, p: "100.01", d: "5.1" } })).toMatchObject([
      { code: "value-out-of-range", data: { value: "-1", min: "0", max: null } },
      { code: "value-out-of-range", data: { value: "100.01", min: "0", max: "100" } },
      { code: "value-out-of-range", data: { value: "5.1", min: "-5", max: "5" } },
    ]);
  });

  test("last year's figures have the same bounds", () => {
    const findings = check(rowsSection([anIndicator("a")]), {
      values: { a: 1 },
      measures: { samePeriodLastYear: { a: -2 } },
    });
    expect(findings).toMatchObject([{ at: { cell: "E5", measure: "samePeriodLastYear" } }]);
  });

  test("texts too short or too long are warnings", () => {
    const section = rowsSection([anIndicator("t", { type: "text", minLength: 5, maxLength: 6 })]);
    expect(check(section, { values: { t: "abcdef" } })).toEqual([]);
    expect(check(section, { values: { t: "abcd" } })).toMatchObject([
      { code: "text-length", severity: "warning", data: { length: 4, min: 5, max: 6 } },
    ]);
  });
});

describe("percentages that the program computes itself", () => {
  const share = anIndicator("p", {
    type: "pct",
    aggregate: "recalc",
    ratio: { numerator: ["a"], denominator: ["a", "b"] },
  });
  const section = rowsSection([anIndicator("a"), anIndicator("b"), share]);

  test.each([
    ["exact", "66.67"],
    ["rounded more than the form asks", "67"],
    ["left blank", null],
  ])("%s", (_, p) => {
    expect(check(section, { values: { a: 2, b: 1, p } })).toEqual([]);
  });

  test("a wrong one is a warning with both numbers", () => {
    expect(check(section, { values: { a: 2, b: 1, p: "66.6" } })).toMatchObject([
      {
        code: "ratio-wrong",
        severity: "warning",
        at: { cell: "D7" },
        data: { stated: "66.6", computed: "66.67" },
      },
    ]);
  });

  test("a hundred says all, and must be all", () => {
    expect(check(section, { values: { a: 999, b: 3, p: 100 } })).toMatchObject([
      { code: "ratio-wrong", data: { computed: "99.7" } },
    ]);
  });

  test("no parts, no judgement", () => {
    expect(check(section, { values: { a: 0, b: 0, p: 5 } })).toEqual([]);
    expect(check(section, { values: { a: 1, b: null, p: 5 } })).toEqual([]);
  });

  test("a total row's percentage follows from its own parts, not from the mean", () => {
    const findings = check(unitGrid([anIndicator("a"), anIndicator("b"), share]), {
      reporter: "O1",
      rows: [
        { key: "W1", values: { a: 10, b: 0, p: 100 } },
        { key: "W2", values: { a: 891, b: 99, p: 90 } },
        { key: "t", role: "total", values: { a: 901, b: 99, p: 95 } },
      ],
    });
    expect(findings).toMatchObject([{ code: "ratio-wrong", at: { row: "t" }, data: { computed: "90.1" } }]);
  });
});

test("a wrong total is one finding, not one more for each comparison that it breaks", () => {
  const rules = [
    aRule({ id: "r-total", kind: "totalRow", section: "grid", severity: "warning" }),
    aRule({ id: "r-sides", kind: "compare", left: ["a"], operator: "=", right: ["b"] }),
  ];
  const template = aTemplate({ sections: [unitGrid([anIndicator("a"), anIndicator("b")])], rules });
  const pack = checkPack([template]);
  const rows = [
    { key: "W1", values: { a: 2, b: 2 } },
    { key: "total:tong", role: "total" as const, values: { a: 3, b: 2 } },
    { key: "subtotal:cong", role: "subtotal" as const, values: { a: 5, b: 2 } },
  ];
  const findings = checkSubmission(aSubmission({ template, rows }), {
    pack,
    call: callH1(pack),
    openQuestions: false,
  });
  expect(findings.map(({ code, severity, at }) => [code, severity, at.row])).toEqual([
    ["total-wrong", "warning", "total:tong"],
    ["sides-disagree", "note", "subtotal:cong"],
  ]);
});
