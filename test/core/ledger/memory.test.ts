import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { LedgerEvent } from "../../../src/core/ledger/event.ts";
import { explanationPlace, figuresOf } from "../../../src/core/ledger/explanationOf.ts";
import { foldLedger } from "../../../src/core/ledger/foldLedger.ts";
import { rememberedExplanations, rememberedUntil } from "../../../src/core/ledger/memory.ts";
import { createOffers } from "../../../src/core/ledger/offers.ts";
import { strainOf } from "../../../src/core/ledger/strainOf.ts";
import type { Call } from "../../../src/core/pack/call.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import { ledgerOf } from "../../support/ledgerBuilders.ts";
import { aMergePack } from "../../support/mergeBuilders.ts";

const first = aMergePack().calls[0];
if (first === undefined) throw new Error("the pack has no call");

/** The half-year calls of three years. */
const pack: Pack = { ...aMergePack(), calls: [2022, 2023, 2024].map((year) => callOf(first, year)) };

function callOf(call: Call, year: number): Call {
  const moved = (day: string): string => day.replace("2022", String(year));
  const { from, to } = call.dataWindow;
  return {
    ...call,
    id: `${year}-H1`,
    period: { type: "H1", year },
    dataWindow: { ...call.dataWindow, from: moved(from), to: moved(to) },
  };
}

function warning(year: number, value: string, more: Partial<Finding["at"]> = {}): Finding {
  return {
    code: "value-out-of-range",
    severity: "warning",
    at: {
      call: `${year}-H1`,
      unit: "W1",
      template: "ROWS-1",
      rule: "r1",
      indicator: "due",
      measure: "current",
      ...more,
    },
    data: { label: "due", value, min: "0", max: "10" },
  };
}

function length(value: number): Finding {
  return {
    code: "text-length",
    severity: "warning",
    at: { call: "2023-H1", unit: "W1", template: "ROWS-1", indicator: "text", measure: "current" },
    data: { label: "text", length: value, min: 10, max: null },
  };
}

function explained(finding: Finding, until: string | null = "2023-05-31"): LedgerEvent["payload"] {
  return {
    kind: "warning-explained",
    ...explanationPlace(finding),
    figures: figuresOf(finding),
    strain: strainOf(finding),
    category: null,
    reason: "có dự án mới",
    until,
  };
}

function offered(finding: Finding, payloads: readonly LedgerEvent["payload"][]): string | null {
  return createOffers(foldLedger(ledgerOf(payloads)), pack)(finding)?.reason ?? null;
}

describe("an explanation", () => {
  const said = [explained(warning(2022, "15"))];

  it("is offered again for the same matter in a later call", () => {
    expect(offered(warning(2023, "15"), said)).toBe("có dự án mới");
  });

  it.each([
    ["no further from what was expected", "14", "có dự án mới"],
    ["further", "16", null],
  ])("depends on how far the figure is: %s", (_, value, reason) => {
    expect(offered(warning(2023, value), said)).toBe(reason);
  });

  it.each([
    ["another unit", { unit: "W2" }],
    ["another indicator", { indicator: "done" }],
    ["another rule", { rule: "r2" }],
  ])("is not offered for %s", (_, at) => {
    expect(offered(warning(2023, "15", at), said)).toBe(null);
  });

  it("is not offered for an error, nor in the call in which it was given", () => {
    expect(offered({ ...warning(2023, "15"), severity: "error" }, said)).toBe(null);
    expect(offered(warning(2022, "16"), said)).toBe(null);
  });

  it("expires after two periods, or as many as the pack says", () => {
    expect(offered(warning(2024, "15"), said)).toBe(null);
    const [call] = pack.calls;
    if (call === undefined) throw new Error("no call");
    expect(rememberedUntil(call, pack)).toBe("2023-05-31");
    expect(rememberedUntil(call, { ...pack, memory: { explanationPeriods: 4 } })).toBe("2024-05-31");
    expect(rememberedUntil(call, { ...pack, memory: { explanationPeriods: 0 } })).toBe("2022-05-31");
  });

  it("gives way to what was said later, in whatever call", () => {
    const later = { ...explained(warning(2023, "20"), "2024-05-31"), reason: "dự án kéo dài" };
    expect(offered(warning(2024, "18"), [...said, later])).toBe("dự án kéo dài");
  });

  it("is listed until it is forgotten, and then not offered any more", () => {
    const forgotten = { kind: "memory-forgotten", memory: "Lan/s1/1", reason: "hết dự án" };
    expect(rememberedExplanations(foldLedger(ledgerOf(said)))).toHaveLength(1);
    expect(rememberedExplanations(foldLedger(ledgerOf([...said, forgotten])))).toEqual([]);
    expect(offered(warning(2023, "15"), [...said, forgotten])).toBe(null);
  });

  it("without a measure of distance is offered for the same figures only", () => {
    const past = [explained({ ...length(4), at: { ...length(4).at, call: "2022-H1" } })];
    expect(offered(length(4), past)).toBe("có dự án mới");
    expect(offered(length(5), past)).toBe(null);
  });
});
