import type { LedgerEvent } from "./event.ts";
import { eventHash } from "./eventHash.ts";

/** Who acts, in which session, and when (ISO 8601 with offset). */
export interface Occasion {
  readonly author: string;
  readonly session: string;
  readonly at: string;
}

/** The ledger with one more event, chained to the last one of the same author and session. */
export function appendEvent(
  ledger: readonly LedgerEvent[],
  payload: LedgerEvent["payload"],
  occasion: Occasion,
): readonly LedgerEvent[] {
  const last = lastOf(ledger, occasion);
  const sequence = (last?.sequence ?? 0) + 1;
  const { author, session, at } = occasion;
  const unsealed = {
    id: `${author}/${session}/${sequence}`,
    author,
    session,
    sequence,
    at,
    payload,
    previous: last?.hash ?? "",
  };
  return [...ledger, { ...unsealed, hash: eventHash(unsealed) }];
}

/** Appends several payloads of one occasion in their order. */
export function appendEvents(
  ledger: readonly LedgerEvent[],
  payloads: readonly LedgerEvent["payload"][],
  occasion: Occasion,
): readonly LedgerEvent[] {
  return payloads.reduce((events, payload) => appendEvent(events, payload, occasion), ledger);
}

function lastOf(ledger: readonly LedgerEvent[], occasion: Occasion): LedgerEvent | null {
  let last: LedgerEvent | null = null;
  for (const event of ledger) {
    if (event.author !== occasion.author || event.session !== occasion.session) continue;
    if (last === null || event.sequence > last.sequence) last = event;
  }
  return last;
}
