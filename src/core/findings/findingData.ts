import type { DecimalText } from "../decimal.ts";
import type { Operator } from "../pack/rule.ts";
import type { RuleKind } from "../pack/rule.ts";
import type { Witness } from "../intake/submission.ts";
import type { ComparisonFindingData } from "./comparisonFindingData.ts";
import type { ScoreFindingData } from "./scoreFindingData.ts";
import type { TermShown } from "./termShown.ts";

/**
 * Every finding code with the data that its sentence needs. Codes are kebab-case, noun first, and never change
 * once released. Labels and raw texts are the sheet's or the pack's own words.
 */
export interface FindingData extends ComparisonFindingData, ScoreFindingData {
  // — files
  "file-unreadable": { readonly reason: FileProblem; readonly detail?: string };
  "file-empty-of-forms": { readonly sheets: readonly string[] };
  "file-duplicate": { readonly of: string };
  "file-ignored": { readonly reason: "temporary" | "own-output" | "system" };
  "file-has-macros": Record<string, never>;
  "file-has-external-links": Record<string, never>;
  /** Its formulas are calculated only on demand: the stored values may be older than the figures beside them. */
  "file-calculated-on-demand": Record<string, never>;
  // — texts
  /** Before and after are those of the first cell, `encoding` "TCVN3" or "VNI". */
  "text-converted": {
    readonly encoding: string;
    readonly count: number;
    readonly before: string;
    readonly after: string;
  };
  "text-encoding-unclear": { readonly encoding: string; readonly before: string; readonly after: string };
  // — what a sheet is
  "form-unknown": {
    readonly sheet: string;
    readonly guess: string | null;
    readonly guessTitle: string | null;
    readonly score: number;
  };
  "form-not-expected": { readonly title: string };
  "form-other-version": { readonly title: string; readonly expected: string };
  /** Rows became columns: nothing of it is read. */
  "form-turned": { readonly title: string };
  "form-repeated": { readonly title: string; readonly sheets: readonly string[] };
  "sheet-ignored": { readonly reason: "empty" | "working-copy" | "no-table" };
  "unit-unknown": {
    readonly near: readonly { readonly unit: string; readonly name: string }[];
    readonly text: string;
  };
  "unit-conflict": { readonly witnesses: readonly Witness[] };
  "unit-weak-name": { readonly text: string; readonly name: string };
  "period-unknown": Record<string, never>;
  "period-wrong": {
    readonly found: string;
    readonly expected: string;
    readonly witnesses: readonly Witness[];
  };
  "period-conflict": { readonly witnesses: readonly Witness[] };
  "title-misleading": { readonly title: string; readonly actual: string };
  // — alignment
  "column-missing": { readonly label: string; readonly number: string | null };
  "row-missing": { readonly label: string };
  "column-extra": { readonly label: string };
  "row-unknown": { readonly label: string };
  /** Figures that stand `by` rows below (above, if negative) the labels they belong to, from a cell and its label on. */
  "rows-shifted": {
    readonly by: number;
    readonly from: string;
    readonly label: string;
    /** How many findings this one explains. */
    readonly count: number;
  };
  "number-row-missing": Record<string, never>;
  "alignment-weak": { readonly score: number; readonly missing: readonly string[] };
  "rows-hidden": { readonly count: number; readonly rows: string };
  "columns-hidden": { readonly count: number; readonly columns: string };
  "sheet-hidden": Record<string, never>;
  "drawing-present": Record<string, never>;
  "note-under-table": { readonly text: string };
  /** Comments on cells of the table; the text is that of the first. */
  "comment-present": { readonly count: number; readonly text: string };
  // — cells
  /** One for each kind of conversion in a form: label, before and after are those of its first cell. */
  "value-converted": {
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly kind: string;
    /** How many cells were converted, and the first of them by address: "C5, C6, C9". */
    readonly count: number;
    readonly cells: string;
  };
  "value-unreadable": { readonly label: string; readonly raw: string; readonly expected: string };
  "value-ambiguous": { readonly label: string; readonly raw: string; readonly readings: readonly string[] };
  "value-approximate": { readonly label: string; readonly raw: string; readonly value: string };
  "value-error": { readonly label: string; readonly error: string };
  "formula-uncalculated": { readonly label: string; readonly formula: string };
  "formula-external": { readonly label: string; readonly value: string };
  "value-fraction": { readonly label: string; readonly value: DecimalText };
  "unit-of-measure-differs": { readonly label: string; readonly found: string; readonly expected: string };
  // — rules
  "value-missing": { readonly label: string };
  "values-blank": { readonly count: number; readonly labels: readonly string[] };
  "form-nil": { readonly title: string };
  "value-out-of-range": {
    readonly label: string;
    readonly value: DecimalText;
    readonly min: DecimalText | null;
    readonly max: DecimalText | null;
  };
  "text-length": {
    readonly label: string;
    readonly length: number;
    readonly min: number | null;
    readonly max: number | null;
  };
  "choice-unknown": { readonly label: string; readonly raw: string; readonly choices: readonly string[] };
  "date-outside": {
    readonly label: string;
    readonly value: string;
    readonly from: string;
    readonly to: string;
  };
  "sides-disagree": {
    readonly left: readonly TermShown[];
    readonly operator: Operator;
    readonly right: readonly TermShown[];
    readonly leftValue: DecimalText;
    readonly rightValue: DecimalText;
    readonly difference: DecimalText;
    /** What made the rule apply, for a rule with a condition. */
    readonly because?: readonly TermShown[];
    /** The label of the total row that breaks the rule; left out for a row of data. */
    readonly totalRow?: string;
  };
  "consequence-missing": {
    /** The condition as the pack writes it: "C06 > 0". */
    readonly condition: string;
    /** The values that are right, joined by " / "; "" when any value will do. */
    readonly consequence: string;
    readonly label: string;
    /** What stands there instead; "" for a blank. */
    readonly value: string;
    /** The condition's terms as they were. */
    readonly because?: readonly TermShown[];
  };
  "pair-incomplete": { readonly present: readonly string[]; readonly absent: readonly string[] };
  "values-exclusive": { readonly labels: readonly string[] };
  "total-wrong": {
    readonly label: string;
    readonly rowLabel: string;
    readonly stated: DecimalText;
    readonly computed: DecimalText;
    readonly difference: DecimalText;
  };
  "ratio-wrong": { readonly label: string; readonly stated: DecimalText; readonly computed: DecimalText };
  "key-repeated": {
    readonly fields: readonly string[];
    readonly value: string;
    readonly rows: readonly string[];
  };
  "rule-unchecked": {
    readonly rule: string;
    readonly kind: RuleKind;
    readonly reason:
      | "form-absent"
      | "period-absent"
      | "value-absent"
      | "unit-absent"
      /** Fewer units of a kind have figures than a comparison among them needs. */
      | "units-few";
    /** Codes of the forms, "previous" or "samePeriodLastYear", or how many units it takes. */
    readonly missing: string;
    /** For how many units the rule could not be checked. */
    readonly units?: number;
  };
  // — across submissions
  "submission-superseded": { readonly by: string; readonly title: string };
  "submission-identical": { readonly to: string; readonly title: string };
  /** A newer delivery with errors: the last valid one stays in use. */
  "resubmission-invalid": { readonly kept: string; readonly title: string; readonly errors: number };
  /** A newer delivery that lost figures or comes from an older blank: it takes no other's place by itself. */
  "resubmission-doubtful": {
    readonly kept: string;
    readonly title: string;
    readonly reason: "emptier" | "older";
    /** How many cells are filled in the delivery in use and in this one. */
    readonly before: number;
    readonly after: number;
  };
  "submission-returned": { readonly title: string; readonly by: string; readonly reason: string };
  "submission-excluded": {
    readonly title: string;
    readonly by: string;
    readonly reason: string;
    /** The units whose rows are left out; empty when it is the whole form. */
    readonly units: readonly string[];
  };
  /** A return slip that came back, with how many answers. */
  "slip-received": { readonly answers: number };
  /** What the unit wrote about an error on its return slip: an error is not explained away. */
  "slip-answered": { readonly answer: string; readonly by: string };
  /** The unit has since sent another value than the one that was corrected. */
  "correction-outdated": {
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly found: string;
  };
  "conversion-refused": {
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly by: string;
    readonly reason: string;
  };
  "version-unclear": { readonly files: readonly string[]; readonly title: string };
  "content-same-as-other-unit": {
    readonly other: string;
    readonly otherName: string;
    readonly title: string;
  };
  "sources-differ": {
    readonly label: string;
    readonly own: DecimalText;
    readonly authority: DecimalText;
    readonly authorityName: string;
  };
  "authority-missing": { readonly authorityName: string; readonly title: string };
  "subject-not-reporter": { readonly label: string; readonly reporterName: string };
  "received-date-missing": { readonly file: string };
  "report-late": {
    readonly days: number;
    readonly received: string;
    readonly deadline: string;
    readonly lastDay: string;
  };
  "report-on-deadline-day": { readonly received: string; readonly deadline: string };
  "decision-unused": { readonly question: string };
  "decision-invalid": { readonly question: string; readonly answer: string };
  "register-entry-unused": { readonly file: string };
}

/** Why a file could not be read as a workbook. */
export type FileProblem =
  | "empty-file"
  | "too-large"
  | "not-a-workbook"
  | "encrypted"
  | "old-excel"
  | "binary-excel"
  | "open-document"
  | "pdf"
  | "picture"
  | "word"
  | "web-page"
  | "text"
  | "letters-lost"
  | "archive"
  | "archive-damaged"
  | "archive-suspicious"
  | "workbook-damaged"
  | "document-type-declaration"
  | "over-budget"
  | "placeholder"
  | "disk-error"
  /** Reading broke off for a reason that is not known; the other files are read. */
  | "reader-failed";
