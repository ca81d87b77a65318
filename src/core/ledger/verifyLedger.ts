import { byText } from "../compare.ts";
import { groupBy } from "../groupBy.ts";
import type { LedgerEvent } from "./event.ts";
import { eventHash } from "./eventHash.ts";
import type { LedgerState } from "./ledgerState.ts";

/** A place where the ledger is not what was written. */
export interface LedgerBreak {
  readonly event: string;
  readonly kind:
    | "hash-wrong" // a member was changed after the event was written
    | "id-wrong" // the id does not say author, session and sequence
    | "sequence-gap" // an event before this one is missing
    | "sequence-repeated" // two events claim the same place
    | "chain-broken"; // the previous event is another one than when this was written
}

/** Every break of the ledger's chains, by author and session; the order of the events plays no part. */
export function verifyLedger(events: readonly LedgerEvent[]): readonly LedgerBreak[] {
  const chains = groupBy(events, ({ author, session }) => JSON.stringify([author, session]));
  return [...chains]
    .toSorted(([left], [right]) => byText(left, right))
    .flatMap(([, chain]) => breaksOf(chain));
}

/** The breaks that nobody has acknowledged. */
export function openBreaks(
  events: readonly LedgerEvent[],
  { acknowledged }: Pick<LedgerState, "acknowledged">,
): readonly LedgerBreak[] {
  return verifyLedger(events).filter(({ event, kind }) => !acknowledged.has(`${kind} ${event}`));
}

function breaksOf(chain: readonly LedgerEvent[]): readonly LedgerBreak[] {
  const breaks: LedgerBreak[] = [];
  let before: LedgerEvent | null = null;
  for (const event of chain.toSorted(bySequence)) {
    const kind = breakAt(event, before);
    if (kind !== null) breaks.push({ event: event.id, kind });
    before = event;
  }
  return breaks;
}

function breakAt(event: LedgerEvent, before: LedgerEvent | null): LedgerBreak["kind"] | null {
  if (event.hash !== eventHash(event)) return "hash-wrong";
  if (event.id !== `${event.author}/${event.session}/${event.sequence}`) return "id-wrong";
  if (before !== null && event.sequence === before.sequence) return "sequence-repeated";
  if (event.sequence !== (before?.sequence ?? 0) + 1) return "sequence-gap";
  return event.previous === (before?.hash ?? "") ? null : "chain-broken";
}

function bySequence(left: LedgerEvent, right: LedgerEvent): number {
  return left.sequence - right.sequence || byText(left.hash, right.hash);
}
