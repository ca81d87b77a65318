import { describe, expect, test } from "vitest";
import { checkAcross } from "../../../src/core/check/checkAcross.ts";
import type { Submission } from "../../../src/core/intake/submission.ts";
import type { ExpectedItem } from "../../../src/core/pack/call.ts";
import type { Rule } from "../../../src/core/pack/rule.ts";
import type { Template } from "../../../src/core/pack/template.ts";
import { aSubmission, type GivenRow, type GivenValues } from "../../support/aSubmission.ts";
import {
  anIndicator,
  aRule,
  aTemplate,
  categoryGrid,
  listSection,
  rowsSection,
  unitGrid,
} from "../../support/aTemplate.ts";
import { checkPack } from "../../support/checkPack.ts";

const crossRule = (members: object): Rule => aRule({ kind: "crossForm", operator: "=", ...members });

function homeTemplate(rule: Rule): Template {
  return aTemplate({ code: "HOME-1", sections: [rowsSection([anIndicator("a")])], rules: [rule] });
}

function home(template: Template, a: number | null, reporter = "W1"): Submission {
  return aSubmission({ template, reporter, values: { a } });
}

function across(
  templates: readonly Template[],
  submissions: readonly Submission[],
  expected?: readonly ExpectedItem[],
) {
  const pack = checkPack(templates, expected === undefined ? {} : { expected });
  return checkAcross(submissions, { pack, calls: ["H1"] });
}

describe("crossForm between forms of one unit", () => {
  const template = homeTemplate(crossRule({ left: ["a"], right: ["OTHER-1.b"] }));
  const rows = aTemplate({ code: "OTHER-1", sections: [rowsSection([anIndicator("b")])] });

  test("compares with the unit's own other form", () => {
    const submissions = [
      home(template, 3),
      aSubmission({ template: rows, values: { b: 4 } }),
      aSubmission({ template: rows, reporter: "W2", values: { b: 3 } }),
    ];
    expect(across([template, rows], submissions)).toMatchObject([
      {
        code: "sides-disagree",
        severity: "error",
        at: { unit: "W1", template: "HOME-1", cell: "D5", rule: "r-1" },
        data: {
          leftValue: "3",
          rightValue: "4",
          right: [{ text: "OTHER-1.b", label: "OTHER-1 › Chỉ tiêu b" }],
        },
      },
    ]);
  });

  test("holds, or a value is blank: nothing to say", () => {
    const other = aSubmission({ template: rows, values: { b: 4 } });
    expect(across([template, rows], [home(template, 4), other])).toEqual([]);
    expect(across([template, rows], [home(template, null), other])).toEqual([]);
  });

  test("a form that is not there is said once for all its units", () => {
    const submissions = [home(template, 3), home(template, 4, "W2"), home(template, 5, "C1")];
    const own = aSubmission({ template: rows, reporter: "C1", values: { b: 5 } });
    expect(across([template, rows], [...submissions, own])).toEqual([
      {
        code: "rule-unchecked",
        severity: "note",
        at: { call: "H1", template: "HOME-1", rule: "r-1" },
        data: { rule: "r-1", kind: "crossForm", reason: "form-absent", missing: "OTHER-1", units: 2 },
      },
    ]);
  });

  test("a unit that does not owe the other form is not concerned", () => {
    const expected: readonly ExpectedItem[] = [
      { unit: "W1", template: "HOME-1", status: "required" },
      { unit: "W1", template: "OTHER-1", status: "exempt" },
      { unit: "W2", template: "OTHER-1", status: "required" },
    ];
    expect(across([template, rows], [home(template, 3)], expected)).toEqual([]);
  });

  test("sums the rows of a grid by category", () => {
    const grid = aTemplate({ code: "OTHER-1", sections: [categoryGrid([anIndicator("b")])] });
    const sums = (state: number | null): Submission =>
      aSubmission({
        template: grid,
        rows: [
          { key: "state", values: { b: state } },
          { key: "private", values: { b: 2 } },
          { key: "all", role: "total", values: { b: 99 } },
        ],
      });
    expect(across([template, grid], [home(template, 3), sums(1)])).toEqual([]);
    expect(across([template, grid], [home(template, 3), sums(4)])).toMatchObject([
      { data: { rightValue: "6", difference: "-3" } },
    ]);
    expect(across([template, grid], [home(template, 3), sums(null)])).toEqual([]);
  });

  test("sums the records of a list, of which none is zero", () => {
    const list = aTemplate({ code: "OTHER-1", sections: [listSection([anIndicator("b")])] });
    const records = (rowsOfList: readonly GivenRow[]): Submission =>
      aSubmission({ template: list, rows: rowsOfList });
    const two = records([
      { key: "1", values: { b: 1 } },
      { key: "2", values: { b: 2 } },
    ]);
    expect(across([template, list], [home(template, 3), two])).toEqual([]);
    expect(across([template, list], [home(template, 3), records([])])).toMatchObject([
      { data: { rightValue: "0" } },
    ]);
  });

  test("looks at the row of each unit in a sheet of many, and into the same sender's other sheet", () => {
    const grid = aTemplate({
      code: "HOME-1",
      sections: [unitGrid([anIndicator("a")])],
      rules: [crossRule({ left: ["a"], right: ["OTHER-1.b"] })],
    });
    const otherGrid = aTemplate({ code: "OTHER-1", sections: [unitGrid([anIndicator("b")])] });
    const submissions = [
      aSubmission({
        template: grid,
        reporter: "O1",
        rows: [
          { key: "W1", values: { a: 1 } },
          { key: "W2", values: { a: 2 } },
        ],
      }),
      aSubmission({
        template: otherGrid,
        reporter: "O1",
        rows: [
          { key: "W1", values: { b: 1 } },
          { key: "W2", values: { b: 3 } },
        ],
      }),
      // The ward's own sheet says otherwise; the sender's sheets must agree among themselves.
      aSubmission({ template: otherGrid, reporter: "W1", rows: [{ key: "W1", values: { b: 9 } }] }),
    ];
    expect(across([grid, otherGrid], submissions)).toMatchObject([
      {
        code: "sides-disagree",
        at: { unit: "O1", row: "W2", cell: "C9" },
        data: { leftValue: "2", rightValue: "3" },
      },
    ]);
  });
});

