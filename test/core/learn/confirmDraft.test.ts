import { describe, expect, test } from "vitest";
import { codeProblem, firstConfirmation } from "../../../src/core/learn/confirmation.ts";
import { confirmDraft } from "../../../src/core/learn/confirmDraft.ts";
import { learnSheet } from "../../../src/core/learn/learnSheet.ts";
import type { Learned } from "../../../src/core/learn/learned.ts";
import { template } from "../../../src/core/pack/template.ts";
import { blankBook, realForm } from "../../support/realForms.ts";

async function learned(name: string): Promise<Learned> {
  const [sheet] = (await blankBook(realForm(name))).sheets;
  if (sheet === undefined) throw new Error(`no sheet in ${name}`);
  const result = learnSheet(sheet, { fileName: `${name}.xlsx`, validFrom: "2024-01-01", pack: null });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const form = await learned("2021-TCD02");
const untouched = firstConfirmation(form);
const everyRule = form.rules.map((_, position) => position);

const indicatorsOf = (draft: ReturnType<typeof confirmDraft>) =>
  template.parse(draft).sections.flatMap(({ kind, indicators }) => (kind === "fields" ? [] : indicators));

describe("a draft as it was confirmed", () => {
  test("has no printed equation that nobody has confirmed", () => {
    expect(form.rules.length).toBeGreaterThan(0);
    expect(confirmDraft(form, untouched).rules).toEqual([]);
  });

  test("takes over a printed equation that a formula of the blank says as well", () => {
    const [rule] = form.rules;
    if (rule === undefined) throw new Error("no rule");
    expect(firstConfirmation({ ...form, rules: [{ ...rule, isComputed: true }] }).accepted).toEqual([0]);
  });

  test("is for the kinds of period that were left", () => {
    const draft = confirmDraft(form, { ...untouched, periodTypes: ["H1", "YEAR"] });
    expect(draft.periodTypes).toEqual(["H1", "YEAR"]);
  });

  test("calls its rules by its new code", () => {
    const draft = confirmDraft(form, { ...untouched, code: "MOI-07", accepted: [0] });
    expect(draft.code).toBe("MOI-07");
    expect(draft.rules?.map(({ id }) => id)).toEqual(["MOI-07.r01"]);
  });

  test("loses the rules of a column that is left out, and no others", () => {
    const needs = form.rules.filter(({ left, right }) => left === "c3" || right.includes("c3"));
    const draft = confirmDraft(form, { ...untouched, accepted: everyRule, dropped: ["c3"] });
    expect(needs.length).toBeGreaterThan(0);
    expect(draft.rules).toHaveLength(form.rules.length - needs.length);
    expect(indicatorsOf(draft).map(({ code }) => code)).not.toContain("c3");
  });

  test.each([
    ["text", "append", undefined],
    ["dec", "sum", "vụ"],
    ["date", "none", undefined],
    ["bool", "countYes", undefined],
    ["pct", "none", "vụ"],
  ] as const)("corrected to %s, a column adds up by %s", (type, aggregate, unitOfMeasure) => {
    const corrections = { c3: { type, unitOfMeasure: "vụ" } };
    const corrected = indicatorsOf(confirmDraft(form, { ...untouched, corrections })).find(
      ({ code }) => code === "c3",
    );
    expect([corrected?.type, corrected?.aggregate, corrected?.unitOfMeasure]).toEqual([
      type,
      aggregate,
      unitOfMeasure,
    ]);
  });
});

test.each([
  ["TCD-02", null],
  ["tcd-02", "malformed"],
  ["TCD", "malformed"],
  ["TCD-01", "taken"],
] as const)("the code %s: %s", (code, problem) => {
  expect(codeProblem(code, ["TCD-01"])).toBe(problem);
});
