import type { LedgerEvent } from "./event.ts";
import { knownPayload } from "./payloadSchema.ts";

/**
 * Ids of the events that do not count: those that an undo names, unless that undo is itself undone. The order of
 * the events plays no part; undos that name each other in a ring say nothing.
 */
export function undoneEvents(events: readonly LedgerEvent[]): ReadonlySet<string> {
  const targets = undoTargets(events);
  const namedBy = new Map<string, number>();
  for (const target of [...targets.values()].flat()) {
    if (targets.has(target)) namedBy.set(target, (namedBy.get(target) ?? 0) + 1);
  }
  const undone = new Set<string>();
  // an undo is judged once every undo that names it has been
  const judged = [...targets.keys()].filter((id) => !namedBy.has(id));
  for (const id of judged) {
    for (const target of targets.get(id) ?? []) {
      if (!undone.has(id)) undone.add(target);
      const open = namedBy.get(target);
      if (open === undefined) continue;
      namedBy.set(target, open - 1);
      if (open === 1) judged.push(target);
    }
  }
  return undone;
}

/** What each undo names, by its id; two events that claim one id speak together. */
function undoTargets(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  for (const { id, payload } of events) {
    const known = payload.kind === "undone" ? knownPayload(payload) : null;
    if (known?.kind !== "undone") continue;
    targets.set(id, [...new Set([...(targets.get(id) ?? []), ...known.events])]);
  }
  return targets;
}
