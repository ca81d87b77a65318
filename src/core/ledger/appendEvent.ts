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
  return appendEvents(ledger, [payload], occasion);
}

/** Appends several payloads of one occasion in their order. */
export function appendEvents(
  ledger: readonly LedgerEvent[],
  payloads: readonly LedgerEvent["payload"][],
  occasion: Occasion,
): readonly LedgerEvent[] {
  let last = lastOf(ledger, occasion);
  const added = payloads.map((payload) => (last = eventAfter(last, payload, occasion)));
  return [...ledger, ...added];
}

function eventAfter(
  last: LedgerEvent | null,
  payload: LedgerEvent["payload"],
  { author, session, at }: Occasion,
): LedgerEvent {
  const sequence = (last?.sequence ?? 0) + 1;
  const id = `${author}/${session}/${sequence}`;
  const previous = last?.hash ?? "";
  const hash = eventHash({ id, author, session, sequence, at, payload, previous });
  // Written out: V8 gives every copy by spread a hidden class of its own, which for thousands of events is megabytes.
  return { id, author, session, sequence, at, payload, previous, hash };
}

function lastOf(ledger: readonly LedgerEvent[], occasion: Occasion): LedgerEvent | null {
  let last: LedgerEvent | null = null;
  for (const event of ledger) {
    if (event.author !== occasion.author || event.session !== occasion.session) continue;
    if (last === null || event.sequence > last.sequence) last = event;
  }
  return last;
}
