import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendEvent } from "../../src/core/ledger/appendEvent.ts";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { decodeEvent, encodeEvent } from "../../src/core/ledger/eventRow.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../src/core/ledger/mergeLedgers.ts";
import { verifyLedger } from "../../src/core/ledger/verifyLedger.ts";
import { corrected, returned, undone } from "../support/ledgerBuilders.ts";

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
  fc.constantFrom("12", "13").map((after) => corrected(after)),
  fc.constantFrom("c1", "c2").map((content) => returned(content)),
  fc.constantFrom("Lan/s1/1", "Lan/s1/2", "An/s1/1", "An/s2/2").map((event) => undone(event)),
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

/** What two coordinators do in one book: each decides, opens and saves the book when it comes to that. */
const steps = fc.array(
  fc.record({
    who: fc.constantFrom<"Lan" | "An">("Lan", "An"),
    does: fc.oneof(
      payload.map((what) => ({ type: "decide" as const, what })),
      fc.constant({ type: "save" as const }),
    ),
  }),
  { maxLength: 14 },
);

describe("two coordinators", () => {
  it("lose nothing and double nothing, however their work falls together", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let book: readonly LedgerEvent[] = [];
        const desks: Record<"Lan" | "An", readonly LedgerEvent[]> = { Lan: [], An: [] };
        let minute = 0;
        for (const { who, does } of all) {
          minute += 1;
          if (does.type === "decide") {
            const at = `2022-06-10T08:${String(minute).padStart(2, "0")}:00+07:00`;
            desks[who] = appendEvent(desks[who], does.what, { author: who, session: "s1", at });
          } else {
            book = mergeLedgers(book, desks[who]);
            desks[who] = book;
          }
        }
        const end = mergeLedgers(mergeLedgers(book, desks.Lan), desks.An);
        const decided = all.filter(({ does }) => does.type === "decide").length;
        expect(end).toHaveLength(decided);
        expect(new Set(end.map(({ id }) => id)).size).toBe(decided);
        expect(verifyLedger(end)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("find an undo and its undo together to be nothing", () => {
    fc.assert(
      fc.property(ledger, fc.nat(), (events, pick) => {
        fc.pre(events.length > 0);
        const target = events[pick % events.length]?.id ?? "";
        const at = "2022-06-12T08:00:00+07:00";
        const undo = appendEvent(events, undone(target), { author: "Hoa", session: "s", at });
        const redo = appendEvent(undo, undone("Hoa/s/1"), { author: "Hoa", session: "s", at });
        expect(foldLedger(redo)).toEqual(foldLedger(events));
      }),
    );
  });
});
