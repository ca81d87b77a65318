import type { CallId } from "../pack/call.ts";
import type { SubmissionId } from "../intake/submission.ts";
import type { UnitId } from "../pack/unit.ts";

/** What an event says; a newer version's unknown kinds are kept as they are, never dropped. */
export type LedgerPayload =
  | { readonly kind: "call-opened"; readonly call: CallId; readonly pack: string; readonly packHash: string }
  | {
      readonly kind: "file-received";
      readonly path: string;
      readonly sha256: string;
      readonly size: number;
      /** "yyyy-mm-dd", null when the register does not say. */ readonly receivedOn: string | null;
    }
  | {
      readonly kind: "form-read";
      readonly submission: SubmissionId;
      readonly sha256: string;
      readonly path: string;
      readonly sheet: string;
      readonly call: CallId;
      readonly unit: UnitId;
      readonly template: string;
      readonly contentHash: string;
    }
  | {
      readonly kind: "question-answered";
      readonly question: string;
      readonly answer: string;
      readonly reason: string;
    };

/** Envelope of one thing that happened. Hashes chain per author and session. */
export interface LedgerEvent {
  /** `${author}/${session}/${sequence}` */
  readonly id: string;
  readonly author: string;
  readonly session: string;
  /** From 1 inside author and session. */
  readonly sequence: number;
  /** ISO 8601 with offset, given by the caller. */
  readonly at: string;
  readonly payload: LedgerPayload | { readonly kind: string };
  /** Hash of the author's and session's previous event, "" for the first. */
  readonly previous: string;
  /** SHA-256 (hex) over the other members in fixed order. */
  readonly hash: string;
}
