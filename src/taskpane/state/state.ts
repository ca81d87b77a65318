import type { WrittenBook, WritePlan } from "../../app/bookHost.ts";
import type { DeskView, PackEntry, ReceivedSheet, WrittenFile } from "../../app/desk/desk.ts";
import type { HandEdit } from "../../app/verify/handEdits.ts";
import type { Severity } from "../../core/findings/finding.ts";
import type { DecisionKind } from "./decisionPlan.ts";
import type { Job } from "./job.ts";
import type { Notice } from "./notice.ts";
import type { Preferences } from "./preferences.ts";
import type { ViewName } from "./view.ts";

export type Grouping = "cause" | "unit" | "cell";

/** A cell of a received sheet: "C5" of sheet "Biểu 1" of the input "a/b.xlsx". */
export interface CellPlace {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A received sheet on show in the pane itself, where no Excel can show it. */
export interface ShownGrid {
  readonly received: ReceivedSheet;
  readonly cell: string | null;
}

/** A decision that is being taken: on one finding, or on everything that the filters leave. */
export interface Deciding {
  readonly kind: DecisionKind;
  /** Null: on all that is shown. */
  readonly finding: string | null;
}

export interface ChosenGroup {
  readonly title: string;
  /** Ids of its findings. */
  readonly findings: readonly string[];
}

export interface ReviewState {
  readonly grouping: Grouping;
  /** Only findings of these; none means all. */
  readonly severities: readonly Severity[];
  /** Only findings about this cell, which the user selected in the sheet. */
  readonly place: CellPlace | null;
  /** Groups that the user opened (true) or closed (false); the others are as `reviewRows` has them. */
  readonly folding: Readonly<Record<string, boolean>>;
  /** The finding whose question is being answered. */
  readonly answering: string | null;
  /** The decision whose form is open. */
  readonly deciding: Deciding | null;
  /** Only these findings, which the user chose as a group. */
  readonly only: ChosenGroup | null;
  /** Where the pane itself went last: the selection event that follows is no choice of the user. */
  readonly shown: CellPlace | null;
  readonly grid: ShownGrid | null;
  readonly marksHidden: boolean;
}

/** What came of the last writing; browser mode has a file in place of an open book. */
export type Written =
  | { readonly type: "book"; readonly book: WrittenBook }
  | { readonly type: "file"; readonly file: WrittenFile };

export interface MergeState {
  readonly plan: Planned | null;
  readonly written: Written | null;
  /** What a merge would write over, as long as the user has not said what is to become of it; null: nothing. */
  readonly edits: readonly HandEdit[] | null;
}

/** What a writing would do: to a book, open or in a file, or how many sheets a new file would get. */
export type Planned =
  | { readonly type: "book"; readonly plan: WritePlan }
  | { readonly type: "file"; readonly sheets: readonly string[] };

/** How far the session is: a desk that could not be opened has nothing to show. */
export type Session = { readonly step: "opening" } | { readonly step: "failed" } | OpenSession;

export interface OpenSession {
  readonly step: "open";
  readonly packs: readonly PackEntry[];
  /** Null until a pack and a call are chosen. */
  readonly desk: DeskView | null;
  readonly review: ReviewState;
  readonly merge: MergeState;
}

export interface State {
  readonly view: ViewName;
  readonly preferences: Preferences;
  readonly session: Session;
  readonly job: Job | null;
  readonly notice: Notice | null;
}

export const firstReview: ReviewState = {
  grouping: "cause",
  severities: [],
  place: null,
  folding: {},
  answering: null,
  deciding: null,
  only: null,
  shown: null,
  grid: null,
  marksHidden: false,
};

export const nothingWritten: MergeState = { plan: null, written: null, edits: null };

export function firstState(view: ViewName, preferences: Preferences): State {
  return { view, preferences, session: { step: "opening" }, job: null, notice: null };
}

export function openSession(packs: readonly PackEntry[], desk: DeskView | null): OpenSession {
  return { step: "open", packs, desk, review: firstReview, merge: nothingWritten };
}
