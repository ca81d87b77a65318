import type { SubmissionId } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import { assertNever } from "../assertNever.ts";
import type { LedgerEvent, LedgerPayload } from "./event.ts";
import { inFoldOrder } from "./eventOrder.ts";
import { knownPayload } from "./payloadSchema.ts";

type PayloadOf<K extends LedgerPayload["kind"]> = Extract<LedgerPayload, { kind: K }>;

/** Who said so, and when. */
interface Signed {
  readonly by: string;
  readonly at: string;
}

export type OpenedCall = Omit<PayloadOf<"call-opened">, "kind"> & Signed;
export type RecordedFile = Omit<PayloadOf<"file-received">, "kind"> & Signed;
export type RecordedForm = Omit<PayloadOf<"form-read">, "kind"> & Signed;
export type RecordedAnswer = Omit<PayloadOf<"question-answered">, "kind"> & Signed;

/** What the ledger says now. */
export interface LedgerState {
  /** The pack that each call was last opened with. */
  readonly calls: ReadonlyMap<CallId, OpenedCall>;
  /** By SHA-256 and path ("hash path"); a later record without a date keeps the date known before. */
  readonly files: ReadonlyMap<string, RecordedFile>;
  readonly forms: ReadonlyMap<SubmissionId, RecordedForm>;
  /** The last answer to each question. */
  readonly answers: ReadonlyMap<string, RecordedAnswer>;
  /** Events of kinds that this version does not know, in fold order. */
  readonly unknown: readonly LedgerEvent[];
}

/** The state after all events in the order (time, author, sequence), whatever order they are given in. */
export function foldLedger(events: readonly LedgerEvent[]): LedgerState {
  const state = {
    calls: new Map<CallId, OpenedCall>(),
    files: new Map<string, RecordedFile>(),
    forms: new Map<SubmissionId, RecordedForm>(),
    answers: new Map<string, RecordedAnswer>(),
    unknown: new Array<LedgerEvent>(),
  };
  for (const event of inFoldOrder(events)) {
    const payload = knownPayload(event.payload);
    if (payload === null) state.unknown.push(event);
    else record(state, payload, { by: event.author, at: event.at });
  }
  return state;
}

interface OpenState {
  readonly calls: Map<CallId, OpenedCall>;
  readonly files: Map<string, RecordedFile>;
  readonly forms: Map<SubmissionId, RecordedForm>;
  readonly answers: Map<string, RecordedAnswer>;
}

function record(state: OpenState, payload: LedgerPayload, signed: Signed): void {
  switch (payload.kind) {
    case "call-opened": {
      const { call, pack, packHash } = payload;
      state.calls.set(call, { call, pack, packHash, ...signed });
      return;
    }
    case "file-received":
      recordFile(state, payload, signed);
      return;
    case "form-read": {
      const { kind: _kind, ...form } = payload;
      state.forms.set(form.submission, { ...form, ...signed });
      return;
    }
    case "question-answered": {
      const { question, answer, reason } = payload;
      state.answers.set(question, { question, answer, reason, ...signed });
      return;
    }
    default:
      assertNever(payload);
  }
}

function recordFile(state: OpenState, payload: PayloadOf<"file-received">, signed: Signed): void {
  const { path, sha256, size } = payload;
  const key = `${sha256} ${path}`;
  const receivedOn = payload.receivedOn ?? state.files.get(key)?.receivedOn ?? null;
  state.files.set(key, { path, sha256, size, receivedOn, ...signed });
}
