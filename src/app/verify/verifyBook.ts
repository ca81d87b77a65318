import { instantOf } from "../../core/ledger/instant.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import type { LedgerState, RecordedMerge } from "../../core/ledger/ledgerState.ts";
import { mergeRecord } from "../../core/ledger/mergeDigest.ts";
import { openBreaks, type LedgerBreak } from "../../core/ledger/verifyLedger.ts";
import type { CallId } from "../../core/pack/call.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { err, type Result } from "../../core/result.ts";
import { buildBook } from "../../core/tables/buildBook.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import type { Review } from "../reviewCalls.ts";
import { packOfCall, readPackOf, type StoredPackProblem } from "../storedPacks.ts";
import { createdAt } from "../summaryBook.ts";
import { compareBook, type Comparison } from "./compareBook.ts";
import { handEdits, type HandEdit } from "./handEdits.ts";

export interface VerifiedBook {
  readonly ledger: readonly LedgerEvent[];
  readonly state: LedgerState;
  readonly workbook: Workbook;
}

/** What a book says of itself, without the received files. */
export interface Verification {
  readonly events: number;
  readonly breaks: readonly LedgerBreak[];
  readonly pack: Result<Pack, StoredPackProblem>;
  readonly edits: readonly HandEdit[];
  /** Events that the tables do not know yet. */
  readonly pending: number;
  /** Sealed calls, and whether what was merged last is what was sealed. */
  readonly seals: readonly {
    readonly call: CallId;
    readonly holds: boolean;
    readonly by: string;
    readonly at: string;
  }[];
}

/** `given` is used for a book that does not keep its own pack. */
export function verifyBook({ ledger, state, workbook }: VerifiedBook, given: Pack | null): Verification {
  const merge = lastMerge(state);
  const pack = storedPack(state, workbook);
  const used = pack.ok ? pack.value : given;
  return {
    events: ledger.length,
    breaks: openBreaks(ledger, state),
    pack,
    edits: used === null ? [] : handEdits(workbook, state, used),
    pending: merge === null ? 0 : ledger.length - drawnLedger(ledger, merge).length,
    seals: [...state.seals.values()].map(({ call, facts, totals, by, at }) => {
      const last = state.merges.get(call);
      return { call, by, at, holds: last?.facts === facts && last.totals === totals };
    }),
  };
}

/** The pack in the ledger, when the sheet that shows it says the same. */
function storedPack(state: LedgerState, workbook: Workbook): Verification["pack"] {
  const merge = lastMerge(state);
  const kept = packOfCall(state, merge?.call ?? [...state.calls.keys()].at(-1) ?? "");
  if (!kept.ok) return kept;
  const shown = readPackOf(workbook);
  if (!shown.ok) return shown;
  return shown.value.hash === kept.value.hash ? kept : err("changed");
}

/** The calls that the book was last drawn for, in their order. */
export function drawnCalls(state: LedgerState): readonly CallId[] {
  return lastMerge(state)?.calls ?? [];
}

/** What was decided when the book was last drawn. */
export function drawnState(ledger: readonly LedgerEvent[], state: LedgerState): LedgerState {
  const merge = lastMerge(state);
  return merge === null ? state : foldLedger(drawnLedger(ledger, merge));
}

export interface Recalculation extends Comparison {
  /** Calls whose facts or totals are not those that were merged. */
  readonly otherFigures: readonly CallId[];
}

/** Draws the book anew from a review of the received files and compares it cell by cell. */
export function recalculate(book: VerifiedBook, review: Review): Recalculation {
  const merge = lastMerge(book.state);
  const ledger = merge === null ? book.ledger : drawnLedger(book.ledger, merge);
  const model = buildBook({ ...review, ledger, created: createdAt(ledger, "") });
  const otherFigures = review.calls.filter((call) => {
    const before = book.state.merges.get(call);
    const now = mergeRecord(review.consolidation, { call, calls: [], events: 0, packHash: review.pack.hash });
    return before?.facts !== now.facts || before.totals !== now.totals;
  });
  return { ...compareBook(model, book.workbook), otherFigures };
}

function lastMerge({ merges }: LedgerState): RecordedMerge | null {
  return [...merges.values()].at(-1) ?? null;
}

/** The events up to a merge: what it knew. */
function drawnLedger(ledger: readonly LedgerEvent[], { at }: RecordedMerge): readonly LedgerEvent[] {
  const until = instantOf(at);
  return ledger.filter((event) => {
    const time = instantOf(event.at);
    return until === null || (time !== null && time <= until);
  });
}

/** The days of receipt that the ledger knows, by path. */
export function knownReceipts({ files }: LedgerState): ReadonlyMap<string, string> {
  return new Map(
    [...files.values()].flatMap(({ path, receivedOn }) =>
      receivedOn === null ? [] : [[path, receivedOn] as const],
    ),
  );
}

/** What is wrong with a book, if anything: everything that a person has to look at. */
export function isWhole({ breaks, pack, edits, seals }: Verification): boolean {
  const packWhole = pack.ok || pack.error === "absent";
  return breaks.length === 0 && packWhole && edits.length === 0 && seals.every(({ holds }) => holds);
}
