import { describe, expect, it } from "vitest";
import { appendEvent, appendEvents } from "../../../src/core/ledger/appendEvent.ts";
import type { LedgerEvent, LedgerPayload } from "../../../src/core/ledger/event.ts";
import { cellCharacters, decodeEvent, encodeEvent } from "../../../src/core/ledger/eventRow.ts";
import { foldLedger } from "../../../src/core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../../src/core/ledger/mergeLedgers.ts";
import { nextInstant } from "../../../src/core/ledger/nextInstant.ts";
import { verifyLedger } from "../../../src/core/ledger/verifyLedger.ts";

const lan = { author: "Lan", session: "s1", at: "2022-06-10T22:00:00+07:00" };

function answered(answer: string): LedgerPayload {
  return { kind: "question-answered", question: "q", answer, reason: "gọi điện" };
}

function received(receivedOn: string | null): LedgerPayload {
  return { kind: "file-received", path: "a.xlsx", sha256: "aa", size: 10, receivedOn };
}

describe("appendEvent", () => {
  it("numbers and chains the events of one author and session", () => {
    const events = appendEvents([], [answered("1"), answered("2")], lan);
    expect(events.map((event) => event.id)).toEqual(["Lan/s1/1", "Lan/s1/2"]);
    expect(events[0]?.previous).toBe("");
    expect(events[1]?.previous).toBe(events[0]?.hash);
    expect(events[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("starts a chain of its own for another session", () => {
    const events = appendEvent(appendEvent([], answered("1"), lan), answered("2"), { ...lan, session: "s2" });
    expect(events[1]).toMatchObject({ id: "Lan/s2/1", sequence: 1, previous: "" });
  });
});

describe("verifyLedger", () => {
  const events = appendEvents([], [answered("1"), answered("2"), answered("3")], lan);

  it("accepts what was written, in any order", () => {
    expect(verifyLedger(events.toReversed())).toEqual([]);
  });

  it("names a changed event", () => {
    const changed = events.map((event) =>
      event.sequence === 2 ? { ...event, payload: answered("9") } : event,
    );
    expect(verifyLedger(changed)).toEqual([{ event: "Lan/s1/2", kind: "hash-wrong" }]);
  });

  it("names the event after a missing one", () => {
    expect(verifyLedger(events.filter((event) => event.sequence !== 2))).toEqual([
      { event: "Lan/s1/3", kind: "sequence-gap" },
    ]);
  });

  it("names two events in one place and the chain that they break", () => {
    const fork = appendEvent(events.slice(0, 1), answered("other"), lan);
    const breaks = verifyLedger(mergeLedgers(events, fork));
    expect(breaks.map(({ kind }) => kind)).toContain("sequence-repeated");
  });
});

describe("foldLedger", () => {
  it("lets the last answer in time win, whoever gave it and whatever the offset", () => {
    const early = appendEvent([], answered("early"), {
      author: "Lan",
      session: "s",
      at: "2022-06-10T23:00:00+07:00",
    });
    const late = appendEvent([], answered("late"), {
      author: "An",
      session: "s",
      at: "2022-06-10T17:00:00Z",
    });
    const state = foldLedger([...late, ...early]);
    expect(state.answers.get("q")).toMatchObject({ answer: "late", by: "An", reason: "gọi điện" });
  });

  it("keeps a known date of receipt when a later record has none", () => {
    const events = appendEvents([], [received("2022-06-09"), received(null)], lan);
    expect(foldLedger(events).files.get("aa a.xlsx")?.receivedOn).toBe("2022-06-09");
  });

  it("records calls and forms", () => {
    const form = {
      kind: "form-read",
      submission: "x/0/0/T-1",
      sha256: "aa",
      path: "a.xlsx",
      sheet: "S",
      call: "H1",
      unit: "W1",
      template: "T-1",
      contentHash: "cc",
    } as const;
    const call = { kind: "call-opened", call: "H1", pack: "p", packHash: "ff" } as const;
    const state = foldLedger(appendEvents([], [call, form], lan));
    expect(state.calls.get("H1")).toEqual({ call: "H1", pack: "p", packHash: "ff", by: "Lan", at: lan.at });
    expect(state.forms.get("x/0/0/T-1")).toMatchObject({ unit: "W1", contentHash: "cc" });
  });

  it("keeps events of kinds that it does not know", () => {
    const payload = { kind: "period-sealed", seal: 1 };
    const state = foldLedger(appendEvent([], payload, lan));
    expect(state.unknown.map((event) => event.payload)).toEqual([payload]);
  });
});

function roundTrip(event: LedgerEvent | undefined): unknown {
  const row = event === undefined ? [] : encodeEvent(event);
  const decoded = decodeEvent(row);
  return decoded.ok ? decoded.value : decoded.error;
}

describe("event rows", () => {
  it("come back as they were, unknown members included", () => {
    const later = { kind: "later", z: 1, a: { y: [null, "=1+1"] } };
    const [event] = appendEvent([], later, lan);
    expect(roundTrip(event)).toEqual(event);
    expect(verifyLedger([event].filter((one) => one !== undefined))).toEqual([]);
  });

  it("cut a long payload to the size of a cell and tear no surrogate pair", () => {
    const long = {
      kind: "question-answered",
      question: "q",
      answer: "a",
      reason: "🙂".repeat(40_000),
    } as const;
    const [event] = appendEvent([], long, lan);
    const row = event === undefined ? [] : encodeEvent(event);
    expect(row.length).toBeGreaterThan(9);
    for (const text of row) {
      expect(text.length).toBeLessThanOrEqual(cellCharacters);
      expect(text).not.toMatch(/[\uD800-\uDBFF]$/);
    }
    expect(roundTrip(event)).toEqual(event);
  });

  it.each([
    [["a", "b"], "row-short"],
    [["i", "a", "s", "one", "t", "k", "", "h", "{}"], "sequence-unreadable"],
    [["i", "a", "s", "1", "t", "k", "", "h", "{"], "payload-unreadable"],
    [["i", "a", "s", "1", "t", "k", "", "h", "{}"], "payload-unreadable"],
  ])("say why a row is no event: %j", (row, problem) => {
    const decoded = decodeEvent(row);
    expect(decoded.ok ? null : decoded.error).toBe(problem);
  });
});

describe("nextInstant", () => {
  const events = appendEvents([], [answered("1")], lan);

  it.each([
    ["2022-06-10T22:00:01+07:00", "2022-06-10T22:00:01+07:00"],
    ["2022-06-10T22:00:00+07:00", "2022-06-10T22:00:01+07:00"],
    ["2022-06-10T08:00:00Z", "2022-06-10T15:00:01Z"],
    ["2022-06-09T23:59:00-05:00", "2022-06-10T10:00:01-05:00"],
  ])("of a clock that says %s is %s", (now, next) => {
    expect(nextInstant(now, events)).toBe(next);
    expect(nextInstant(now, [])).toBe(now);
  });
});
