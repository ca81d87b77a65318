import { describe, expect, test } from "vitest";
import { checkAcross } from "../../../src/core/check/checkAcross.ts";
import { historyOfSubmissions } from "../../../src/core/check/history/historyOfFacts.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { Submission } from "../../../src/core/intake/submission.ts";
import type { Rule } from "../../../src/core/pack/rule.ts";
import { aSubmission, type GivenValues } from "../../support/aSubmission.ts";
import { anIndicator, aRule, aTemplate, rowsSection } from "../../support/aTemplate.ts";
import { packOverTime } from "../../support/historyPack.ts";

const codes = Array.from({ length: 20 }, (_, index) => `f${index + 1}`);
const money = anIndicator("m", { type: "dec", unitOfMeasure: "triệu đồng" });
const land = anIndicator("s", { type: "dec", unitOfMeasure: "m²" });
const stands = anIndicator("h", { timeRole: "state" });

function check(
  now: readonly Submission[],
  before: readonly Submission[],
  rules: readonly Rule[] = [],
): readonly Finding[] {
  const pack = packOverTime([templateOf(rules)]);
  const history = historyOfSubmissions(before, pack);
  return checkAcross(now, { pack, calls: [now[0]?.call ?? ""], history });
}

function templateOf(rules: readonly Rule[] = []) {
  const indicators = [...codes.map((code) => anIndicator(code)), money, land, stands];
  return aTemplate({ sections: [rowsSection(indicators)], rules });
}

function report(
  values: GivenValues,
  options: { readonly call?: string; readonly reporter?: string; readonly rules?: readonly Rule[] } = {},
) {
  const { call = "2022-H1", reporter = "V1" } = options;
  return aSubmission({ template: templateOf(options.rules), reporter, call, values });
}

/** Figures that differ from place to place; those of the first `changed` places are others. */
function figures(changed = 0, count = 20): GivenValues {
  return Object.fromEntries(
    codes.slice(0, count).map((code, index) => [code, 10 + 7 * index + (index < changed ? 3 : 0)]),
  );
}

describe("figures copied from an earlier report", () => {
  const before = report(figures(), { call: "2021-H1" });

  test.each([
    { changed: 0, found: true },
    { changed: 4, found: true },
    { changed: 5, found: false },
  ])("$changed of 20 are others: $found", ({ changed, found }) => {
    const findings = check([report(figures(changed))], [before]);
    expect(findings).toMatchObject(
      found
        ? [
            {
              code: "figures-as-before",
              severity: "warning",
              at: { unit: "V1", template: "FORM-1" },
              data: { equal: 20 - changed, compared: 20, period: "2021-H1", count: 0 },
            },
          ]
        : [],
    );
  });

  test("few figures agree by chance", () => {
    expect(check([report(figures(0, 11))], [report(figures(0, 11), { call: "2021-H1" })])).toEqual([]);
    expect(check([report(figures(0, 12))], [report(figures(0, 12), { call: "2021-H1" })])).toHaveLength(1);
  });

  test("zeros, ones and twos tell nothing, and neither does what simply stands", () => {
    const quiet = Object.fromEntries(codes.map((code, index) => [code, index % 3]));
    const standing = { ...quiet, h: 2881 };
    expect(check([report(standing)], [report(standing, { call: "2021-H1" })])).toEqual([]);
  });

  test("blanks were not copied", () => {
    const blanks = Object.fromEntries(codes.map((code) => [code, null]));
    expect(check([report(blanks)], [report(blanks, { call: "2021-H1" })])).toEqual([]);
  });

  test("another unit's report, or a later one, is none of its own earlier ones", () => {
    expect(check([report(figures())], [report(figures(), { call: "2021-H1", reporter: "V2" })])).toEqual([]);
    expect(check([report(figures())], [report(figures(), { call: "2022-YEAR" })])).toEqual([]);
  });

  test("of two earlier reports the liker one is named", () => {
    const findings = check(
      [report(figures())],
      [report(figures(3), { call: "2021-H1" }), report(figures(), { call: "2021-YEAR" })],
    );
    expect(findings.map(({ data }) => data)).toMatchObject([{ equal: 20, period: "2021-YEAR" }]);
  });
});

const from = (reporter: string, values: GivenValues) => report(values, { reporter });

