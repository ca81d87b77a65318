import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Submission } from "../../src/core/intake/submission.ts";
import { resolveVersions } from "../../src/core/ledger/versions.ts";
import type { Consolidation } from "../../src/core/merge/consolidation.ts";
import { factKey, identityOf } from "../../src/core/merge/factKey.ts";
import { aMergePack, aSubmission, mergeOf, totalIn, type Cell } from "../support/mergeBuilders.ts";

const wards = ["W1", "W2", "W3"];

/** Hundredths as a decimal of up to 15 digits, or a blank. */
const amount = fc.option(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { nil: null });
const row = fc.record({ c1: amount, c2: amount });

function cell(hundredths: bigint | null): Cell {
  if (hundredths === null) return null;
  const sign = hundredths < 0n ? "-" : "";
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  const text = `${sign}${digits.slice(0, -2)}${fraction === "" ? "" : `.${fraction}`}`;
  return { type: "number", value: text === "-0" ? "0" : text };
}

function cells(values: Readonly<Record<string, bigint | null>>): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, cell(value)]));
}

function hundredthsOf(text: string | null | undefined): bigint | null {
  if (text === null || text === undefined) return null;
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
  return text.startsWith("-") ? -size : size;
}

/** Own rows of the wards, categories, records, and rows of the authority for some of them. */
const parcel = fc
  .record({
    own: fc.array(row, { minLength: 3, maxLength: 3 }),
    authority: fc.dictionary(fc.constantFrom("W1", "W2", "AU"), row),
    fields: fc.dictionary(fc.constantFrom("land", "civil", "+other", "+Khác"), row),
    records: fc.array(fc.string(), { maxLength: 4 }),
  })
  .map(({ own, authority, fields, records }): readonly Submission[] => [
    ...wards.map((reporter, index) =>
      aSubmission({ reporter, template: "GRID-1", rows: { [reporter]: cells(own[index] ?? {}) } }),
    ),
    aSubmission({
      reporter: "AU",
      template: "GRID-1",
      rows: Object.fromEntries(Object.entries(authority).map(([unit, values]) => [unit, cells(values)])),
    }),
    aSubmission({
      reporter: "W1",
      template: "MIX-1",
      rows: Object.fromEntries(Object.entries(fields).map(([key, values]) => [key, cells(values)])),
    }),
    aSubmission({
      reporter: "W2",
      template: "LIST-1",
      rows: Object.fromEntries(records.map((name, index) => [String(index + 1), { name }])),
    }),
    // a second version of one form, and a copy of it
    aSubmission({ reporter: "O1", template: "ROWS-1", path: "v1.xlsx", values: { due: 1 } }),
    aSubmission({ reporter: "O1", template: "ROWS-1", path: "v2.xlsx", values: { due: 2 } }),
    aSubmission({ reporter: "O1", template: "ROWS-1", path: "v2 (1).xlsx", values: { due: 2 } }),
  ]);

const received = new Map([
  ["v1.xlsx", "2022-06-08"],
  ["v2.xlsx", "2022-06-09"],
  ["v2 (1).xlsx", "2022-06-09"],
]);

function merge(submissions: readonly Submission[]): Consolidation {
  const versions = resolveVersions({ pack: aMergePack(), submissions, received, answers: new Map() });
  return mergeOf(versions.inUse, { findings: versions.findings, received, attempts: versions.attempts });
}

describe("merging", () => {
  it("gives one result for 100 orders of the inputs", () => {
    const shuffled = parcel.chain((submissions) =>
      fc.tuple(
        fc.constant(submissions),
        fc.shuffledSubarray([...submissions], { minLength: submissions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([submissions, permuted]) => {
        expect(JSON.stringify(merge(permuted))).toBe(JSON.stringify(merge(submissions)));
      }),
      { numRuns: 100 },
    );
  });

  it("adds exactly, as whole hundredths do", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), (rows) => {
        const merged = mergeOf(
          wards.map((reporter, index) =>
            aSubmission({ reporter, template: "GRID-1", rows: { [reporter]: cells(rows[index] ?? {}) } }),
          ),
        );
        const numbers = rows.flatMap(({ c1 }) => (c1 === null ? [] : [c1]));
        const total = totalIn(merged, { template: "GRID-1", indicator: "c1" });
        const sum = numbers.reduce((left, right) => left + right, 0n);
        expect(hundredthsOf(total?.value)).toBe(numbers.length === 0 ? null : sum);
        expect(total?.unitsReported).toBe(numbers.length);
      }),
    );
  });

  it("changes no total by a form of blanks", () => {
    fc.assert(
      fc.property(parcel, (submissions) => {
        const blank = aSubmission({
          reporter: "W3",
          template: "MIX-1",
          rows: { land: { c1: null, c2: null } },
        });
        expect(merge([...submissions, blank]).totals).toEqual(merge(submissions).totals);
      }),
      { numRuns: 30 },
    );
  });

  it("covers every expected unit and template once, whatever arrives", () => {
    const expected = aMergePack().calls.flatMap((call) => call.expected);
    fc.assert(
      fc.property(
        parcel.chain((all) => fc.subarray([...all])),
        (submissions) => {
          const { coverage } = merge(submissions);
          expect(coverage.map(({ unit, template }) => ({ unit, template }))).toEqual(
            expected.map(({ unit, template }) => ({ unit, template })),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it("gives no two counted facts one key", () => {
    fc.assert(
      fc.property(parcel, (submissions) => {
        const keys = merge(submissions)
          .facts.filter((fact) => fact.state === "counted")
          .map((fact) => factKey(identityOf(fact)));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });
});
