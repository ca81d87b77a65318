import type { LedgerEvent, PayloadKind, PayloadOf } from "./event.ts";
import { inFoldOrder } from "./eventOrder.ts";
import { explanationKey, takenBackKey } from "./explanationKey.ts";
import type { LedgerState, RecordedStanding } from "./ledgerState.ts";
import { knownPayload } from "./payloadSchema.ts";
import { formKey, unitKey, valueKey } from "./stateKeys.ts";
import { undoneEvents } from "./undoneEvents.ts";

/** The state after all events in the order (time, author, sequence), whatever order they are given in. */
export function foldLedger(events: readonly LedgerEvent[]): LedgerState {
  const undone = undoneEvents(events);
  const state = emptyState();
  for (const event of inFoldOrder(events)) {
    const payload = knownPayload(event.payload);
    if (undone.has(event.id)) {
      if (payload?.kind === "warning-explained") state.takenBack.add(takenBackKey(payload));
      continue;
    }
    if (payload === null) state.unknown.push(event);
    else record(state, payload, { by: event.author, at: event.at, event: event.id });
  }
  return state;
}

/** The state while it is being made: the same members, open to change. */
type OpenState = {
  -readonly [M in keyof LedgerState]: LedgerState[M] extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : LedgerState[M] extends ReadonlySet<infer V>
      ? Set<V>
      : LedgerState[M] extends readonly (infer V)[]
        ? V[]
        : never;
};

function emptyState(): OpenState {
  return {
    calls: new Map(),
    packs: new Map(),
    files: new Map(),
    forms: new Map(),
    answers: new Map(),
    corrections: new Map(),
    conversions: new Map(),
    explanations: new Map(),
    takenBack: new Set(),
    standings: new Map(),
    pins: new Map(),
    superseded: new Map(),
    exemptions: new Map(),
    extensions: new Map(),
    aliases: new Map(),
    merges: new Map(),
    facts: new Map(),
    earlier: new Map(),
    seals: new Map(),
    forgotten: new Set(),
    acknowledged: new Set(),
    unknown: [],
  };
}

interface Origin {
  readonly by: string;
  readonly at: string;
  readonly event: string;
}

type Recorders = {
  readonly [K in PayloadKind]: (state: OpenState, said: PayloadOf<K>, origin: Origin) => void;
};

function record<K extends PayloadKind>(state: OpenState, said: PayloadOf<K>, origin: Origin): void {
  const recorder: Recorders[K] = recorders[said.kind];
  recorder(state, said, origin);
}

const recorders: Recorders = {
  "call-opened": (state, { kind: _kind, ...call }, { by, at }) => {
    state.calls.set(call.call, { ...call, by, at });
  },
  "pack-recorded": (state, said, origin) => {
    state.packs.set(said.hash, { ...said, ...origin });
  },
  "file-received": (state, { kind: _kind, ...file }, { by, at }) => {
    const key = `${file.sha256} ${file.path}`;
    const receivedOn = file.receivedOn ?? state.files.get(key)?.receivedOn ?? null;
    state.files.set(key, { ...file, receivedOn, by, at });
  },
  "form-read": (state, { kind: _kind, ...form }, { by, at }) => {
    state.forms.set(form.submission, { ...form, by, at });
  },
  "question-answered": (state, { kind: _kind, ...answer }, origin) => {
    state.answers.set(answer.question, { ...answer, ...origin });
  },
  "submission-superseded": (state, said, origin) => {
    state.superseded.set(formKey(said), { ...said, ...origin });
  },
  "facts-recorded": (state, said, origin) => {
    state.facts.set(formKey(said), { ...said, ...origin });
  },
  "history-recorded": (state, said, origin) => {
    state.earlier.set(formKey(said), { ...said, ...origin });
  },
  "merge-made": (state, said, origin) => {
    state.merges.delete(said.call);
    state.merges.set(said.call, { ...said, ...origin });
  },
  "value-corrected": (state, said, origin) => {
    state.corrections.set(valueKey(said), { ...said, ...origin });
  },
  "conversion-accepted": (state, said, origin) => {
    state.conversions.set(valueKey(said), { ...said, ...origin });
  },
  "conversion-refused": (state, said, origin) => {
    state.conversions.set(valueKey(said), { ...said, ...origin });
  },
  "warning-explained": (state, said, origin) => {
    const key = explanationKey(said);
    // the latest comes last: it is the one to be offered again
    state.explanations.delete(key);
    state.explanations.set(key, { ...said, ...origin });
  },
  "submission-returned": (state, said, origin) => judge(state, { ...said, ...origin }),
  "submission-accepted": (state, said, origin) => judge(state, { ...said, ...origin }),
  "submission-excluded": (state, said, origin) => judge(state, { ...said, ...origin }),
  "submission-pinned": (state, said, origin) => {
    state.pins.set(formKey(said), { ...said, ...origin });
  },
  "unit-exempted": (state, said, origin) => {
    state.exemptions.set(unitKey(said), { ...said, ...origin });
  },
  "deadline-extended": (state, said, origin) => {
    state.extensions.set(unitKey(said), { ...said, ...origin });
  },
  "alias-learned": (state, said, origin) => {
    state.aliases.set(said.unit, [...(state.aliases.get(said.unit) ?? []), { ...said, ...origin }]);
  },
  "memory-forgotten": (state, { memory }) => {
    state.forgotten.add(memory);
  },
  "period-sealed": (state, said, origin) => {
    state.seals.set(said.call, { ...said, ...origin });
  },
  "period-reopened": (state, { call }) => {
    state.seals.delete(call);
  },
  "break-acknowledged": (state, { breaks }) => {
    for (const { event, kind } of breaks) state.acknowledged.add(`${kind} ${event}`);
  },
  undone: () => undefined,
};

/** The last word on a delivery, or on one unit's row in it, stands. */
function judge(state: OpenState, standing: RecordedStanding): void {
  const key = formKey(standing);
  const others = (state.standings.get(key) ?? []).filter(
    (other) => other.contentHash !== standing.contentHash || rowOf(other) !== rowOf(standing),
  );
  state.standings.set(key, [...others, standing]);
}

function rowOf(standing: RecordedStanding): string | null {
  return standing.kind === "submission-excluded" ? standing.row : null;
}
