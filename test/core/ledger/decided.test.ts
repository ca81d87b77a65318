import { describe, expect, it } from "vitest";
import { foldLedger } from "../../../src/core/ledger/foldLedger.ts";
import { explanationKey } from "../../../src/core/ledger/explanationKey.ts";
import { formKey, unitKey, valueKey } from "../../../src/core/ledger/stateKeys.ts";
import { corrected, delivery, form, lan, ledgerOf, returned, undone } from "../../support/ledgerBuilders.ts";

const due = { ...form, row: null, indicator: "due", measure: "current" } as const;

const explained = {
  kind: "warning-explained",
  code: "value-out-of-range",
  ...form,
  rule: "r1",
  row: null,
  indicator: "due",
  measure: "current",
  file: null,
  figures: "{}",
  strain: "5",
  category: null,
  reason: "có dự án mới",
  until: "2023-05-31",
} as const;

describe("decisions in the ledger", () => {
  it("keep who, when and which event, for the undo", () => {
    const state = foldLedger(ledgerOf([corrected("12")]));
    expect(state.corrections.get(valueKey(due))).toMatchObject({
      before: "10",
      after: "12",
      by: "Lan",
      at: lan.at,
      event: "Lan/s1/1",
    });
  });

  it("let the last word on one matter stand", () => {
    const state = foldLedger(ledgerOf([corrected("12"), corrected("13")]));
    expect(state.corrections.get(valueKey(due))?.after).toBe("13");
  });

  it("judge each delivery of a form by itself", () => {
    const accepted = { ...delivery, kind: "submission-accepted", reason: "đã gọi điện" } as const;
    const state = foldLedger(ledgerOf([returned("c1"), returned("c2"), accepted]));
    expect(state.standings.get(formKey(form))?.map(({ kind, contentHash }) => [kind, contentHash])).toEqual([
      ["submission-returned", "c2"],
      ["submission-accepted", "c1"],
    ]);
  });

  it("keep an excluded row apart from the form it stands in", () => {
    const excluded = { ...delivery, kind: "submission-excluded", reason: "sai đơn vị" } as const;
    const state = foldLedger(ledgerOf([{ ...excluded, row: "W2" }, returned()]));
    expect(state.standings.get(formKey(form))).toHaveLength(2);
  });

  it("know exemptions of one form and of all forms of a unit", () => {
    const exempted = { kind: "unit-exempted", call: "H1", unit: "W1", reason: "sáp nhập" } as const;
    const state = foldLedger(
      ledgerOf([
        { ...exempted, template: null },
        { ...exempted, template: "ROWS-1" },
      ]),
    );
    expect([...state.exemptions.keys()]).toEqual([
      unitKey({ call: "H1", unit: "W1", template: null }),
      unitKey(form),
    ]);
  });

  it("remember explanations by matter and call", () => {
    const state = foldLedger(ledgerOf([explained]));
    expect(state.explanations.get(explanationKey(explained))?.reason).toBe("có dự án mới");
  });

  it("open a sealed period again", () => {
    const seal = { call: "H1", packHash: "p", facts: "f", totals: "t", inputs: ["aa"], reason: "đã ký" };
    const sealed = { kind: "period-sealed", ...seal } as const;
    const reopened = { kind: "period-reopened", call: "H1", reason: "xã gửi bổ sung" } as const;
    expect(foldLedger(ledgerOf([sealed])).seals.get("H1")?.totals).toBe("t");
    expect(foldLedger(ledgerOf([sealed, reopened])).seals.size).toBe(0);
    expect(foldLedger(ledgerOf([sealed, reopened, sealed])).seals.size).toBe(1);
  });
});

describe("undo", () => {
  it("takes a decision out and lets the one before it stand", () => {
    const state = foldLedger(ledgerOf([corrected("12"), corrected("13"), undone("Lan/s1/2")]));
    expect(state.corrections.get(valueKey(due))?.after).toBe("12");
  });

  it("of an undo brings the decision back, and so on", () => {
    const payloads = [corrected("12"), undone("Lan/s1/1"), undone("Lan/s1/2"), undone("Lan/s1/3")];
    const after = payloads.map(
      (_, last) => foldLedger(ledgerOf(payloads.slice(0, last + 1))).corrections.size,
    );
    expect(after).toEqual([1, 0, 1, 0]);
  });

  it("takes back several decisions at once", () => {
    const state = foldLedger(ledgerOf([corrected("12"), returned(), undone("Lan/s1/1", "Lan/s1/2")]));
    expect([state.corrections.size, state.standings.size]).toEqual([0, 0]);
  });

  it("holds although the other computer's clock is behind", () => {
    const early = ledgerOf([undone("Lan/s1/1")], {
      author: "An",
      session: "s9",
      at: "2022-06-09T08:00:00+07:00",
    });
    expect(foldLedger([...ledgerOf([corrected("12")]), ...early]).corrections.size).toBe(0);
  });

  it("in a ring says nothing", () => {
    const state = foldLedger(ledgerOf([undone("Lan/s1/2"), undone("Lan/s1/1"), corrected("12")]));
    expect(state.corrections.size).toBe(1);
  });
});
