import type { Finding } from "../core/findings/finding.ts";
import { appendEvents } from "../core/ledger/appendEvent.ts";
import type { LedgerEvent, LedgerPayload } from "../core/ledger/event.ts";
import { explanationOf, explanationPlace, figuresOf } from "../core/ledger/explanationOf.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import { rememberedUntil } from "../core/ledger/memory.ts";
import { strainOf } from "../core/ledger/strainOf.ts";
import { callById } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { Review } from "./reviewCalls.ts";

/**
 * The ledger with what units answered on their return slips: each answer is an explanation by that unit. What is
 * written already is not written again; the same ledger when nothing is new.
 */
export function recordUnitAnswers(
  ledger: readonly LedgerEvent[],
  { consolidation, pack }: Pick<Review, "consolidation" | "pack">,
  at: string,
): readonly LedgerEvent[] {
  const answered = consolidation.findings.filter(
    ({ decided }) => decided?.kind === "explained" && decided.event === "",
  );
  if (answered.length === 0) return ledger;
  const state = foldLedger(ledger);
  return answered.reduce((events, finding) => {
    const { decided, ...undecided } = finding;
    const isKnown = explanationOf({ ...undecided, severity: "warning" }, state) !== null;
    if (decided === undefined || isKnown) return events;
    const payload = explanationPayload(finding, decided.reason, pack);
    return appendEvents(events, [payload], { author: decided.by, session: at, at });
  }, ledger);
}

function explanationPayload(finding: Finding, reason: string, pack: Pack): LedgerPayload {
  const { call } = finding.at;
  return {
    kind: "warning-explained",
    ...explanationPlace(finding),
    figures: figuresOf(finding),
    strain: strainOf(finding),
    category: null,
    reason,
    until: call === undefined ? null : rememberedUntil(callById(pack, call), pack),
  };
}
