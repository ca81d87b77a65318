import type { Decision } from "../../core/ledger/decisions.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
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
  readonly decisions: readonly Decision[];
  /** Of the book that is written to, once it is known: what was decided in it holds. */
  readonly ledger: readonly LedgerEvent[];
}

export const emptyDesk: DeskState = { chosen: null, inputs: [], register: null, decisions: [], ledger: [] };

/** With more answers; a later one replaces an earlier one to the same question. */
export function withDecisions(state: DeskState, decisions: readonly NewDecision[]): DeskState {
  const byQuestion = new Map(state.decisions.map((decision) => [decision.question, decision]));
  for (const decision of decisions) byQuestion.set(decision.question, decision);
  return { ...state, decisions: [...byQuestion.values()] };
}

/** With what was decided in an earlier book, where nothing else was answered since; none for a new book. */
export function withEarlierBook(state: DeskState, earlier: OwnBook | null): DeskState {
  const answered = new Set(state.decisions.map((decision) => decision.question));
  const fresh = (earlier?.decisions ?? []).filter((decision) => !answered.has(decision.question));
  const ledger = earlier?.ledger ?? [];
  if (fresh.length === 0 && isSameLedger(ledger, state.ledger)) return state;
  return { ...state, ledger, decisions: [...fresh, ...state.decisions] };
}

function isSameLedger(left: readonly LedgerEvent[], right: readonly LedgerEvent[]): boolean {
  return left.length === right.length && left.every((event, index) => event.hash === right[index]?.hash);
}

export function withoutDecisions(state: DeskState, questions: readonly string[]): DeskState {
  return { ...state, decisions: state.decisions.filter(({ question }) => !questions.includes(question)) };
}

export function withoutInputs(state: DeskState, isTaken: (input: DeskInput) => boolean): DeskState {
  return { ...state, inputs: state.inputs.filter((input) => !isTaken(input)) };
}

export function hashesOf(inputs: readonly DeskInput[]): ReadonlySet<string> {
  return new Set(inputs.flatMap((input) => (input.type === "refused" ? [] : input.sha256)));
}

/** A path that is not taken: "BC.xlsx" becomes "BC (2).xlsx". */
export function distinctPath(path: string, isTaken: (path: string) => boolean): string {
  if (!isTaken(path)) return path;
  const dot = path.lastIndexOf(".");
  const end = dot > Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) ? dot : path.length;
  for (let number = 2; ; number += 1) {
    const candidate = `${path.slice(0, end)} (${number})${path.slice(end)}`;
    if (!isTaken(candidate)) return candidate;
  }
}
