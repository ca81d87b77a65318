import { describe, expect, test } from "vitest";
import { checkAcross } from "../../../../src/core/check/checkAcross.ts";
import type { GivenValues } from "../../../support/aSubmission.ts";
import { aSubmission } from "../../../support/aSubmission.ts";
import { anIndicator, aRule, aTemplate, rowsSection, unitGrid } from "../../../support/aTemplate.ts";
import { aWard, packOverTime, wards } from "../../../support/historyPack.ts";

const call = "2022-H1";

/** Nine units with ordinary figures, and the one that is looked at. */
function judge(
  last: GivenValues,
  options: { readonly rule?: object; readonly others?: readonly GivenValues[] } = {},
) {
  const rule = aRule({ kind: "peers", severity: "warning", indicators: ["m"], per: "h", ...options.rule });
  const template = aTemplate({
    sections: [rowsSection([anIndicator("m", { type: "dec" }), anIndicator("h")])],
    rules: [rule],
  });
  const others = options.others ?? ordinary;
  const submissions = [...others, last].map((values, index) =>
    aSubmission({ template, reporter: `V${index + 1}`, call, values }),
  );
  return checkAcross(submissions, { pack: packOverTime([template]), calls: [call] }).map(
    ({ code, at, data }) => ({ code, ...at, ...data }),
  );
}

const ordinary: readonly GivenValues[] = [
  { m: 100, h: 2000 },
  { m: 150, h: 2500 },
  { m: 200, h: 2100 },
  { m: 260, h: 1800 },
  { m: 90, h: 1500 },
  { m: 310, h: 3000 },
  { m: 120, h: 2600 },
  { m: 180, h: 2200 },
  { m: 140, h: 1900 },
];

describe("a unit among its peers", () => {
  test("far above: value, rate, median and how many", () => {
    expect(judge({ m: 120_000, h: 2000 })).toMatchObject([
      {
        code: "peers-differ",
        unit: "V10",
        indicator: "m",
        cell: "D5",
        value: "120000",
        rate: "60",
        per: "Chỉ tiêu h",
        median: "0.0737",
        units: 9,
      },
    ]);
  });

  test("far below as well", () => {
    expect(judge({ m: 0.1, h: 2000 })).toMatchObject([{ code: "peers-differ", value: "0.1" }]);
  });

  test.each([
    ["a few times as much", { m: 480, h: 2000 }],
    ["a big unit with a big figure", { m: 1400, h: 20_000 }],
    ["nothing arose", { m: 0, h: 2000 }],
    ["a blank is no figure", { m: null, h: 2000 }],
    ["no rate without its base", { m: 120_000, h: null }],
    ["no rate over zero", { m: 120_000, h: 0 }],
    ["a negative figure is another rule's", { m: -120_000, h: 2000 }],
  ])("is let be: %s", (_, values) => {
    expect(judge(values)).toEqual([]);
  });

  test("small figures are let be, however many times the median", () => {
    const small = ordinary.map(() => ({ m: 0.1, h: 2000 }));
    expect(judge({ m: 9, h: 2000 }, { others: small })).toEqual([]);
    expect(judge({ m: 11, h: 2000 }, { others: small })).toMatchObject([{ value: "11" }]);
  });

  test("never among a handful", () => {
    expect(judge({ m: 120_000, h: 2000 }, { others: ordinary.slice(0, 6) })).toMatchObject([
      { code: "rule-unchecked", reason: "units-few", missing: "8", units: 7 },
    ]);
  });

  test("units where nothing arose do not make a handful a group", () => {
    const quiet = ordinary.map((values, index) => (index < 4 ? values : { ...values, m: 0 }));
    expect(judge({ m: 120_000, h: 2000 }, { others: quiet })).toMatchObject([{ reason: "units-few" }]);
  });

  test("where units differ widely, a wide difference is ordinary", () => {
    const wide = ordinary.map((values, index) => ({ ...values, m: 10 * 4 ** (index % 5) }));
    expect(judge({ m: 9000, h: 2000 }, { others: wide })).toEqual([]);
  });

  test("as they are, without a base", () => {
    const [found] = judge({ m: 120_000, h: 1 }, { rule: { per: undefined } });
    expect(found).toMatchObject({ per: null, rate: "120000", median: "150" });
  });

  test("the thresholds are the pack's", () => {
    expect(judge({ m: 480, h: 2000 }, { rule: { times: 2, deviations: 2 } })).toHaveLength(1);
    expect(judge({ m: 120_000, h: 2000 }, { rule: { times: 5000 } })).toEqual([]);
  });
});

const row = (key: string, m: number) => ({ key, values: { m } });

describe("who is compared with whom", () => {
  const rule = aRule({ kind: "peers", severity: "warning", indicators: ["m"] });
  const template = aTemplate({ sections: [unitGrid([anIndicator("m")])], rules: [rule] });

  test("a unit's own report counts once, and before another's about it", () => {
    const pack = packOverTime([template]);
    const rows = wards(10).map(({ id }, index) => row(id, id === "V1" ? 90_000 : 100 + index));
    const town = aSubmission({ template, reporter: "V15", call, rows });
    const own = aSubmission({ template, reporter: "V1", call, rows: [row("V1", 100)] });
    expect(checkAcross([town, own], { pack, calls: [call] })).toEqual([]);
    expect(checkAcross([town], { pack, calls: [call] })).toMatchObject([
      { code: "peers-differ", at: { row: "V1", unit: "V15" } },
    ]);
  });

  test("kinds of one group of the tables are one group of peers, others are not", () => {
    const units = wards(10).map((unit, index) =>
      aWard(unit.id, { kind: index < 5 ? "WARD" : "COMMUNE", order: index + 1 }),
    );
    const submissions = units.map(({ id }, index) =>
      aSubmission({ template, reporter: id, call, rows: [row(id, index === 0 ? 90_000 : 100 + index)] }),
    );
    const apart = packOverTime([template], units);
    const group = { id: "A", label: "A", totalLabel: "A", signerTitle: "A" };
    const together = {
      ...apart,
      unitGroups: [{ ...group, subgroups: [{ kinds: ["WARD"] }, { kinds: ["COMMUNE"] }] }],
    };
    expect(checkAcross(submissions, { pack: apart, calls: [call] })).toMatchObject([
      { code: "rule-unchecked" },
    ]);
    expect(checkAcross(submissions, { pack: together, calls: [call] })).toMatchObject([
      { code: "peers-differ", at: { unit: "V1" } },
    ]);
  });
});
