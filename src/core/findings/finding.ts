import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { SubmissionId } from "../intake/submission.ts";
import type { FindingData } from "./findingData.ts";

/**
 * A severity is a duty. error: fix it, answer it or return it, until then its part stays out of the totals.
 * warning: fix or explain. note: nothing to do.
 */
export type Severity = "error" | "warning" | "note";

/** What a finding is about; members are left out where they do not apply. */
export interface FindingPlace {
  /** Path of the input (`InputFile.path`). */
  readonly file?: string;
  readonly sheet?: string;
  /** Address such as "C5" or "C5:F5". */
  readonly cell?: string;
  readonly call?: CallId;
  readonly unit?: UnitId;
  readonly template?: string;
  /** Key of a grid or list row. */
  readonly row?: string;
  readonly indicator?: string;
  readonly measure?: Measure;
  readonly rule?: string;
  readonly submission?: SubmissionId;
}

/** A choice that only a person can make. Its finding counts as an error until it is answered. */
export interface Question {
  /** Stable over runs with the same inputs: kind, first 12 of the file's SHA-256 or ids, joined by ":". */
  readonly id: string;
  readonly kind:
    | "which-unit"
    | "which-version"
    | "blank-as-zero"
    | "nil-return"
    | "which-value"
    | "which-period"
    | "row-meaning"
    | "hidden-rows"
    | "legacy-text"
    | "late-dossier";
  /** `answer` is what goes into the decisions file; `label` is shown (a name, a number), never a sentence. */
  readonly options: readonly { readonly answer: string; readonly label: string }[];
}

/** What a person decided about a finding: it then stands as a note. */
export interface Decided {
  readonly kind: "explained" | "accepted" | "returned" | "excluded";
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly reason: string;
  /** The event to name in order to undo it. */
  readonly event: string;
}

export type FindingCode = keyof FindingData;

export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly severity: Severity;
  readonly at: FindingPlace;
  readonly data: FindingData[C];
  readonly question?: Question;
  /** A correction that the program can make when told to; shown before → after. */
  readonly fix?: { readonly before: string; readonly after: string };
  /** Set once a person has dealt with it. */
  readonly decided?: Decided;
  /** The same for a cause of many findings: every cell that its one correction would change. */
  readonly changes?: readonly ProposedChange[];
};

/** A value as the form has it and as a correction would make it, as text; "" for a blank. */
export interface ProposedChange {
  readonly cell: string;
  readonly row: string | null;
  readonly indicator: string;
  readonly measure: Measure;
  readonly before: string;
  readonly after: string;
}

/** What was found, as data: the words are functions in `messages/`. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];
