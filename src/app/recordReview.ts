import { byText } from "../core/compare.ts";
import { appendEvents } from "../core/ledger/appendEvent.ts";
import { canonicalJson } from "../core/ledger/canonicalJson.ts";
import type { Decision } from "../core/ledger/decisions.ts";
import type { LedgerEvent, LedgerPayload, PayloadOf } from "../core/ledger/event.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import type { LedgerState } from "../core/ledger/ledgerState.ts";
import { factRecords, mergeRecord } from "../core/ledger/mergeDigest.ts";
import { historyRecords } from "../core/ledger/recordedHistory.ts";
import { nextInstant } from "../core/ledger/nextInstant.ts";
import { formKey } from "../core/ledger/stateKeys.ts";
import { recordUnitAnswers } from "./recordUnitAnswers.ts";
import type { Review } from "./reviewCalls.ts";

export interface Recording {
  readonly author: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** The ledger with what this review saw for the first time; what it already holds is not written again. */
export function recordReview(
  ledger: readonly LedgerEvent[],
  review: Review,
  { author, at: now }: Recording,
): readonly LedgerEvent[] {
  const at = nextInstant(now, ledger);
  const state = foldLedger(ledger);
  const known = new Set(ledger.map((event) => canonicalJson(event.payload)));
  const seen = [...receivedPayloads(review), ...readPayloads(review)].filter(
    (payload) => !known.has(canonicalJson(payload)),
  );
  const fresh = [
    ...openedPayloads(review, state),
    ...historyPayloads(review, state),
    ...seen,
    ...factPayloads(review, state),
  ];
  const start = appendEvents(ledger, fresh, { author, session: at, at });
  const events = recordUnitAnswers(recordAnswers(start, review.decisions, at), review, at);
  return appendEvents(events, mergePayloads(events, review, state), { author, session: at, at });
}

/** The ledger with answers to questions; one that stands already is not written again. */
export function recordAnswers(
  ledger: readonly LedgerEvent[],
  decisions: readonly Decision[],
  at: string,
): readonly LedgerEvent[] {
  const { answers } = foldLedger(ledger);
  return decisions.reduce((events, { question, answer, reason, by, at: then = at }) => {
    const before = answers.get(question);
    if (before?.answer === answer && before.reason === reason) return events;
    const payload: LedgerPayload = { kind: "question-answered", question, answer, reason };
    return appendEvents(events, [payload], { author: by, session: at, at: then });
  }, ledger);
}

function openedPayloads({ calls, pack }: Review, state: LedgerState): readonly LedgerPayload[] {
  const { id, hash, sources } = pack;
  const opened = calls
    .filter((call) => state.calls.get(call)?.packHash !== hash)
    .map((call): LedgerPayload => ({ kind: "call-opened", call, pack: id, packHash: hash }));
  if (sources === undefined || state.packs.has(hash)) return opened;
  return [{ kind: "pack-recorded", pack: id, hash, files: sources.map((file) => ({ ...file })) }, ...opened];
}

/** Figures of earlier books are brought once: the ledger knows them from then on. */
function historyPayloads({ broughtHistory }: Review, state: LedgerState): readonly LedgerPayload[] {
  return historyRecords(broughtHistory).filter((record) => {
    const key = formKey(record);
    return !state.facts.has(key) && state.earlier.get(key)?.figures !== record.figures;
  });
}

/** In an order that does not depend on the order of the inputs, as everything below. */
function receivedPayloads(review: Review): readonly LedgerPayload[] {
  return inOrder(
    review.files.flatMap((file): readonly LedgerPayload[] => {
      if (file.state !== "read") return [];
      const { path, sha256 } = file.file;
      const receivedOn = review.receivedOn.get(path) ?? null;
      return [{ kind: "file-received", path, sha256, size: file.size, receivedOn }];
    }),
  );
}

function readPayloads(review: Review): readonly LedgerPayload[] {
  return inOrder(formsRead(review));
}

/** Every form that was read, file by file. */
export function formsRead(review: Pick<Review, "files">): readonly PayloadOf<"form-read">[] {
  return review.files.flatMap((file) => {
    if (file.state !== "read") return [];
    const { path, sha256 } = file.file;
    return file.submissions.map(({ id, source, call, reporter, template }) => ({
      kind: "form-read",
      submission: id,
      sha256,
      path,
      sheet: source.sheet,
      call,
      unit: reporter,
      template,
      contentHash: source.contentHash,
    }));
  });
}

/** What was merged, form by form, as far as it is not what was merged the last time. */
function factPayloads({ consolidation }: Review, state: LedgerState): readonly LedgerPayload[] {
  const records = factRecords(consolidation).filter((record) => {
    const before = state.facts.get(formKey(record));
    return before?.facts !== record.facts || before.contentHash !== record.contentHash;
  });
  return [...records.flatMap((record) => replacement(record, state)), ...records];
}

function mergePayloads(
  ledger: readonly LedgerEvent[],
  { calls, consolidation, pack }: Review,
  state: LedgerState,
): readonly LedgerPayload[] {
  const events = ledger.filter(({ payload }) => payload.kind !== "merge-made").length;
  return calls
    .map((call) => mergeRecord(consolidation, { call, calls, events, packHash: pack.hash }))
    .filter((merge) => !isSameMerge(merge, state.merges.get(merge.call)));
}

function replacement(
  { call, unit, template, contentHash: by }: PayloadOf<"facts-recorded">,
  state: LedgerState,
): readonly LedgerPayload[] {
  const before = state.facts.get(formKey({ call, unit, template }));
  if (before === undefined || before.contentHash === by) return [];
  return [{ kind: "submission-superseded", call, unit, template, contentHash: before.contentHash, by }];
}

function isSameMerge(merge: PayloadOf<"merge-made">, before: PayloadOf<"merge-made"> | undefined): boolean {
  if (before === undefined) return false;
  const members = ["calls", "events", "packHash", "facts", "totals", "inputs"] as const;
  return members.every((member) => canonicalJson(before[member]) === canonicalJson(merge[member]));
}

function inOrder(payloads: readonly LedgerPayload[]): readonly LedgerPayload[] {
  return payloads
    .map((payload) => ({ payload, text: canonicalJson(payload) }))
    .toSorted((left, right) => byText(left.text, right.text))
    .map(({ payload }) => payload);
}
