import type { LedgerEvent, LedgerPayload } from "../../core/ledger/event.ts";
import type { LedgerState } from "../../core/ledger/ledgerState.ts";
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
  readonly findings: Report["findings"];
}

/** What a decision writes into the ledger, or the sentence that refuses it. */
export type Judged = Result<readonly LedgerPayload[], Bilingual>;
