import { byNumber, byText, firstDifference } from "../compare.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { instantOf } from "./instant.ts";
import type { LedgerEvent } from "./event.ts";

/** The order of a fold: time, author, sequence. The rest only makes it total. */
export function inFoldOrder(events: Iterable<LedgerEvent>): readonly LedgerEvent[] {
  return [...events]
    .map((event) => ({ event, time: instantOf(event.at) ?? Number.POSITIVE_INFINITY }))
    .toSorted((left, right) => byNumber(left.time, right.time) || compareEvents(left.event, right.event))
    .map(({ event }) => event);
}

function compareEvents(left: LedgerEvent, right: LedgerEvent): number {
  const byPlace = firstDifference(
    byText(left.author, right.author),
    byNumber(left.sequence, right.sequence),
    byText(left.session, right.session),
    byText(left.hash, right.hash),
  );
  return byPlace || byText(canonicalJson(left), canonicalJson(right));
}
