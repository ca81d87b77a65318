/** What a decision is about, as far as it says so. */
export interface JournalMatter {
  readonly call: string | null;
  readonly unit: string | null;
  readonly template: string | null;
  readonly row: string | null;
  readonly indicator: string | null;
  readonly before: string | null;
  /** The value, answer, day or name that was decided for. */
  readonly after: string | null;
  /** Id of an answered question. */
  readonly question: string | null;
}

/** What was decided at one stroke. */
export interface JournalEntry {
  readonly id: string;
  readonly events: readonly string[];
  /** As the ledger names it: "value-corrected", "warning-explained" … */
  readonly kind: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** The first few of its events. */
  readonly matters: readonly JournalMatter[];
  readonly canBeUndone: boolean;
  /** The undos to undo in order to decide so again; none while it is in force. */
  readonly undoneBy: readonly string[];
}

export interface Journal {
  /** The latest first. */
  readonly entries: readonly JournalEntry[];
  /** The events that "undo" takes back, none when there is nothing to undo; "redo" likewise. */
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}
