import { assertNever } from "../../core/assertNever.ts";
import type { Action } from "../../core/ledger/action.ts";
import { appendEvents } from "../../core/ledger/appendEvent.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import { nextInstant } from "../../core/ledger/nextInstant.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import type { LedgerState } from "../../core/ledger/ledgerState.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DecisionContext, Judged, SeenForms } from "./context.ts";
import { exempt, extend, learnAlias } from "./dutyDecisions.ts";
import { explain, fix } from "./findingDecisions.ts";
import { convert, correct, judge } from "./formDecisions.ts";
import { acknowledge, forget, reopen, seal, undo } from "./ledgerDecisions.ts";

export interface RefusedAction extends Bilingual {
  /** Position among the actions, from 0. */
  readonly position: number;
}

/** Records decisions in the ledger, all of them or, when one cannot be taken, none. */
export function decide(
  actions: readonly Action[],
  context: Omit<DecisionContext, "state">,
  now: string,
): Result<readonly LedgerEvent[], readonly RefusedAction[]> {
  let ledger = context.ledger;
  const at = nextInstant(now, ledger);
  let state = stateOf(ledger, context.seen);
  const refused: RefusedAction[] = [];
  for (const [position, action] of actions.entries()) {
    const judged = judgeAction(action, { ...context, ledger, state });
    if (!judged.ok) {
      refused.push({ position, ...judged.error });
      continue;
    }
    ledger = appendEvents(ledger, judged.value, { author: action.by, session: at, at });
    if (movesOn(action)) state = stateOf(ledger, context.seen);
  }
  return refused.length > 0 ? err(refused) : ok(ledger);
}

/** What the ledger says, and what was seen since it was last written. */
function stateOf(ledger: readonly LedgerEvent[], seen: SeenForms | undefined): LedgerState {
  const state = foldLedger(ledger);
  if (seen === undefined) return state;
  return {
    ...state,
    forms: new Map([...state.forms, ...seen.forms]),
    facts: new Map([...state.facts, ...seen.facts]),
  };
}

/** What one decision writes, or why it cannot be taken. */
export function judgeAction(action: Action, context: DecisionContext): Judged {
  switch (action.decide) {
    case "explain":
      return explain(action, context);
    case "fix":
      return fix(action, context);
    case "correct":
      return correct(action, context);
    case "convert":
      return convert(action, context);
    case "return":
    case "accept":
    case "exclude":
    case "pin":
      return judge(action, context);
    case "exempt":
      return exempt(action, context);
    case "extend":
      return extend(action, context);
    case "alias":
      return learnAlias(action, context);
    case "seal":
      return seal(action, context);
    case "reopen":
      return reopen(action, context);
    case "undo":
      return undo(action, context);
    case "forget":
      return forget(action, context);
    case "acknowledge":
      return acknowledge(action, context);
    default:
      return assertNever(action);
  }
}

/** True for a decision that others of the same stroke may build on; explanations and corrections come in hundreds. */
function movesOn({ decide: kind }: Action): boolean {
  return kind !== "explain" && kind !== "correct" && kind !== "fix";
}
