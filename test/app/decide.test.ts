import { describe, expect, it } from "vitest";
import { decide } from "../../src/app/decide/decide.ts";
import { recordReview } from "../../src/app/recordReview.ts";
import type { Action } from "../../src/core/ledger/action.ts";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import { formKey, valueKey } from "../../src/core/ledger/stateKeys.ts";
import { ownFile, ownUnit, withCells, damagedForm } from "../support/receiveForm.ts";
import { reviewReceived, type Outcome } from "../support/reviewReceived.ts";

const at = "2022-06-14T08:00:00+07:00";
const signed = { by: "Lan", reason: "đã gọi điện" } as const;
const form = { call: "2022-H1", unit: ownUnit, template: "DCCS-01" } as const;
const a02 = { ...form, row: null, indicator: "A02", measure: "current" } as const;

const outcome = await reviewReceived({
  [ownFile]: await damagedForm("DCCS-01", withCells({ A02: "khoảng 12", A03: "mười hai?" })),
});
const merged = recordReview([], outcome.review, { author: "Văn thư", at });

function take(
  actions: readonly Action[],
  {
    ledger = merged,
    findings = outcome.report.findings,
  }: { ledger?: readonly LedgerEvent[]; findings?: Outcome["report"]["findings"] } = {},
) {
  return decide(actions, { pack: outcome.review.pack, calls: ["2022-H1"], ledger, findings }, at);
}

function taken(actions: readonly Action[], ledger = merged): readonly LedgerEvent[] {
  const result = take(actions, { ledger });
  if (!result.ok) throw new Error(result.error.map(({ en }) => en).join(" "));
  return result.value;
}

function after(actions: readonly Action[], ledger = merged) {
  return foldLedger(taken(actions, ledger));
}

const correct = (to: string): Action => ({
  decide: "correct",
  place: { ...form, indicator: "A02", measure: "current" },
  to,
  ...signed,
});

describe("decide", () => {
  it("corrects a value from what the cell says, whatever it was read as", () => {
    expect(after([correct("13")]).corrections.get(valueKey(a02))).toMatchObject({
      before: "khoảng 12",
      after: "13",
      by: "Lan",
      reason: "đã gọi điện",
    });
  });

  it.each([
    ["no number", "mười ba"],
    ["a fraction where numbers are whole", "12.5"],
    ["more digits than Excel keeps", "1234567890123456"],
    ["what stands there already", "12"],
  ])("refuses a correction to %s", (_, to) => {
    expect(take([correct(to)]).ok).toBe(false);
  });

  it("makes the correction that a finding proposes, written as a cell would hold it", () => {
    const [found, ...others] = outcome.report.findings.filter(({ code }) => code === "value-unreadable");
    if (found === undefined || others.length > 0) throw new Error("one value cannot be read");
    const change = {
      cell: "D8",
      row: null,
      indicator: "A03",
      measure: "current",
      before: "mười hai?",
    } as const;
    const proposing = (to: string) => [{ ...found, changes: [{ ...change, after: to }] }];
    const fix: Action = { decide: "fix", finding: found.id, ...signed };
    const fixed = take([fix], { findings: proposing("1.234") });
    expect(fixed.ok && [...foldLedger(fixed.value).corrections.values()]).toMatchObject([
      { indicator: "A03", before: "mười hai?", after: "1234" },
    ]);
    expect(take([fix], { findings: proposing("không rõ") }).ok).toBe(false);
    expect(take([fix], { findings: outcome.report.findings }).ok).toBe(false);
  });

  it("explains a warning with its figures and until when it may be said again", () => {
    const warning = outcome.finding("value-approximate");
    const [explanation] = after([
      { decide: "explain", finding: warning.id, ...signed },
    ]).explanations.values();
    expect(explanation).toMatchObject({
      code: "value-approximate",
      unit: ownUnit,
      indicator: "A02",
      until: "2023-05-31",
    });
  });

  it("never explains an error away", () => {
    const error = outcome.finding("value-unreadable");
    expect(take([{ decide: "explain", finding: error.id, ...signed }])).toMatchObject({
      ok: false,
      error: [{ position: 0 }],
    });
  });

  it("returns, pins and leaves out the delivery in use", () => {
    const contentHash = outcome.submissions[0]?.source.contentHash;
    const delivery = { unit: ownUnit, template: "DCCS-01" };
    const state = after([
      { decide: "return", delivery, ...signed },
      { decide: "pin", delivery: { ...delivery, file: ownFile }, ...signed },
      { decide: "exclude", delivery: { ...delivery, row: "P-PHONINH" }, ...signed },
    ]);
    expect(state.standings.get(formKey(form))).toMatchObject([
      { kind: "submission-returned", contentHash },
      { kind: "submission-excluded", row: "P-PHONINH" },
    ]);
    expect(state.pins.get(formKey(form))).toMatchObject({ contentHash });
  });

  it("knows no delivery that was not received", () => {
    const delivery = { unit: "P-PHONINH", template: "DCCS-01" };
    expect(take([{ decide: "return", delivery, ...signed }]).ok).toBe(false);
  });

  it("extends a deadline to a later day only", () => {
    const duty = { unit: ownUnit };
    const [extension] = after([
      { decide: "extend", duty, until: "2022-06-15", ...signed },
    ]).extensions.values();
    expect(extension).toMatchObject({ until: "2022-06-15", template: null });
    expect(take([{ decide: "extend", duty, until: "2022-06-09", ...signed }]).ok).toBe(false);
  });

  it("extends by working days of the pack's calendar", () => {
    const calendar = {
      weekend: [6, 7],
      holidays: [],
      worked: [],
      deadlineOnDayOff: "asWritten",
      lateness: "calendarDays",
    } as const;
    const pack = {
      ...outcome.review.pack,
      calendar: { ...calendar, weekend: [...calendar.weekend], holidays: [], worked: [] },
    };
    const result = decide(
      [{ decide: "extend", duty: { unit: ownUnit }, until: 2, ...signed }],
      { pack, calls: ["2022-H1"], ledger: merged, findings: [] },
      at,
    );
    const state = foldLedger(result.ok ? result.value : []);
    // Thursday 9 June 2022 is the last day: Friday and, over the weekend, Monday
    expect([...state.extensions.values()].map(({ until }) => until)).toEqual(["2022-06-13"]);
  });

  it("learns no name that another unit has", () => {
    expect(take([{ decide: "alias", unit: ownUnit, name: "Phường Phổ Ninh", ...signed }]).ok).toBe(false);
    expect(
      after([{ decide: "alias", unit: ownUnit, name: "Khu Đông", ...signed }]).aliases.has(ownUnit),
    ).toBe(true);
  });

  it("takes all decisions of a stroke or none", () => {
    const result = take([correct("13"), correct("không phải số")]);
    expect(result).toMatchObject({ ok: false, error: [{ position: 1 }] });
  });
});

