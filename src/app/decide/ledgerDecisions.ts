import type { ActionOf } from "../../core/ledger/action.ts";
import type { LedgerEvent, PayloadKind } from "../../core/ledger/event.ts";
import { inFoldOrder } from "../../core/ledger/eventOrder.ts";
import { undoneEvents } from "../../core/ledger/undoneEvents.ts";
import { rememberedAnswers } from "../../core/ledger/rememberedAnswers.ts";
import { rememberedConversions } from "../../core/ledger/rememberedConversions.ts";
import { openBreaks } from "../../core/ledger/verifyLedger.ts";
import { err, ok } from "../../core/result.ts";
import type { DecisionContext, Judged } from "./context.ts";
import { refusals } from "./refusals.ts";

/** The figures of a call are frozen as they were last merged. */
export function seal({ call, reason }: ActionOf<"seal">, { calls, state }: DecisionContext): Judged {
  if (!calls.includes(call)) return err(refusals.callUnknown(call));
  if (state.seals.has(call)) return err(refusals.sealed(call));
  const merge = state.merges.get(call);
  if (merge === undefined) return err(refusals.notMerged(call));
  const { packHash, facts, totals, inputs } = merge;
  return ok([{ kind: "period-sealed", call, packHash, facts, totals, inputs, reason }]);
}

export function reopen({ call, reason }: ActionOf<"reopen">, { state }: DecisionContext): Judged {
  if (!state.seals.has(call)) return err(refusals.notSealed(call));
  return ok([{ kind: "period-reopened", call, reason }]);
}

/** What was seen is no decision: it is not for a person to take back. */
export const seenKinds: ReadonlySet<string> = new Set<PayloadKind>([
  "call-opened",
  "pack-recorded",
  "file-received",
  "form-read",
  "submission-superseded",
  "facts-recorded",
  "history-recorded",
  "merge-made",
]);

/** Decisions that are in force, undos among them, in fold order. */
export function decisionsInForce(ledger: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const undone = undoneEvents(ledger);
  return inFoldOrder(ledger).filter(({ id, payload }) => !seenKinds.has(payload.kind) && !undone.has(id));
}

/** Takes decisions back, an undo among them; "last" is everything that was last decided at one stroke. */
export function undo({ events, reason }: ActionOf<"undo">, { ledger, state }: DecisionContext): Judged {
  const inForce = decisionsInForce(ledger);
  const named = events.flatMap((event) => (event === "last" ? lastStroke(inForce) : [event]));
  if (named.length === 0) return err(refusals.nothingToUndo());
  const targets = inForce.filter(({ id }) => named.includes(id));
  const unknown = named.find((id) => !targets.some((target) => target.id === id));
  if (unknown !== undefined) return err(refusals.eventUnknown(unknown));
  const sealedCall = targets.flatMap(callsOf).find((call) => state.seals.has(call));
  if (sealedCall !== undefined) return err(refusals.sealed(sealedCall));
  return ok([{ kind: "undone", events: named, reason }]);
}

function lastStroke(inForce: readonly LedgerEvent[]): readonly string[] {
  const last = inForce.findLast(({ payload }) => payload.kind !== "undone");
  if (last === undefined) return [];
  return inForce
    .filter(({ author, session, at, payload }) => {
      const isSame = author === last.author && session === last.session && at === last.at;
      return isSame && payload.kind !== "undone";
    })
    .map(({ id }) => id);
}

/** The call whose figures a decision touches; taking back a seal is opening the call again. */
function callsOf({ payload }: LedgerEvent): readonly string[] {
  if (payload.kind === "period-sealed" || !("call" in payload)) return [];
  return typeof payload.call === "string" ? [payload.call] : [];
}

/** What was said or learned once is not offered or used any more; where it was used, it stays. */
export function forget({ event, reason }: ActionOf<"forget">, { state }: DecisionContext): Judged {
  const remembered = [
    ...state.explanations.values(),
    ...rememberedAnswers(state),
    ...rememberedConversions(state),
    ...[...state.aliases.values()].flat(),
  ];
  const known = remembered.some((one) => one.event === event) && !state.forgotten.has(event);
  return known
    ? ok([{ kind: "memory-forgotten", memory: event, reason }])
    : err(refusals.notRemembered(event));
}

/** Breaks of the hash chains that somebody has looked at and answers for. */
export function acknowledge({ reason }: ActionOf<"acknowledge">, { ledger, state }: DecisionContext): Judged {
  const breaks = openBreaks(ledger, state);
  if (breaks.length === 0) return err(refusals.chainsWhole());
  return ok([
    { kind: "break-acknowledged", breaks: breaks.map(({ event, kind }) => ({ event, kind })), reason },
  ]);
}
