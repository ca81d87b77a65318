import { appendEvents } from "../core/ledger/appendEvent.ts";
import { canonicalJson } from "../core/ledger/canonicalJson.ts";
import type { LedgerEvent, LedgerPayload } from "../core/ledger/event.ts";
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
  { author, at }: Recording,
): readonly LedgerEvent[] {
  const known = new Set(ledger.map((event) => canonicalJson(event.payload)));
  const fresh = payloadsOf(review).filter((payload) => !known.has(canonicalJson(payload)));
  const decided = review.decisions.flatMap((decision) => {
    const payload: LedgerPayload = {
      kind: "question-answered",
      question: decision.question,
      answer: decision.answer,
      reason: decision.reason,
    };
    return known.has(canonicalJson(payload))
      ? []
      : [{ payload, occasion: { author: decision.by, session: at, at: decision.at ?? at } }];
  });
  const seen = appendEvents(ledger, fresh, { author, session: at, at });
  return decided.reduce((events, { payload, occasion }) => appendEvents(events, [payload], occasion), seen);
}

/** What happened, in an order that does not depend on the order of the inputs. */
function payloadsOf(review: Review): readonly LedgerPayload[] {
  const { pack } = review;
  const opened = review.calls.map((call): LedgerPayload => ({
    kind: "call-opened",
    call,
    pack: pack.id,
    packHash: pack.hash,
  }));
  const received: LedgerPayload[] = [];
  const read: LedgerPayload[] = [];
  for (const file of review.files) {
    if (file.state !== "read") continue;
    const { path, sha256 } = file.file;
    received.push({
      kind: "file-received",
      path,
      sha256,
      size: file.size,
      receivedOn: review.receivedOn.get(path) ?? null,
    });
    for (const { id, source, call, reporter, template } of file.submissions) {
      read.push({
        kind: "form-read",
        submission: id,
        sha256,
        path,
        sheet: source.sheet,
        call,
        unit: reporter,
        template,
        contentHash: source.contentHash,
      });
    }
  }
  return [...opened, ...inOrder(received), ...inOrder(read)];
}

function inOrder(payloads: readonly LedgerPayload[]): readonly LedgerPayload[] {
  return payloads
    .map((payload) => ({ payload, text: canonicalJson(payload) }))
    .toSorted((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
    .map(({ payload }) => payload);
}
