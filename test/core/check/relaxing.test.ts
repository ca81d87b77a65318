import { describe, expect, test } from "vitest";
import { proposeRelaxing, type ExplainedWarning } from "../../../src/core/check/relaxing.ts";
import { anIndicator, aRule, aTemplate, rowsSection } from "../../support/aTemplate.ts";
import { checkPack } from "../../support/checkPack.ts";

const rules = [
  aRule({ id: "r-change", kind: "change", severity: "warning", against: "previous", percent: 5, minimum: 1 }),
  aRule({ id: "r-peers", kind: "peers", severity: "warning", indicators: ["a"] }),
  aRule({ id: "r-sum", kind: "compare", severity: "warning", left: ["a"], operator: "=", right: ["b"] }),
  aRule({ id: "r-pair", kind: "bothOrNeither", severity: "warning", indicators: ["a", "b"] }),
  aRule({ id: "r-error", kind: "change", severity: "error", against: "previous", percent: 5, minimum: 1 }),
];
const pack = checkPack([aTemplate({ sections: [rowsSection([anIndicator("a"), anIndicator("b")])], rules })]);

/** Warnings of one rule, kept in two calls by turns. */
function kept(rule: string, strains: readonly (string | null)[], more: Partial<ExplainedWarning> = {}) {
  return strains.map((strain, index): ExplainedWarning => ({
    call: index % 2 === 0 ? "H1" : "ONCE",
    template: "FORM-1",
    rule,
    unit: `W${index}`,
    outcome: "kept",
    strain,
    ...more,
  }));
}

const five = ["6", "7.2", "12.3", "5.5", "8"];

describe("a rule whose warnings were always kept", () => {
  test.each([
    ["r-change", "percent", "5", "13"],
    ["r-peers", "times", "5", "13"],
    ["r-sum", "tolerance", "0", "12.3"],
    ["r-pair", "severity", "warning", "note"],
  ])("%s proposes another %s: %s → %s", (rule, member, before, after) => {
    expect(proposeRelaxing(kept(rule, five), pack)).toEqual([
      {
        code: "rule-too-strict",
        severity: "note",
        at: { template: "FORM-1", rule },
        data: { rule, kept: 5, calls: 2, member, before, after },
      },
    ]);
  });

  test("a distance counts without its sign", () => {
    expect(proposeRelaxing(kept("r-sum", ["-40", "1", "2", "3", "4"]), pack)[0]?.data).toMatchObject({
      after: "40",
    });
  });

  test("where one warning has no number, only the whole rule can be made a note", () => {
    expect(proposeRelaxing(kept("r-change", ["6", null, "7", "8", "9"]), pack)[0]?.data).toMatchObject({
      member: "severity",
    });
  });

  test("each rule speaks for itself", () => {
    const both = [...kept("r-change", five), ...kept("r-peers", five)];
    expect(proposeRelaxing(both, pack).map(({ at }) => at.rule)).toEqual(["r-change", "r-peers"]);
  });
});

describe("nothing is proposed", () => {
  test.each<readonly [string, readonly ExplainedWarning[]]>([
    ["after four warnings", kept("r-change", five.slice(0, 4))],
    ["after one call", kept("r-change", five, { call: "H1" })],
    [
      "once one of them was a mistake",
      [...kept("r-change", five), ...kept("r-change", ["6"], { outcome: "corrected" })],
    ],
    [
      "once one was returned",
      [...kept("r-change", five), ...kept("r-change", ["6"], { outcome: "returned" })],
    ],
    ["for a rule that makes errors", kept("r-error", five)],
    ["for a rule that the pack no longer has", kept("r-gone", five)],
    ["without any warning", []],
  ])("%s", (_, warnings) => {
    expect(proposeRelaxing(warnings, pack)).toEqual([]);
  });
});
