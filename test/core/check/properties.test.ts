import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAcross } from "../../../src/core/check/checkAcross.ts";
import { checkSubmission } from "../../../src/core/check/checkSubmission.ts";
import { describeFinding } from "../../../src/core/findings/describeFinding.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { sortFindings } from "../../../src/core/findings/sortFindings.ts";
import type { Reading, RowEntry, Submission } from "../../../src/core/intake/submission.ts";
import { callById, variantFor } from "../../../src/core/pack/lookup.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import type { Template } from "../../../src/core/pack/template.ts";
import type { Unit } from "../../../src/core/pack/unit.ts";
import { aSubmission, type GivenRow } from "../../support/aSubmission.ts";
import { anIndicator, aRule, aTemplate, rowsSection } from "../../support/aTemplate.ts";
import { callH1, checkPack } from "../../support/checkPack.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const call = callById(pack, "2022-H1");

const aReading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 40 }).map((value): Reading => number(String(value))) },
  { weight: 1, arbitrary: fc.constantFrom("0.5", "-0.25", "99.99").map((value): Reading => number(value)) },
  { weight: 2, arbitrary: fc.constant<Reading>({ type: "blank" }) },
  fc.constant<Reading>({ type: "notApplicable" }),
  fc.constant<Reading>({ type: "unreadable", raw: "?" }),
  fc.string().map((value): Reading => ({ type: "text", value })),
  fc.constantFrom("Có", "Hoàn thành").map((value): Reading => ({ type: "choice", value })),
  fc.boolean().map((value): Reading => ({ type: "boolean", value })),
  fc.constantFrom("2022-02-28", "1900-01-01").map((value): Reading => ({ type: "date", value })),
);

function number(value: string): Reading {
  return { type: "number", value };
}

/** Any submission of a template: cells of every type or none, rows of every role under any key. */
function anySubmission(templates: readonly Template[], units: readonly Unit[]): fc.Arbitrary<Submission> {
  const roles: readonly RowEntry["role"][] = [
    "data",
    "data",
    "data",
    "total",
    "subtotal",
    "group",
    "unknown",
  ];
  return fc.tuple(fc.constantFrom(...templates), fc.constantFrom(...units)).chain(([template, unit]) => {
    const codes = template.sections.flatMap((section) => section.indicators.map(({ code }) => code));
    const cells = fc.dictionary(fc.constantFrom(...codes), aReading, { maxKeys: codes.length });
    const row = fc.record<GivenRow>({
      key: fc.oneof(fc.constantFrom(...units.map(({ id }) => id)), fc.constantFrom("1", "2", "tong", "+x")),
      role: fc.constantFrom(...roles),
      values: cells,
    });
    return fc
      .record({ values: cells, rows: fc.uniqueArray(row, { maxLength: 5, selector: ({ key }) => key }) })
      .map(({ values, rows }) => {
        const variant = variantFor(template, unit);
        const form = { template, reporter: unit.id, call: call.id, values, rows };
        return aSubmission(variant === null ? form : { ...form, variant });
      });
  });
}

function checkAll(submissions: readonly Submission[], within: Pack): readonly Finding[] {
  const each = submissions.flatMap((submission) =>
    checkSubmission(submission, { pack: within, call, openQuestions: false }),
  );
  return [...each, ...checkAcross(submissions, { pack: within, calls: [call.id] })];
}

describe("whatever the forms of the shipped pack say", () => {
  const submissions = fc.array(anySubmission(pack.templates, pack.units), { maxLength: 4 });

  test("no check throws, and every finding has its sentences", () => {
    fc.assert(
      fc.property(submissions, (received) => {
        for (const finding of checkAll(received, pack)) {
          for (const language of ["vi", "en"] as const) {
            const { where, what, todo } = describeFinding(finding, language, pack);
            expect(where === "" || what === "" || todo === "").toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the order of submissions, rows and values changes nothing", () => {
    fc.assert(
      fc.property(submissions, (received) => {
        // Two deliveries of one form are told apart before anything is checked.
        const distinct = [...new Map(received.map((one) => [one.id, one])).values()];
        const turned = distinct
          .toReversed()
          .map((one) => ({ ...one, rows: one.rows.toReversed(), values: one.values.toReversed() }));
        expect(sortFindings(checkAll(turned, pack), pack)).toEqual(
          sortFindings(checkAll(distinct, pack), pack),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("a blank is no zero", () => {
  const codes = ["a", "b", "c", "d"];
  const template = aTemplate({
    sections: [rowsSection(codes.map((code) => anIndicator(code)))],
    rules: [
      aRule({ id: "r-1", kind: "compare", left: ["a"], operator: "=", right: ["b", "c"] }),
      aRule({ id: "r-2", kind: "compare", left: ["d"], operator: "<=", right: ["a*b", "2"] }),
      aRule({
        id: "r-3",
        kind: "implies",
        condition: { left: ["a"], operator: "=", right: ["0"] },
        consequence: { left: ["d"], operator: "=", right: ["0"] },
      }),
      aRule({ id: "r-4", kind: "bothOrNeither", indicators: ["c", "d"] }),
      aRule({ id: "r-5", kind: "exclusive", indicators: ["b", "d"] }),
      aRule({ id: "r-6", kind: "range", indicator: "b", max: "c" }),
    ],
  });
  const within = checkPack([template]);
  const check = (values: { readonly [code: string]: number | null }): readonly Finding[] =>
    checkSubmission(aSubmission({ template, values }), {
      pack: within,
      call: callH1(within),
      openQuestions: false,
    });
  const aCount = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
  const someCounts = fc.record({ a: aCount, b: aCount, c: aCount, d: aCount });

  test("blanking a value never makes a rule speak", () => {
    fc.assert(
      fc.property(someCounts, fc.constantFrom(...codes), (values, blanked) => {
        const before = check(values).map((finding) => finding.at.rule);
        const after = check({ ...values, [blanked]: null }).map((finding) => finding.at.rule);
        expect(after.filter((rule) => !before.includes(rule))).toEqual([]);
      }),
    );
  });

  test("writing a zero instead may make one speak", () => {
    expect(check({ a: 3, b: 1, c: null, d: null })).toEqual([]);
    expect(check({ a: 3, b: 1, c: 0, d: null })).toMatchObject([
      { code: "sides-disagree", data: { difference: "2" } },
      { code: "value-out-of-range", data: { value: "1", max: "0" } },
    ]);
  });
});
