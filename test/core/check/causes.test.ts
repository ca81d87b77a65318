import { describe, expect, test } from "vitest";
import { shortFix } from "../../../src/core/check/causes/cause.ts";
import { explainOverTime } from "../../../src/core/check/causes/explainOverTime.ts";
import { withoutEchoes } from "../../../src/core/check/causes/withoutEchoes.ts";
import type { Finding, FindingPlace } from "../../../src/core/findings/finding.ts";

const at = (indicator: string, more: FindingPlace = {}): FindingPlace => ({
  submission: "s",
  cell: `E${indicator.length}`,
  indicator,
  measure: "current",
  rule: "r-1",
  ...more,
});

function fallen(indicator: string, among = 8, more: FindingPlace = {}): Finding {
  const data = { label: indicator, value: "3", earlier: "5", period: "2022-H1", among };
  return { code: "cumulative-decreased", severity: "warning", at: at(indicator, more), data };
}

const opening: Finding = {
  code: "opening-changed",
  severity: "warning",
  at: at("o"),
  data: { label: "o", value: "3", earlier: "5", period: "2022-H1" },
};

const copied: Finding = {
  code: "figures-as-before",
  severity: "warning",
  at: { submission: "s" },
  data: { title: "Biểu", equal: 19, compared: 20, period: "2021-YEAR", count: 0 },
};

function suspect(indicator: string, factor = "1000"): Finding {
  return {
    code: "unit-of-measure-suspect",
    severity: "warning",
    at: at(indicator),
    data: {
      label: indicator,
      value: "5000",
      unitOfMeasure: "triệu đồng",
      factor,
      direction: "too-large",
      corrected: "5",
      basis: "history",
      usual: "6",
    },
  };
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const four = ["a", "b", "c", "d"];

describe("one mistake over time", () => {
  test("a year without its first half, with what each figure would be", () => {
    const [cause, ...others] = explainOverTime(four.map((code) => fallen(code)));
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ code: "figures-not-cumulative", data: { period: "2022-H1", count: 4 } });
    expect(cause?.changes?.map(({ indicator, before, after }) => [indicator, before, after])).toEqual(
      four.map((code) => [code, "3", "8"]),
    );
    expect(cause?.at.indicator).toBeUndefined();
  });

  test.each([
    ["three figures are mistakes of their own", four.slice(1).map((code) => fallen(code))],
    ["four of many are as well", four.map((code) => fallen(code, 30))],
    ["four in four rows are four mistakes", four.map((code) => fallen(code, 8, { row: code }))],
  ])("%s", (_, findings) => {
    expect(explainOverTime(findings)).toEqual(findings);
  });

  test("a copied report explains what disagrees with other periods", () => {
    const findings = explainOverTime([opening, fallen("a"), copied]);
    expect(findings).toMatchObject([{ code: "figures-as-before", data: { count: 2, equal: 19 } }]);
  });

  test("another form's misfits stay", () => {
    const other: Finding = { ...opening, at: { ...opening.at, submission: "t" } };
    expect(codes(explainOverTime([other, copied]))).toEqual(["opening-changed", "figures-as-before"]);
  });

  test("where both a copy and a missing half explain it, nothing is put together", () => {
    const findings = [...four.map((code) => fallen(code)), copied];
    expect(explainOverTime(findings)).toEqual(findings);
  });

  test("one unit of measure throughout is one finding; two are none", () => {
    const same = explainOverTime(four.map((code) => suspect(code)));
    expect(same).toMatchObject([{ code: "figures-scaled", data: { factor: "1000", count: 4 } }]);
    expect(same[0]?.changes).toHaveLength(4);
    const mixed = [...four.slice(1).map((code) => suspect(code)), suspect("a", "1000000")];
    expect(explainOverTime(mixed)).toEqual(mixed);
  });
});

const error = (code: "rows-shifted" | "columns-shifted", place: FindingPlace): Finding => ({
  code,
  severity: "error",
  at: { submission: "s", ...place },
  data: { by: 1, from: "E9", label: "a", count: 5 },
});

describe("hints that only echo an error", () => {
  const wrong: Finding = {
    code: "value-out-of-range",
    severity: "error",
    at: at("a"),
    data: { label: "a", value: "9", min: null, max: "5" },
  };

  test("of the same figure are left out, of another are not", () => {
    expect(codes(withoutEchoes([wrong, fallen("a"), fallen("b")]))).toEqual([
      "value-out-of-range",
      "cumulative-decreased",
    ]);
    expect(withoutEchoes([{ ...wrong, severity: "warning" }, fallen("a")])).toHaveLength(2);
  });

  test("of a form whose figures are in the wrong places are left out, all of them", () => {
    const kept = withoutEchoes([
      error("rows-shifted", {}),
      fallen("a"),
      copied,
      { ...opening, at: at("o", { submission: "t" }) },
    ]);
    expect(codes(kept)).toEqual(["rows-shifted", "opening-changed"]);
  });

  test("of other rows than the one that slipped are not", () => {
    const findings = [
      error("columns-shifted", { row: "V1" }),
      fallen("a", 8, { row: "V1" }),
      fallen("a", 8, { row: "V2" }),
    ];
    expect(withoutEchoes(findings).map((finding) => finding.at.row)).toEqual(["V1", "V2"]);
  });
});

const change = (cell: string, before: string, after: string) => ({
  cell,
  before,
  after,
  row: null,
  indicator: "a",
  measure: "current" as const,
});

test("a correction of many cells is said in short by its first", () => {
  expect(shortFix([change("E5", "", "12"), change("E6", "12", "3")])).toEqual({
    before: "E5 = –; E6 = 12",
    after: "E5 = 12; E6 = 3",
  });
  const many = ["E5", "E6", "E7", "E8"].map((cell) => change(cell, "1", "2"));
  expect(shortFix(many).after).toBe("E5 = 2; E6 = 2; E7 = 2; …");
});
