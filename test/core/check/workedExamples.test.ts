import { describe, expect, test } from "vitest";
import { checkSubmission } from "../../../src/core/check/checkSubmission.ts";
import { describeFinding } from "../../../src/core/findings/describeFinding.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { callById, templateByCode, unitById, variantFor } from "../../../src/core/pack/lookup.ts";
import { aSubmission } from "../../support/aSubmission.ts";
import { sent, together } from "../../support/shippedForms.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();

/** Numbers from c`first` on: { c4: 12, c5: 15 … }. */
function from(first: number, figures: readonly number[]): Record<string, number> {
  return Object.fromEntries(figures.map((figure, position) => [`c${first + position}`, figure]));
}

function check(template: string, key: string, values: Record<string, number | string>): readonly Finding[] {
  const form = templateByCode(pack, template);
  const variant = variantFor(form, unitById(pack, ward));
  const submission = aSubmission({
    template: form,
    ...(variant === null ? {} : { variant }),
    reporter: ward,
    call: "2022-H1",
    rows: [{ key, values }],
  });
  return checkSubmission(submission, { pack, call: callById(pack, "2022-H1"), openQuestions: false });
}

const ward = pack.units.find((unit) => unit.name.includes("Phổ Minh"))?.id ?? "";

const citizenReception = {
  ...from(1, [22, 26, 21]),
  ...from(4, [12, 15, 10, 2, 1, 6, 1, 0]),
  ...from(12, [20, 8, 9, 6, 1, 0, 0, 0, 0]),
  ...from(21, [4, 2, 2, 2, 0, 0, 0, 0, 0]),
};

describe("01/TCD of phường Phổ Minh", () => {
  test("is right as it stands", () => {
    expect(check("TCD-01", ward, citizenReception)).toEqual([]);
  });

  test("c3 = 20 is an error with both numbers", () => {
    const findings = check("TCD-01", ward, { ...citizenReception, c3: 20 });
    expect(findings).toMatchObject([
      {
        code: "sides-disagree",
        severity: "error",
        at: { indicator: "c3", row: ward, cell: "E8" },
        data: { leftValue: "20", rightValue: "21", difference: "-1" },
      },
    ]);
  });

  test("c9 = 4 is a warning: a large group has five people", () => {
    expect(check("TCD-01", ward, { ...citizenReception, c9: 4 })).toMatchObject([
      { code: "sides-disagree", severity: "warning", at: { indicator: "c9" }, data: { rightValue: "5" } },
    ]);
  });

  test("c5 = 11 breaks its total and has fewer people than visits", () => {
    const findings = check("TCD-01", ward, { ...citizenReception, c5: 11 });
    expect(findings.map(({ severity, at }) => [severity, at.indicator])).toEqual([
      ["error", "c2"],
      ["warning", "c5"],
    ]);
  });
});

const petitions = {
  ...from(1, [16, 0, 1, 0, 1, 12, 2]),
  ...from(8, [15, 13, 12]),
  ...from(11, [3, 1, 9]),
  ...from(14, [6, 1, 4, 2]),
  ...from(18, [9, 2, 0, 7]),
  ...from(22, [4, 2, 2, 0, 1]),
};

describe("01/XLD", () => {
  test("is right as it stands", () => {
    expect(check("XLD-01", ward, petitions)).toEqual([]);
  });

  test("c17 = 3 breaks c9 = c14 + c15 + c16 + c17", () => {
    expect(check("XLD-01", ward, { ...petitions, c17: 3 })).toMatchObject([
      {
        code: "sides-disagree",
        severity: "error",
        at: { indicator: "c9" },
        data: { leftValue: "13", rightValue: "14", difference: "-1" },
      },
    ]);
  });
});

describe("II.06", () => {
  const procedures = {
    ...from(3, [1015, 120, 880, 15]),
    ...from(7, [995, 700, 290, 5]),
    ...from(11, [20, 18, 2]),
  };

  test("is right as it stands", () => {
    expect(check("TTHC-06", "ho-tich", procedures)).toEqual([]);
  });

  test("a file too many under way breaks both equations that it stands in", () => {
    const findings = check("TTHC-06", "ho-tich", { ...procedures, c11: 21 });
    expect(findings.map(({ severity, at }) => [severity, at.rule])).toEqual([
      ["error", "TTHC-06.r03"],
      ["error", "TTHC-06.r04"],
    ]);
  });
});

test("the sentence names the form, the cell and both numbers", () => {
  const [finding] = check("TCD-01", ward, { ...citizenReception, c3: 20 });
  if (finding === undefined) throw new Error("no finding");
  const { where, what } = describeFinding(finding, "vi", pack);
  for (const part of ["TCD-01", "Phổ Minh", "E8"]) expect(where).toContain(part);
  for (const part of ["20", "21", "1"]) expect(what).toContain(part);
});

const half = (A03: number) => sent("DCCS-01", { values: { A03 } }, "2022-H1");
const year = (A03: number) => sent("DCCS-01", { values: { A03 } }, "2022-YEAR");
const carried = (call: string, c2: number) =>
  sent("XLD-01", { rows: [{ key: ward, values: { c2, c5: 0, c6: 20, c7: 0 } }] }, call);

describe("a year and its first half", () => {
  test("35 in the year after 40 in the half-year is a warning, 41 is none", () => {
    expect(cumulativeIn(together(half(40), year(35)), "DCCS-01")).toHaveLength(1);
    expect(cumulativeIn(together(half(40), year(41)), "DCCS-01")).toEqual([]);
  });

  test("what was carried over at the start of the year does not change in it", () => {
    expect(cumulativeIn(together(carried("2022-H1", 3), carried("2022-YEAR", 2)), "XLD-01")).toHaveLength(1);
    expect(cumulativeIn(together(carried("2022-H1", 3), carried("2022-YEAR", 3)), "XLD-01")).toEqual([]);
  });
});

/** Warnings of a form's rule that later periods hold the earlier ones. */
function cumulativeIn(said: readonly string[], code: string): readonly string[] {
  const rule = templateByCode(pack, code).rules.find(({ kind }) => kind === "cumulative");
  return said.filter((line) => line === `warning ${rule?.id}`);
}
