import type { Decision } from "../../core/ledger/decisions.ts";
import { appendEvent } from "../../core/ledger/appendEvent.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../core/ledger/mergeLedgers.ts";
import { nextInstant } from "../../core/ledger/nextInstant.ts";
import { knownPayload } from "../../core/ledger/payloadSchema.ts";
import { decisionsInForce } from "../decide/ledgerDecisions.ts";
import { recordAnswers } from "../recordReview.ts";
import type { ReadProblem } from "../ports.ts";
import type { OwnBook } from "../readOwnBook.ts";
import type { Chosen, NewDecision } from "./desk.ts";

/** Something that was received, without its contents. */
export type DeskInput = {
  readonly path: string;
  /** "yyyy-mm-dd"; null: not recorded. */
  readonly receivedOn: string | null;
} & (
  | { readonly type: "file"; readonly sha256: string; readonly size: number }
  /** A sheet of the open workbook. */
  | { readonly type: "sheet"; readonly sha256: string }
  /** It could not be opened at all. */
  | { readonly type: "refused"; readonly problem: ReadProblem }
);

/** What lies on the desk; what follows from it is worked out anew. */
export interface DeskState {
  readonly chosen: Chosen | null;
  /** By path. */
  readonly inputs: readonly DeskInput[];
  /** The rows of the register of receipt. */
  readonly register: readonly (readonly string[])[] | null;
  /** Answers of this desk, as the ledger has them. */
  readonly decisions: readonly Decision[];
  /** What was decided here, and in the book that is written to once it is known. */
  readonly ledger: readonly LedgerEvent[];
}

export const emptyDesk: DeskState = { chosen: null, inputs: [], register: null, decisions: [], ledger: [] };

/** With more answers; a later one replaces an earlier one to the same question. */
export function withDecisions(state: DeskState, decisions: readonly NewDecision[], now: string): DeskState {
  const byQuestion = new Map(state.decisions.map((decision) => [decision.question, decision]));
  for (const decision of decisions) byQuestion.set(decision.question, decision);
  // recorded now, whenever they were given: what was recorded before did not know them
  const answers = decisions.map(({ at: _at, ...answer }) => answer);
  const ledger = recordAnswers(state.ledger, answers, nextInstant(now, state.ledger));
  return { ...state, ledger, decisions: [...byQuestion.values()] };
}

/** With what was decided in an earlier book; of answers to one question the one given here stands. */
export function withEarlierBook(state: DeskState, earlier: OwnBook | null): DeskState {
  if (earlier === null) return state;
  const answered = new Set(state.decisions.map((decision) => decision.question));
  const fresh = earlier.decisions.filter((decision) => !answered.has(decision.question));
  const ledger = mergeLedgers(state.ledger, earlier.ledger);
  if (fresh.length === 0 && ledger.length === state.ledger.length) return state;
  return { ...state, ledger, decisions: [...fresh, ...state.decisions] };
}

/** Without answers; in the ledger they are taken back. */
export function withoutDecisions(state: DeskState, questions: readonly string[], now: string): DeskState {
  const { answers } = foldLedger(state.ledger);
  const given = questions.flatMap((question) => answers.get(question) ?? []);
  if (given.length === 0) return withoutAnswers(state, questions);
  const events = answeringEvents(state.ledger, questions);
  const at = nextInstant(now, state.ledger);
  const author = given[0]?.by ?? "";
  const undone = { kind: "undone", events, reason: "" } as const;
  const ledger = appendEvent(state.ledger, undone, { author, session: at, at });
  return withoutAnswers({ ...state, ledger }, questions);
}

function withoutAnswers(state: DeskState, questions: readonly string[]): DeskState {
  return { ...state, decisions: state.decisions.filter(({ question }) => !questions.includes(question)) };
}

/** The events in force that answer one of the questions. */
function answeringEvents(ledger: readonly LedgerEvent[], questions: readonly string[]): string[] {
  return decisionsInForce(ledger).flatMap(({ id, payload }) => {
    const known = payload.kind === "question-answered" ? knownPayload(payload) : null;
    return known?.kind === "question-answered" && questions.includes(known.question) ? [id] : [];
  });
}

/** With a ledger that says more, or less: the answers follow it. */
export function withLedger(state: DeskState, ledger: readonly LedgerEvent[]): DeskState {
  const [before, after] = [foldLedger(state.ledger).answers, foldLedger(ledger).answers];
  const kept = state.decisions.flatMap((decision) => {
    const [was, is] = [before.get(decision.question), after.get(decision.question)];
    if (is?.answer === was?.answer) return [decision];
    return is === undefined ? [] : [{ ...is }];
  });
  const known = new Set(state.decisions.map(({ question }) => question));
  const again = [...after.values()].filter(({ question }) => !before.has(question) && !known.has(question));
  return { ...state, ledger, decisions: [...kept, ...again] };
}

export function withoutInputs(state: DeskState, isTaken: (input: DeskInput) => boolean): DeskState {
  return { ...state, inputs: state.inputs.filter((input) => !isTaken(input)) };
}

export function hashesOf(inputs: readonly DeskInput[]): ReadonlySet<string> {
  return new Set(inputs.flatMap((input) => (input.type === "refused" ? [] : input.sha256)));
}
