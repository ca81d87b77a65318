import type { LedgerState } from "../core/ledger/ledgerState.ts";
import { mergeRecord } from "../core/ledger/mergeDigest.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Review } from "./reviewCalls.ts";

/** Sealed calls whose figures are no longer those that were sealed: they are not written before they are reopened. */
export function brokenSeals(
  { calls, consolidation, pack }: Pick<Review, "calls" | "consolidation" | "pack">,
  { seals }: Pick<LedgerState, "seals">,
): readonly CallId[] {
  return calls.filter((call) => {
    const seal = seals.get(call);
    if (seal === undefined) return false;
    const now = mergeRecord(consolidation, { call, calls: [], events: 0, packHash: pack.hash });
    return seal.facts !== now.facts || seal.totals !== now.totals;
  });
}
