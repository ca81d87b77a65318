import { seenKinds } from "../decide/ledgerDecisions.ts";
import { groupBy } from "../../core/groupBy.ts";
import type { LedgerEvent, PayloadKind } from "../../core/ledger/event.ts";
import { inFoldOrder } from "../../core/ledger/eventOrder.ts";
import { knownPayload } from "../../core/ledger/payloadSchema.ts";
import { undoneEvents } from "../../core/ledger/undoneEvents.ts";
import type { Journal, JournalEntry, JournalMatter } from "./journalModel.ts";

/** What is not taken back in passing: a call is opened again with a reason of its own. */
const lasting: ReadonlySet<string> = new Set<PayloadKind>([
  "period-sealed",
  "period-reopened",
  "break-acknowledged",
]);

/** So many matters of a stroke are named; the rest is counted. */
const mattersNamed = 3;

/** What was decided, stroke by stroke, the latest first; with what an "undo" and a "redo" would name. */
export function journalOf(ledger: readonly LedgerEvent[]): Journal {
  const undone = undoneEvents(ledger);
  const events = inFoldOrder(ledger).filter(({ payload }) => !seenKinds.has(payload.kind));
  const decided = events.filter(({ payload }) => payload.kind !== "undone");
  const takenBack = takingBack(events, undone);
  const strokes = [...groupBy(decided, strokeOf).values()];
  const entries = strokes.map((stroke) => entryOf(stroke, { undone, takenBack }));
  return {
    entries: entries.toReversed(),
    undo: undoable(entries.findLast((entry) => entry.undoneBy.length === 0)),
    redo: redoable(events, { undone, takenBack }),
  };
}

function undoable(last: JournalEntry | undefined): readonly string[] {
  return last?.canBeUndone === true ? last.events : [];
}

interface Undoing {
  readonly undone: ReadonlySet<string>;
  /** Decision → the undos in force that name it. */
  readonly takenBack: ReadonlyMap<string, readonly string[]>;
}

/** Events of one author, session and time were decided at one stroke; of one kind each, so that they can be told. */
function strokeOf({ author, session, at, payload }: LedgerEvent): string {
  return JSON.stringify([author, session, at, payload.kind]);
}

function entryOf(stroke: readonly LedgerEvent[], { undone, takenBack }: Undoing): JournalEntry {
  const [first] = stroke;
  if (first === undefined) throw new Error("a stroke has events");
  const isUndone = stroke.every(({ id }) => undone.has(id));
  const reasons = new Set(stroke.map(({ payload }) => textOf(payload, "reason") ?? ""));
  return {
    id: first.id,
    events: stroke.map(({ id }) => id),
    kind: first.payload.kind,
    by: first.author,
    at: first.at,
    reason: [...reasons].filter((reason) => reason !== "").join("; "),
    matters: stroke.slice(0, mattersNamed).map(matterOf),
    canBeUndone: !lasting.has(first.payload.kind),
    undoneBy: isUndone ? [...new Set(stroke.flatMap(({ id }) => takenBack.get(id) ?? []))] : [],
  };
}

/** The members that say what was decided for, where it is no change of a value. */
const decidedFor: Readonly<Record<string, string>> = {
  "question-answered": "answer",
  "deadline-extended": "until",
  "alias-learned": "alias",
} satisfies Partial<Record<PayloadKind, string>>;

/** What a decision is about, as far as it says so. */
function matterOf({ payload }: LedgerEvent): JournalMatter {
  const text = (member: string): string | null => textOf(payload, member);
  return {
    call: text("call"),
    unit: text("unit"),
    template: text("template"),
    row: text("row"),
    indicator: text("indicator"),
    before: text("before"),
    after: text(decidedFor[payload.kind] ?? "after"),
    question: text("question"),
  };
}

function textOf(payload: LedgerEvent["payload"], member: string): string | null {
  const said: Readonly<Record<string, unknown>> = { ...payload };
  const value = said[member];
  return typeof value === "string" ? value : null;
}

/** The undos in force of each decision; an undo of an undo is no such. */
function takingBack(
  events: readonly LedgerEvent[],
  undone: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const undos = new Set(events.flatMap(({ id, payload }) => (payload.kind === "undone" ? id : [])));
  const takenBack = new Map<string, readonly string[]>();
  for (const { id, payload } of events) {
    const known = payload.kind === "undone" && !undone.has(id) ? knownPayload(payload) : null;
    if (known?.kind !== "undone") continue;
    for (const target of known.events) {
      if (!undos.has(target)) takenBack.set(target, [...(takenBack.get(target) ?? []), id]);
    }
  }
  return takenBack;
}

/** The last undo, unless something new was decided since: then nothing can be done again. */
function redoable(events: readonly LedgerEvent[], { undone, takenBack }: Undoing): readonly string[] {
  const undos = new Set([...takenBack.values()].flat());
  const last = events.findLast(({ id }) => undos.has(id));
  if (last === undefined) return [];
  const since = events.slice(events.indexOf(last) + 1);
  const isOverwritten = since.some(({ id, payload }) => payload.kind !== "undone" && !undone.has(id));
  return isOverwritten ? [] : [last.id];
}