describe("crossForm over counts of records", () => {
  const list = aTemplate({
    code: "LIST-1",
    sections: [listSection([anIndicator("name", { type: "text" }), anIndicator("state", { type: "text" })])],
  });
  const template = homeTemplate(
    crossRule({
      left: ["a"],
      right: ["#running"],
      counts: {
        running: {
          template: "LIST-1",
          call: "ONCE",
          where: { field: "state", values: ["Đang thực hiện", "Hoàn thành"] },
        },
      },
    }),
  );
  const records = (states: readonly (string | null)[], call = "ONCE"): Submission =>
    aSubmission({
      template: list,
      call,
      rows: states.map((state, position) => ({
        key: String(position + 1),
        values: { name: `Mô hình ${position}`, state },
      })),
    });

  test("counts what the filter keeps, in the other call", () => {
    const counted = records(["đang thực hiện", "HOAN THANH", "Tạm dừng", null]);
    expect(across([template, list], [home(template, 2), counted])).toEqual([]);
    expect(across([template, list], [home(template, 3), counted])).toMatchObject([
      {
        code: "sides-disagree",
        at: { cell: "D5", call: "H1" },
        data: { rightValue: "2", right: [{ text: "#running", label: "Biểu LIST-1", value: "2" }] },
      },
    ]);
  });

  test("a list of this call is not that of the other", () => {
    expect(across([template, list], [home(template, 2), records([], "H1")])).toMatchObject([
      { code: "rule-unchecked", data: { reason: "form-absent", missing: "LIST-1", units: 1 } },
    ]);
  });

  test("an empty list counts zero", () => {
    expect(across([template, list], [home(template, 0), records([])])).toEqual([]);
  });
});

