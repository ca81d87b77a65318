import type { LedgerEvent, LedgerPayload } from "../../core/ledger/event.ts";
import type { RecordedFact } from "../../core/ledger/recordedFacts.ts";
import type { ValuePlace } from "../../core/ledger/stateKeys.ts";
import type { LedgerState, RecordedFacts, RecordedForm } from "../../core/ledger/ledgerState.ts";
import type { CallId } from "../../core/pack/call.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { Result } from "../../core/result.ts";
import type { Report } from "../report/reportSchema.ts";

/** What a decision is judged by. */
export interface DecisionContext {
  readonly pack: Pack;
  /** The calls of the book. */
  readonly calls: readonly CallId[];
  readonly ledger: readonly LedgerEvent[];
  readonly state: LedgerState;
  /** What the last check found; empty without one. */
  readonly findings: readonly Report["findings"][number][];
  /** What was read since the last merge, so that no merge has to come first. */
  readonly seen?: SeenForms;
}

/** Forms and their figures that the ledger does not know yet, by the keys of its state. */
export interface SeenForms {
  readonly forms: ReadonlyMap<string, RecordedForm>;
  readonly facts: ReadonlyMap<string, RecordedFacts>;
  /** What a form that was read says at a place, of totals too; null for a place that it does not have. */
  readonly valueAt: (place: ValuePlace) => SeenValue | null;
}

/** A value as its cell says it, and as it was read. */
export type SeenValue = Pick<RecordedFact, "raw" | "reading">;

/** What a decision writes into the ledger, or the sentence that refuses it. */
export type Judged = Result<readonly LedgerPayload[], Bilingual>;
