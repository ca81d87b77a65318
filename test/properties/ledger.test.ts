import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendEvent } from "../../src/core/ledger/appendEvent.ts";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { decodeEvent, encodeEvent } from "../../src/core/ledger/eventRow.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../src/core/ledger/mergeLedgers.ts";
import { verifyLedger } from "../../src/core/ledger/verifyLedger.ts";

const occasion = fc.record({
  author: fc.constantFrom("Lan", "An"),
  session: fc.constantFrom("s1", "s2"),
  at: fc.constantFrom("2022-06-10T22:00:00+07:00", "2022-06-10T15:00:00Z", "2022-06-11T08:00:00+07:00"),
});

const payload = fc.oneof(
  fc.record({
    kind: fc.constant("question-answered" as const),
    question: fc.constantFrom("q1", "q2"),
    answer: fc.string({ unit: "grapheme" }),
    reason: fc.string({ unit: "grapheme" }),
  }),
  fc.record({
    kind: fc.constant("file-received" as const),
    path: fc.constantFrom("a.xlsx", "b.xlsx"),
    sha256: fc.constantFrom("aa", "bb"),
    size: fc.nat(),
    receivedOn: fc.constantFrom("2022-06-08", "2022-06-09", null),
  }),
  fc.record({ kind: fc.constantFrom("later", "newer"), more: fc.jsonValue() }),
);

const ledger = fc
  .array(fc.tuple(payload, occasion), { maxLength: 8 })
  .map((steps) =>
    steps.reduce<readonly LedgerEvent[]>((events, [what, when]) => appendEvent(events, what, when), []),
  );

describe("a ledger", () => {
  it("is verified as written and read back from rows as it was", () => {
    fc.assert(
      fc.property(ledger, (events) => {
        expect(verifyLedger(events)).toEqual([]);
        const decoded = events.map((event) => decodeEvent(encodeEvent(event)));
        expect(decoded.map((result) => (result.ok ? result.value.hash : result.error))).toEqual(
          events.map((event) => event.hash),
        );
        expect(verifyLedger(decoded.flatMap((result) => (result.ok ? [result.value] : [])))).toEqual([]);
      }),
    );
  });

  it("merges the same way round and again", () => {
    fc.assert(
      fc.property(ledger, ledger, ledger, (left, right, third) => {
        const both = mergeLedgers(left, right);
        expect(mergeLedgers(right, left)).toEqual(both);
        expect(mergeLedgers(both, right)).toEqual(both);
        expect(mergeLedgers(both, third)).toEqual(mergeLedgers(left, mergeLedgers(right, third)));
      }),
    );
  });

  it("folds to one state from any order", () => {
    const shuffled = ledger.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, permuted]) => {
        expect(foldLedger(permuted)).toEqual(foldLedger(events));
      }),
    );
  });
});
