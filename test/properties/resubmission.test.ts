import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Submission } from "../../src/core/intake/submission.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import { mergeRecord } from "../../src/core/ledger/mergeDigest.ts";
import { leftOutOf } from "../../src/core/ledger/standing.ts";
import { resolveVersions } from "../../src/core/ledger/versions.ts";
import { ledgerOf } from "../support/ledgerBuilders.ts";
import { aMergePack, aSubmission, mergeOf } from "../support/mergeBuilders.ts";

const delivered = fc.record({
  unit: fc.constantFrom("W1", "W2", "W3"),
  due: fc.nat({ max: 4 }),
  done: fc.option(fc.nat({ max: 4 }), { nil: null }),
  day: fc.constantFrom("2022-06-01", "2022-06-02", "2022-06-03"),
  hasErrors: fc.boolean(),
  isReturned: fc.boolean(),
});
type Delivered = typeof delivered extends fc.Arbitrary<infer T> ? T : never;

interface Delivery extends Delivered {
  readonly submission: Submission;
}

const deliveries = fc.array(delivered, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map((one, index): Delivery => ({
    ...one,
    submission: aSubmission({
      reporter: one.unit,
      template: "ROWS-1",
      path: `${index}.xlsx`,
      values: { due: one.due, done: one.done },
    }),
  })),
);

const inTwoOrders = deliveries.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
);

function hashOf({ submission }: Delivery): string {
  return submission.source.contentHash;
}

function filled({ values }: Submission): number {
  return values.filter(({ reading }) => reading.type !== "blank").length;
}

/** What the deliveries come to, in the order in which they lie there. */
function outcome(all: readonly Delivery[]) {
  const submissions = all.map(({ submission }) => submission);
  const returned = all
    .filter(({ isReturned }) => isReturned)
    .toSorted((left, right) => (left.submission.id < right.submission.id ? -1 : 1))
    .map(({ submission: { call, reporter: unit, template, source } }) => ({
      kind: "submission-returned",
      call,
      unit,
      template,
      contentHash: source.contentHash,
      sha256: source.file.sha256,
      sheet: source.sheet,
      reason: "thiếu",
    }));
  const state = foldLedger(ledgerOf(returned));
  const versions = resolveVersions({
    pack: aMergePack(),
    submissions,
    received: new Map(all.map(({ submission, day }) => [submission.source.file.path, day])),
    answers: new Map(),
    invalid: new Map(all.flatMap(({ submission, hasErrors }) => (hasErrors ? [[submission.id, 1]] : []))),
    decided: state,
  });
  const consolidation = mergeOf(versions.inUse, { leftOut: leftOutOf(versions.inUse, state) });
  return {
    merged: mergeRecord(consolidation, { call: "H1", calls: ["H1"], events: 0, packHash: "" }),
    outcomes: [...versions.outcomes].toSorted(([left], [right]) => (left < right ? -1 : 1)),
    said: versions.findings.map((finding) => JSON.stringify(finding)).toSorted(),
  };
}

describe("resubmissions", () => {
  it("come to the same whatever order they are received in", () => {
    fc.assert(
      fc.property(inTwoOrders, ([all, shuffled]) => {
        expect(outcome(shuffled)).toEqual(outcome(all));
      }),
      { numRuns: 300 },
    );
  });

  it("never take figures away by themselves: a valid delivery is not followed by an emptier one", () => {
    fc.assert(
      fc.property(deliveries, (all) => {
        const own = all
          .filter(({ unit }) => unit === "W1")
          .map((one, index, ofUnit) => ({
            ...one,
            day: `2022-06-${String(index + 10)}`,
            isReturned: false,
            // The same content has the same errors.
            hasErrors: ofUnit.find((other) => hashOf(other) === hashOf(one))?.hasErrors ?? false,
          }));
        const versions = resolveVersions({
          pack: aMergePack(),
          submissions: own.map(({ submission }) => submission),
          received: new Map(own.map(({ submission, day }) => [submission.source.file.path, day])),
          answers: new Map(),
          invalid: new Map(
            own.flatMap(({ submission, hasErrors }) => (hasErrors ? [[submission.id, 1]] : [])),
          ),
        });
        const [used] = versions.inUse;
        const valid = own.filter(({ hasErrors }) => !hasErrors);
        if (used === undefined || valid.length === 0) return;
        expect(
          valid.some(({ submission }) => submission.source.contentHash === used.source.contentHash),
        ).toBe(true);
        expect(filled(used)).toBe(Math.max(...valid.map(({ submission }) => filled(submission))));
      }),
      { numRuns: 300 },
    );
  });
});
