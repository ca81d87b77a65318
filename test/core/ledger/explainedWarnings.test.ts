import { describe, expect, it } from "vitest";
import type { LedgerPayload } from "../../../src/core/ledger/event.ts";
import { explainedWarnings } from "../../../src/core/ledger/explainedWarnings.ts";
import { foldLedger } from "../../../src/core/ledger/foldLedger.ts";
import { corrected, delivery, form, ledgerOf, returned, undone } from "../../support/ledgerBuilders.ts";

type Explained = Extract<LedgerPayload, { kind: "warning-explained" }>;

/** W1's "due" is far from what the rule asks, and stays. */
function explained(more: Partial<Explained> = {}): Explained {
  return {
    kind: "warning-explained",
    code: "change-large",
    ...form,
    rule: "r1",
    row: null,
    indicator: "due",
    measure: "current",
    file: null,
    figures: "10|20",
    strain: "12.5",
    category: null,
    reason: "đã xác nhận",
    until: null,
    ...more,
  };
}

function outcomes(...payloads: readonly LedgerPayload[]): readonly string[] {
  return explainedWarnings(foldLedger(ledgerOf(payloads))).map(({ outcome }) => outcome);
}

describe("explainedWarnings", () => {
  it("tells rule, form and how far the figure was", () => {
    expect(explainedWarnings(foldLedger(ledgerOf([explained()])))).toEqual([
      { ...form, rule: "r1", outcome: "kept", strain: "12.5" },
    ]);
  });

  it("counts each call, and an explanation of the same matter once", () => {
    expect(outcomes(explained(), explained({ reason: "lại" }), explained({ call: "H2" }))).toHaveLength(2);
  });

  it.each<[string, readonly LedgerPayload[]]>([
    ["corrected", [corrected("11")]],
    ["returned", [returned()]],
    ["excluded", [{ kind: "submission-excluded", ...delivery, row: null, reason: "trùng" }]],
  ])("is %s after all", (outcome, then) => {
    expect(outcomes(explained(), ...then)).toEqual([outcome]);
  });

  it("is kept where another figure was corrected", () => {
    expect(outcomes(explained({ indicator: "done" }), corrected("11"))).toEqual(["kept"]);
  });

  it("leaves out what was taken back, and what is of no rule", () => {
    const [first] = ledgerOf([explained()]);
    expect(outcomes(explained(), undone(first?.id ?? ""))).toEqual([]);
    expect(outcomes(explained({ rule: null }))).toEqual([]);
  });
});
