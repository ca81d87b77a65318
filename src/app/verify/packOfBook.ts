import type { LedgerState } from "../../core/ledger/ledgerState.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { packOfCall } from "../storedPacks.ts";

/** The pack that the book was last drawn with, as it keeps it; null for an older book. */
export function packOfBook(state: LedgerState): Pack | null {
  const last = [...state.merges.values()].at(-1)?.call ?? [...state.calls.keys()].at(-1);
  if (last === undefined) return null;
  const pack = packOfCall(state, last);
  return pack.ok ? pack.value : null;
}