describe("a sealed period", () => {
  const sealed = taken([{ decide: "seal", call: "2022-H1", ...signed }]);

  it("holds the hashes of what was merged last", () => {
    const state = foldLedger(sealed);
    const merge = state.merges.get("2022-H1");
    expect(state.seals.get("2022-H1")).toMatchObject({ facts: merge?.facts, totals: merge?.totals });
  });

  it("takes no decision until it is opened again", () => {
    expect(take([correct("13")], { ledger: sealed }).ok).toBe(false);
    const reopened = taken([{ decide: "reopen", call: "2022-H1", ...signed }], sealed);
    expect(take([correct("13")], { ledger: reopened }).ok).toBe(true);
  });

  it("is not sealed twice, nor one that was never merged", () => {
    expect(take([{ decide: "seal", call: "2022-H1", ...signed }], { ledger: sealed }).ok).toBe(false);
    expect(take([{ decide: "seal", call: "2022-H1", ...signed }], { ledger: [] }).ok).toBe(false);
  });
});

describe("undo", () => {
  it("of the last stroke takes all of it back, and its undo brings it again", () => {
    const decided = taken([correct("13"), { decide: "alias", unit: ownUnit, name: "Khu Đông", ...signed }]);
    const undone = taken([{ decide: "undo", events: ["last"], ...signed }], decided);
    expect(foldLedger(undone)).toEqual(foldLedger(merged));
    const undo = undone.at(-1)?.id ?? "";
    expect(foldLedger(taken([{ decide: "undo", events: [undo], ...signed }], undone))).toEqual(
      foldLedger(decided),
    );
  });

  it("takes back no observation, nothing unknown and nothing twice", () => {
    const decided = taken([correct("13")]);
    const last = decided.at(-1)?.id ?? "";
    const undone = taken([{ decide: "undo", events: [last], ...signed }], decided);
    for (const [event, ledger] of [
      [merged[0]?.id ?? "", merged],
      ["nobody/s/1", merged],
      [last, undone],
    ] as const) {
      expect(take([{ decide: "undo", events: [event], ...signed }], { ledger }).ok).toBe(false);
    }
  });
});

describe("memory", () => {
  it("is forgotten on request, once", () => {
    const learned = taken([{ decide: "alias", unit: ownUnit, name: "Khu Đông", ...signed }]);
    const event = learned.at(-1)?.id ?? "";
    const forgotten = taken([{ decide: "forget", event, ...signed }], learned);
    expect(foldLedger(forgotten).forgotten).toEqual(new Set([event]));
    expect(take([{ decide: "forget", event, ...signed }], { ledger: forgotten }).ok).toBe(false);
  });
});
