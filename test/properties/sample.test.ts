import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { packWithZlib } from "../../src/adapters/node/packWithZlib.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { examineHere } from "../../src/app/examineFile.ts";
import type { CollectedInput, Examination, OpenExaminer } from "../../src/app/ports.ts";
import { recordReview } from "../../src/app/recordReview.ts";
import { buildReport } from "../../src/app/report/buildReport.ts";
import type { Review } from "../../src/app/reviewCalls.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import { reviewSample, sampleCalls, sampleReader, sampleSource, sourceOf } from "../support/sampleReview.ts";
import { shippedPack } from "../support/shippedPack.ts";

const at = "2022-06-14T08:00:00+07:00";

/** Examines each file once, however often it is asked for: a file's own contents do not depend on the others. */
function remembering(): OpenExaminer {
  const seen = new Map<string, Promise<Examination>>();
  return (assignment) => {
    const examiner = examineHere(sampleReader)(assignment);
    return {
      ...examiner,
      examine(input) {
        const examined = seen.get(input.path) ?? examiner.examine(input);
        seen.set(input.path, examined);
        return examined;
      },
    };
  };
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The report, and the ledger with its hashes of all facts and totals: the book is drawn from nothing else. */
function said(review: Review): { readonly report: string; readonly ledger: string } {
  return {
    report: hash(JSON.stringify(buildReport(review))),
    ledger: hash(JSON.stringify(recordReview([], review, { author: "test", at }))),
  };
}

function bytes(review: Review): string {
  const ledger = recordReview([], review, { author: "test", at });
  return hash(writeBook(buildBook({ ...review, ledger, created: at }), packWithZlib));
}

describe("the sample", () => {
  const inputs: CollectedInput[] = [];
  const openExaminer = remembering();
  let first: Review;

  beforeAll(async () => {
    for await (const input of sampleSource().collect()) inputs.push(input);
    first = await reviewSample({ source: sourceOf(inputs), openExaminer });
  }, 120_000);

  /** What is seen in so many orders of the files, each thing once. */
  const seenInOrders = async (see: (review: Review) => unknown, numRuns: number): Promise<Set<string>> => {
    const seen = new Set<string>();
    const anyOrder = fc.shuffledSubarray(inputs, { minLength: inputs.length, maxLength: inputs.length });
    await fc.assert(
      fc.asyncProperty(anyOrder, async (shuffled) => {
        seen.add(JSON.stringify(see(await reviewSample({ source: sourceOf(shuffled), openExaminer }))));
        return seen.size === 1;
      }),
      { numRuns },
    );
    return seen;
  };

  it("gives one report and one ledger for 50 orders of the files", async () => {
    expect(await seenInOrders(said, 50)).toEqual(new Set([JSON.stringify(said(first))]));
  }, 1_500_000);

  it("gives one book, byte by byte, for 10 orders of the files", async () => {
    expect(await seenInOrders(bytes, 10)).toEqual(new Set([JSON.stringify(bytes(first))]));
  }, 600_000);

  it("gives the same again in a second run from the files", async () => {
    const second = await reviewSample();
    expect(said(second)).toEqual(said(first));
    expect(bytes(second)).toBe(bytes(first));
  }, 120_000);

  it("stands in coverage once for every expected unit and template", () => {
    const pack = shippedPack();
    const expected = pack.calls
      .filter((call) => sampleCalls.includes(call.id))
      .flatMap((call) => call.expected.map((item) => `${call.id} ${item.unit} ${item.template}`));
    const covered = first.consolidation.coverage.map((item) => `${item.call} ${item.unit} ${item.template}`);
    expect(covered.toSorted()).toEqual(expected.toSorted());
    expect(new Set(covered).size).toBe(28 + 164);
  });

  it("stands in the report with every input once", () => {
    const files = buildReport(first).inputs.map((input) => input.file);
    expect(files.toSorted()).toEqual(inputs.map((input) => input.path).toSorted());
  });

  it("keeps blank apart from zero: a unit without a figure has no fact, and its total counts fewer units", () => {
    const { facts, totals } = first.consolidation;
    const blank = { unit: "X-PHOCHAU", template: "DCCS-01", indicator: "C01" };
    const isBlank = ({ unit, submission, value }: (typeof facts)[number]) =>
      unit === blank.unit && submission.template === blank.template && value.indicator === blank.indicator;
    expect(facts.filter(isBlank)).toEqual([]);
    const total = totals.find(
      (candidate) =>
        candidate.template === blank.template &&
        candidate.indicator === blank.indicator &&
        candidate.measure === "current",
    );
    expect(total?.unitsReported).toBe(9);
    expect(total?.unitsExpected).toBe(15);
  });
});
