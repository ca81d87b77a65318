import type { DecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import type { InputFile, RowEntry, Submission, SubmissionId, Value } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import type { Aggregate } from "../pack/indicator.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";

export type FactState =
  | "counted" // in the totals
  | "reconcile" // another source is authoritative
  | "excluded"; // its part has an error or was left out

/**
 * One value of one subject: what a submission says, and how it is to be taken. There may be hundreds of thousands,
 * so that a fact points to what it is made of and repeats nothing. No two counted facts have the same `factKey`.
 */
export interface Fact {
  /** Whose report says so (its reporter is the sender), for which call and template, in which file. */
  readonly submission: Submission;
  readonly value: Value;
  /** The subject: whom the figure is about. */
  readonly unit: UnitId;
  /** The category or record; null when subject and indicator say it all. */
  readonly row: RowEntry | null;
  readonly state: FactState;
}

export type CoverageState =
  | "missing" // nothing usable arrived
  | "in-error" // arrived; errors or open questions keep it out
  | "valid"
  | "valid-with-warnings"
  | "returned" // sent back to the unit, which has not answered yet
  | "excluded" // left out of the totals by a decision
  | "exempt"
  | "conditional"; // owed only under a condition, nothing arrived

export type Punctuality =
  | { readonly state: "on-time" }
  | { readonly state: "on-deadline-day"; readonly days: number }
  | { readonly state: "late"; readonly days: number }
  /** The register of receipt gives no date. */
  | { readonly state: "not-recorded" }
  | { readonly state: "not-received" };

/** How one expected unit × template stands. */
export interface CoverageItem {
  readonly call: CallId;
  readonly unit: UnitId;
  readonly template: string;
  readonly status: "required" | "conditional" | "exempt";
  readonly state: CoverageState;
  readonly submission: SubmissionId | null;
  readonly file: InputFile | null;
  /** "yyyy-mm-dd". */
  readonly receivedOn: string | null;
  /** Which delivery of this form is in use, from 1; 0 when none. */
  readonly attempt: number;
  readonly punctuality: Punctuality;
  /** The last day on time ("yyyy-mm-dd"). */
  readonly lastDay: string;
  /** True when that day was granted beyond the call's deadline. */
  readonly extended: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** A total over units, or the reason why there is none. */
export interface Total {
  readonly call: CallId;
  readonly template: string;
  readonly section: string;
  readonly row: string | null;
  readonly indicator: string;
  readonly measure: Measure;
  readonly aggregate: Aggregate;
  /** Decimal text; for countYes and countRows a count; null when no unit has a number. */
  readonly value: DecimalText | null;
  readonly unitsReported: number;
  readonly unitsExpected: number;
}

/** A policy or gap that a table must say under itself. */
export type Footnote =
  | {
      readonly kind: "authority-missing";
      readonly call: CallId;
      readonly template: string;
      readonly authority: UnitId;
      /** True when the units' own rows stand in. */
      readonly standIn: boolean;
      /** The subjects that the authority's sheet leaves out; left out itself when it covers none. */
      readonly units?: readonly UnitId[];
    }
  | {
      readonly kind: "units-missing";
      readonly call: CallId;
      readonly template: string;
      readonly units: readonly UnitId[];
    }
  | {
      readonly kind: "parts-excluded";
      readonly call: CallId;
      readonly template: string;
      readonly units: readonly UnitId[];
      /** What a person decided; left out for open errors and questions. */
      readonly decision?: "returned" | "excluded";
    };

/** Everything that the summary tables are made of; the same for any order of the inputs. */
export interface Consolidation {
  readonly calls: readonly CallId[];
  readonly facts: readonly Fact[];
  readonly coverage: readonly CoverageItem[];
  readonly totals: readonly Total[];
  readonly footnotes: readonly Footnote[];
  /** The submissions in use (one per call, reporter and template), in unit then template order. */
  readonly submissions: readonly Submission[];
  /** All findings about everything received, in a fixed order. */
  readonly findings: readonly Finding[];
}
