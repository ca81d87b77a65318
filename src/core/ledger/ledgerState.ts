import type { SubmissionId } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import type { UnitId } from "../pack/unit.ts";
import type { LedgerEvent, PayloadKind, PayloadOf } from "./event.ts";

/** Who said so, and when. */
interface Signed {
  readonly by: string;
  readonly at: string;
}

type Said<K extends PayloadKind> = Omit<PayloadOf<K>, "kind"> & Signed;

/** What was decided, with the event that says so: the one to name in order to undo it. */
export type Recorded<K extends PayloadKind> = K extends PayloadKind
  ? PayloadOf<K> & Signed & { readonly event: string }
  : never;

export type OpenedCall = Said<"call-opened">;
export type RecordedFile = Said<"file-received">;
export type RecordedForm = Said<"form-read">;
export type RecordedAnswer = Said<"question-answered"> & { readonly event: string };
export type RecordedCorrection = Recorded<"value-corrected">;
export type RecordedConversion = Recorded<"conversion-accepted" | "conversion-refused">;
export type RecordedExplanation = Recorded<"warning-explained">;
/** What became of one delivery of a form, or of one unit's row in it. */
export type RecordedStanding = Recorded<
  "submission-returned" | "submission-accepted" | "submission-excluded"
>;
export type RecordedMerge = Recorded<"merge-made">;
export type RecordedFacts = Recorded<"facts-recorded">;
export type RecordedHistory = Recorded<"history-recorded">;
export type RecordedSeal = Recorded<"period-sealed">;

/** What the ledger says now: the last word on each matter, in the order (time, author, sequence). */
export interface LedgerState {
  /** The pack that each call was last opened with. */
  readonly calls: ReadonlyMap<CallId, OpenedCall>;
  /** The packs that calls were opened with, by hash. */
  readonly packs: ReadonlyMap<string, Recorded<"pack-recorded">>;
  /** By SHA-256 and path ("hash path"); a later record without a date keeps the date known before. */
  readonly files: ReadonlyMap<string, RecordedFile>;
  readonly forms: ReadonlyMap<SubmissionId, RecordedForm>;
  /** The last answer to each question. */
  readonly answers: ReadonlyMap<string, RecordedAnswer>;
  /** By `valueKey`. */
  readonly corrections: ReadonlyMap<string, RecordedCorrection>;
  /** By `valueKey`. */
  readonly conversions: ReadonlyMap<string, RecordedConversion>;
  /** By `explanationKey`. */
  readonly explanations: ReadonlyMap<string, RecordedExplanation>;
  /** Explanations that were taken back, by `takenBackKey`: a slip that says the same again does not bring them back. */
  readonly takenBack: ReadonlySet<string>;
  /** By `formKey`; one for each delivery and row that was judged. */
  readonly standings: ReadonlyMap<string, readonly RecordedStanding[]>;
  /** By `formKey`. */
  readonly pins: ReadonlyMap<string, Recorded<"submission-pinned">>;
  /** By `formKey`: the last replacement. */
  readonly superseded: ReadonlyMap<string, Recorded<"submission-superseded">>;
  /** By `unitKey`. */
  readonly exemptions: ReadonlyMap<string, Recorded<"unit-exempted">>;
  /** By `unitKey`. */
  readonly extensions: ReadonlyMap<string, Recorded<"deadline-extended">>;
  readonly aliases: ReadonlyMap<UnitId, readonly Recorded<"alias-learned">[]>;
  /** The last merge of each call, the latest of all last. */
  readonly merges: ReadonlyMap<CallId, RecordedMerge>;
  /** By `formKey`: the figures last merged. */
  readonly facts: ReadonlyMap<string, RecordedFacts>;
  /** By `formKey`: figures of earlier books. */
  readonly earlier: ReadonlyMap<string, RecordedHistory>;
  /** Calls that are sealed now. */
  readonly seals: ReadonlyMap<CallId, RecordedSeal>;
  /** Events whose explanation, name, answer or conversion is forgotten. */
  readonly forgotten: ReadonlySet<string>;
  /** "kind event" of the chain breaks that somebody has looked at. */
  readonly acknowledged: ReadonlySet<string>;
  /** Events of kinds that this version does not know, in fold order. */
  readonly unknown: readonly LedgerEvent[];
}
