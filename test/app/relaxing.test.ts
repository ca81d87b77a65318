import { expect, it } from "vitest";
import type { LedgerPayload } from "../../src/core/ledger/event.ts";
import { ledgerOf } from "../support/ledgerBuilders.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { bookBytes, unitPage } from "../support/unitBooks.ts";

const template = "DV-01";
const rule = "DV-01.r05";

/** A warning of the rule that a unit's reason kept. */
function kept(call: string, unit: string): LedgerPayload {
  return {
    kind: "warning-explained",
    code: "sides-disagree",
    call,
    unit,
    template,
    rule,
    row: null,
    indicator: "A04",
    measure: "current",
    file: null,
    figures: "3|4",
    strain: "1",
    category: null,
    reason: "đã xác nhận",
    until: null,
  };
}

async function proposals(payloads: readonly LedgerPayload[]): Promise<readonly string[]> {
  const bytes = await bookBytes(unitPage("P-PHOMINH", template, { habit: 2 }));
  const { report } = await reviewReceived({ "a.xlsx": bytes }, { ledger: ledgerOf(payloads) });
  return report.findings
    .filter(({ code }) => code === "rule-too-strict")
    .map(({ severity, rule: about }) => `${severity} ${about}`);
}

const units = ["P-PHOMINH", "P-PHOHOA", "P-PHOVAN"];

it("a rule whose warnings were kept every time is proposed to be relaxed, and nothing else happens", async () => {
  const twoCalls = ["2021-H1", "2021-YEAR"].flatMap((call) => units.map((unit) => kept(call, unit)));
  expect(await proposals(twoCalls)).toEqual([`note ${rule}`]);
  expect(await proposals(twoCalls.slice(0, 3))).toEqual([]);
});
