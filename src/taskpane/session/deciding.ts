import type { FormValue } from "../../app/desk/desk.ts";
import type { JournalEntry } from "../../app/desk/journalModel.ts";
import type { Action } from "../../core/ledger/action.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import type { Progress } from "../../app/ports.ts";
import type { JobKind } from "../state/job.ts";
import type { Notice, Taken } from "../state/notice.ts";
import type { ChosenGroup, Deciding } from "../state/state.ts";
import { strings } from "../strings/strings.ts";
import { deskOf, languageOf, type SessionContext } from "./context.ts";
import { runJob } from "./runJob.ts";

/** What can be decided, taken back and forgotten. */
export interface DecidingActions {
  readonly openDecision: (deciding: Deciding | null) => void;
  readonly chooseGroup: (group: ChosenGroup | null) => void;
  /** The values of a form that a finding is about. */
  readonly valuesOf: (finding: string) => Promise<readonly FormValue[]>;
  /** Takes decisions at one stroke; their author is remembered. */
  readonly take: (actions: readonly Action[], what: Taken) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Takes one stroke of the journal back, or decides so again. */
  readonly toggleEntry: (entry: JournalEntry) => Promise<void>;
  readonly forget: (event: string) => Promise<void>;
}

export function decidingActions(context: SessionContext): DecidingActions {
  const { dispatch } = context.store;
  return {
    openDecision: (deciding) => dispatch({ type: "decision-opened", deciding }),
    chooseGroup: (group) => dispatch({ type: "group-chosen", group }),
    valuesOf: (finding) => context.desk.valuesOf(finding),
    take: (actions, what) => take(context, actions, what),
    undo: () => takeBack(context, deskOf(context)?.journal.undo ?? [], "undo"),
    redo: () => takeBack(context, deskOf(context)?.journal.redo ?? [], "redo"),
    toggleEntry: ({ events, undoneBy }) =>
      undoneBy.length === 0 ? takeBack(context, events, "undo") : takeBack(context, undoneBy, "redo"),
    forget: (event) => {
      const { decide } = wordsOf(context);
      const by = authorOf(context);
      return take(context, [{ decide: "forget", event, by, reason: decide.forgetReason }], "forget");
    },
  };
}

function takeBack(context: SessionContext, events: readonly string[], what: "undo" | "redo"): Promise<void> {
  if (events.length === 0) return Promise.resolve();
  const { decide } = wordsOf(context);
  const reason = what === "undo" ? decide.undoReason : decide.redoReason;
  const undoing: Action = { decide: "undo", events: [...events], by: authorOf(context), reason };
  return take(context, [undoing], what);
}

async function take(context: SessionContext, actions: readonly Action[], what: Taken): Promise<void> {
  if (actions.length === 0) return;
  await runJob(context, "take", async ({ progress }) => {
    const refused = await takeWithin(context, actions, { kind: "take", progress });
    return refused ?? { code: "taken", what, count: countOf(actions) };
  });
}

/** Takes decisions as a part of a job, and remembers their author; null when they were taken. */
export async function takeWithin(
  context: SessionContext,
  actions: readonly Action[],
  { kind, progress }: { readonly kind: JobKind; readonly progress: Progress },
): Promise<Notice | null> {
  const by = actions[0]?.by ?? authorOf(context);
  if (by !== authorOf(context)) {
    context.store.dispatch({ type: "preferences-changed", change: { author: by } });
  }
  const result = await context.desk.take(actions, progress);
  if (result.ok) {
    context.store.dispatch({ type: "desk-changed", desk: result.value });
    return null;
  }
  if (result.error === "cancelled") return { code: "cancelled", job: kind };
  return { code: "take-refused", why: sentenceOf(context, result.error.refused) };
}

function countOf(actions: readonly Action[]): number {
  return actions.reduce((sum, action) => sum + (action.decide === "undo" ? action.events.length : 1), 0);
}

function sentenceOf(context: SessionContext, refused: readonly Bilingual[]): string {
  return refused.map((sentence) => sentence[languageOf(context)]).join(" ");
}

function authorOf(context: SessionContext): string {
  const { author } = context.store.state().preferences;
  return author === "" ? wordsOf(context).shell.settings.defaultAuthor : author;
}

function wordsOf(context: SessionContext) {
  return strings[languageOf(context)];
}