describe("figures copied from another unit", () => {
  test("both are told, by the name of the other", () => {
    const findings = check([from("V1", figures()), from("V2", figures(2))], []);
    expect(findings).toMatchObject([
      { code: "figures-as-other-unit", at: { unit: "V1" }, data: { other: "V2", equal: 18, compared: 20 } },
      { code: "figures-as-other-unit", at: { unit: "V2" }, data: { other: "V1", otherName: "Phường V1" } },
    ]);
  });

  test("five of twenty are others: chance", () => {
    expect(check([from("V1", figures()), from("V2", figures(5))], [])).toEqual([]);
  });

  test("alike in everything is told as that, once", () => {
    const findings = check([from("V1", figures()), from("V2", figures())], []);
    expect(findings.map(({ code }) => code)).toEqual([
      "content-same-as-other-unit",
      "content-same-as-other-unit",
    ]);
  });

  test("a total beside its parts tells nothing anew", () => {
    const total = aRule({ kind: "compare", left: ["f1"], operator: "=", right: ["f2"] });
    const twelve = figures(0, 12);
    const all = (reporter: string, m: number) => report({ ...twelve, m }, { reporter, rules: [total] });
    expect(check([all("V1", 0), all("V2", 1)], [], [total])).toEqual([]);
    expect(check([from("V1", { ...twelve, m: 0 }), from("V2", { ...twelve, m: 1 })], [])).toHaveLength(2);
  });
});

describe("another unit of measure", () => {
  const before = report({ m: 120, s: 900 }, { call: "2021-H1" });
  const suspect = (values: GivenValues, earlier: readonly Submission[] = [before]) =>
    check([report(values)], earlier).map(({ code, data, fix }) => ({ code, ...data, fix }));

  test.each([
    [{ m: 130_000_000 }, { factor: "1000000", direction: "too-large", corrected: "130" }],
    [{ m: 130_000 }, { factor: "1000", direction: "too-large", corrected: "130" }],
    [{ m: 0.13 }, { factor: "1000", direction: "too-small", corrected: "130" }],
    [{ s: 0.09 }, { factor: "10000", direction: "too-small", corrected: "900" }],
    [{ m: 24_000 }, { factor: "1000", corrected: "24" }],
  ])("%j is told with the figure that it may stand for", (values, expected) => {
    expect(suspect(values)).toMatchObject([
      { code: "unit-of-measure-suspect", basis: "history", ...expected },
    ]);
  });

  test("before and after stand in the fix", () => {
    expect(suspect({ m: 130_000 })[0]).toMatchObject({
      usual: "120",
      fix: { before: "130000", after: "130" },
    });
  });

  test.each([
    ["a hundred times is no other unit", { m: 12_000 }],
    ["ten times either", { m: 1200 }],
    ["zero is no figure of a wrong size", { m: 0 }],
    ["a blank is none", { m: null }],
    ["a negative one is another rule's", { m: -130_000 }],
    ["counts have no unit to be mistaken", { f1: 130_000 }],
  ])("%s", (_, values) => {
    expect(suspect(values)).toEqual([]);
  });

  test("nothing was reported before, or zero: nothing to go by", () => {
    expect(suspect({ m: 130_000 }, [])).toEqual([]);
    expect(suspect({ m: 130_000 }, [report({ m: 0 }, { call: "2021-H1" })])).toEqual([]);
  });

  test("what arises in a year is brought to the length of the period", () => {
    // A year's 1200 is half a year's 600: 130000 is 217 times that, more than the fifth of a thousand.
    const year = report({ m: 1200 }, { call: "2021-YEAR" });
    expect(suspect({ m: 130_000 }, [year])).toHaveLength(1);
    expect(suspect({ m: 110_000 }, [year])).toEqual([]);
  });

  const others = Array.from({ length: 9 }, (_, index) =>
    report({ m: 100 + 20 * index }, { reporter: `V${index + 2}` }),
  );

  test("without reports of its own the other units say what is usual", () => {
    const findings = check([report({ m: 130_000 }), ...others], []);
    expect(findings).toMatchObject([
      { code: "unit-of-measure-suspect", at: { unit: "V1" }, data: { basis: "peers", usual: "180" } },
    ]);
  });

  test("its own reports go before the other units'", () => {
    expect(check([report({ m: 130_000 }), ...others], [report({ m: 110_000 }, { call: "2021-H1" })])).toEqual(
      [],
    );
  });

  test("a handful of units says nothing", () => {
    expect(check([report({ m: 130_000 }), ...others.slice(0, 7)], [])).toEqual([]);
  });

  test("peers and change do not repeat it", () => {
    const rules = [
      aRule({ id: "r-peers", kind: "peers", severity: "warning", indicators: ["m"] }),
      aRule({
        id: "r-change",
        kind: "change",
        severity: "warning",
        against: "samePeriodLastYear",
        percent: 50,
        minimum: 1,
      }),
    ];
    const findings = check([report({ m: 130_000 }, { rules }), ...others], [before], rules);
    const about = findings.filter(({ at }) => at.unit === "V1").map(({ code }) => code);
    expect(about).toEqual(["unit-of-measure-suspect"]);
  });
});
