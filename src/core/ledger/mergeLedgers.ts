import { canonicalJson } from "./canonicalJson.ts";
import type { LedgerEvent } from "./event.ts";
import { inFoldOrder } from "./eventOrder.ts";

/**
 * The union of two ledgers in fold order. Two events of one id with different content are both kept, for
 * `verifyLedger` to name, so that no order of merging loses anything.
 */
export function mergeLedgers(
  left: readonly LedgerEvent[],
  right: readonly LedgerEvent[],
): readonly LedgerEvent[] {
  const events = new Map<string, LedgerEvent>();
  for (const event of [...left, ...right]) events.set(canonicalJson(event), event);
  return inFoldOrder(events.values());
}
