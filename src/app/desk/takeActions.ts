import type { Action } from "../../core/ledger/action.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { decide } from "../decide/decide.ts";
import { seenForms } from "../decide/seenForms.ts";
import type { DeskReview } from "./deskReview.ts";
import { withLedger, type DeskState } from "./deskState.ts";
import { viewFindings } from "./deskView.ts";

/** The desk with decisions recorded at one stroke; when one cannot be taken, none is, and it is said why. */
export function takeActions(
  actions: readonly Action[],
  { state, review, report }: DeskReview,
  now: string,
): Result<DeskState, readonly Bilingual[]> {
  if (actions.length === 0) return ok(state);
  const decided = decide(
    actions,
    {
      pack: review.pack,
      calls: state.chosen.calls,
      ledger: state.ledger,
      findings: viewFindings(review, report),
      seen: seenForms(review),
    },
    now,
  );
  if (decided.ok) return ok(withLedger(state, decided.value));
  const sentences = new Map(decided.error.map(({ vi, en }) => [vi, { vi, en }]));
  return err([...sentences.values()]);
}