describe("rules that cannot be checked yet", () => {
  const later = [
    aRule({ id: "r-cont", kind: "continuity", opening: ["a"], closing: ["a"] }),
    aRule({ id: "r-cumu", kind: "cumulative" }),
    aRule({ id: "r-last", kind: "change", against: "samePeriodLastYear", percent: 50, minimum: 10 }),
    aRule({ id: "r-peer", kind: "peers", indicators: ["a"], guard: { unitKinds: ["WARD"] } }),
    aRule({ id: "r-prev", kind: "compare", left: ["a"], operator: "=", right: ["a@previous"] }),
    aRule({ id: "r-year", kind: "cumulative", guard: { periodTypes: ["YEAR"] } }),
  ];
  const template = aTemplate({ sections: [rowsSection([anIndicator("a")])], rules: later });

  test("each is said once for its call, with the number of units", () => {
    const submissions = ["W1", "W2", "O1"].map((reporter) =>
      aSubmission({ template, reporter, values: { a: 1 } }),
    );
    const findings = across([template], submissions);
    expect(findings.every((finding) => finding.severity === "note")).toBe(true);
    expect(findings.map((finding) => finding.data)).toEqual([
      { rule: "r-cont", kind: "continuity", reason: "period-absent", missing: "previous", units: 3 },
      { rule: "r-cumu", kind: "cumulative", reason: "period-absent", missing: "previous", units: 3 },
      { rule: "r-last", kind: "change", reason: "period-absent", missing: "samePeriodLastYear", units: 3 },
      { rule: "r-peer", kind: "peers", reason: "units-few", missing: "8", units: 2 },
      { rule: "r-prev", kind: "compare", reason: "period-absent", missing: "previous", units: 3 },
    ]);
  });

  test("a form that nobody sent asks for nothing", () => {
    expect(across([template], [])).toEqual([]);
  });

  test("a one-time call is no earlier period", () => {
    const submissions = [
      aSubmission({ template, values: { a: 1 } }),
      aSubmission({ template, call: "ONCE", values: { a: 1 } }),
    ];
    expect(across([template], submissions)[0]?.data).toMatchObject({
      rule: "r-cont",
      reason: "period-absent",
    });
  });
});

/** What is found in two units' lists that have the same record. */
function alikeIn(section: object, values: GivenValues): readonly string[] {
  const template = aTemplate({ sections: [section] });
  const told = (reporter: string): Submission =>
    aSubmission({ template, reporter, rows: [{ key: "1", values }] });
  return across([template], [told("W1"), told("W2")]).map((finding) => finding.code);
}

describe("contents that two units share", () => {
  const codes = ["a", "b", "c", "d", "e"];
  const template = aTemplate({
    sections: [rowsSection(codes.map((code) => anIndicator(code)))],
  });
  const figures: GivenValues = { a: 7, b: 3, c: 12, d: 5, e: null };
  const from = (reporter: string, values: GivenValues, call = "H1"): Submission =>
    aSubmission({ template, reporter, call, values });

  test("both are told, by the name of the other", () => {
    expect(across([template], [from("W2", figures), from("W1", figures)])).toMatchObject([
      { code: "content-same-as-other-unit", severity: "warning", at: { unit: "W1" }, data: { other: "W2" } },
      {
        code: "content-same-as-other-unit",
        at: { unit: "W2" },
        data: { other: "W1", otherName: "Đơn vị W1" },
      },
    ]);
  });

  test("a zero is not a blank", () => {
    expect(across([template], [from("W1", figures), from("W2", { ...figures, e: 0 })])).toEqual([]);
  });

  test("forms with hardly a figure agree by chance", () => {
    const quiet = { a: 1, b: 1, c: 0, d: 0, e: 0 };
    expect(across([template], [from("W1", quiet), from("W2", quiet)])).toEqual([]);
  });

  test("an event that several units had a part in is told by each of them", () => {
    const list = listSection(codes.map((code) => anIndicator(code)));
    expect(alikeIn({ ...list, sameWhen: ["a"] }, figures)).toEqual([]);
    expect(alikeIn(list, figures)).toEqual(["content-same-as-other-unit", "content-same-as-other-unit"]);
  });

  test("another call is another report", () => {
    expect(across([template], [from("W1", figures), from("W2", figures, "ONCE")])).toEqual([]);
  });

  test("in grids by unit the row's name does not matter", () => {
    const grid = aTemplate({ sections: [unitGrid(codes.map((code) => anIndicator(code)))] });
    const row = (reporter: string): Submission =>
      aSubmission({ template: grid, reporter, rows: [{ key: reporter, values: figures }] });
    expect(across([grid], [row("W1"), row("C1")]).map((finding) => finding.at.unit)).toEqual(["C1", "W1"]);
  });
});
