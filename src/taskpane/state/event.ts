import type { DeskView, PackEntry } from "../../app/desk/desk.ts";
import type { HandEdit } from "../../app/verify/handEdits.ts";
import type { Severity } from "../../core/findings/finding.ts";
import type { JobKind, JobProgress } from "./job.ts";
import type { Notice } from "./notice.ts";
import type { Preferences } from "./preferences.ts";
import type { CellPlace, ChosenGroup, Deciding, Grouping, Planned, ShownGrid, Written } from "./state.ts";
import type { ViewName } from "./view.ts";

/** What happens to the pane as a whole. */
export type ShellEvent =
  | { readonly type: "opened"; readonly packs: readonly PackEntry[]; readonly desk: DeskView | null }
  | { readonly type: "opening-failed" }
  | { readonly type: "view-chosen"; readonly view: ViewName }
  | { readonly type: "preferences-changed"; readonly change: Partial<Preferences> }
  | { readonly type: "finding-handled"; readonly finding: string }
  | { readonly type: "notice-given"; readonly notice: Notice }
  | { readonly type: "notice-closed" };

export type JobEvent =
  | { readonly type: "job-started"; readonly kind: JobKind }
  | { readonly type: "job-progressed"; readonly progress: JobProgress }
  | { readonly type: "job-stopping" }
  /** Over, well or not; a notice says how. */
  | { readonly type: "job-ended"; readonly notice: Notice | null };

/** What changes on the desk or in the book. */
export type DeskEvent =
  | { readonly type: "desk-changed"; readonly desk: DeskView | null }
  /** A pack of the user's was saved or taken away. */
  | { readonly type: "packs-listed"; readonly packs: readonly PackEntry[] }
  | { readonly type: "planned"; readonly plan: Planned | null }
  /** A merge would write over them; null: the user does not merge now. */
  | { readonly type: "edits-found"; readonly edits: readonly HandEdit[] | null }
  | { readonly type: "written"; readonly written: Written };

export type ReviewEvent =
  | { readonly type: "grouping-chosen"; readonly grouping: Grouping }
  | { readonly type: "severity-toggled"; readonly severity: Severity }
  | { readonly type: "group-folded"; readonly group: string; readonly open: boolean }
  | { readonly type: "question-opened"; readonly finding: string | null }
  | { readonly type: "decision-opened"; readonly deciding: Deciding | null }
  | { readonly type: "group-chosen"; readonly group: ChosenGroup | null }
  /** By the user, in the sheet; null where nothing was found. */
  | { readonly type: "cell-selected"; readonly place: CellPlace | null }
  /** By the pane itself. */
  | { readonly type: "cell-shown"; readonly place: CellPlace }
  | { readonly type: "grid-shown"; readonly grid: ShownGrid }
  | { readonly type: "grid-closed" }
  | { readonly type: "marks-toggled" };

/** Everything that can happen to the pane. */
export type PaneEvent = ShellEvent | JobEvent | DeskEvent | ReviewEvent;
