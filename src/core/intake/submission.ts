import type { DecimalText } from "../decimal.ts";
import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { CellAddress } from "../workbook/address.ts";

/** A received input as the caller knows it. */
export interface InputFile {
  /** Its path as the coordinator sees it, "/" between parts, a member of an archive after "!": unique in a run. */
  readonly path: string;
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string;
}

/** What a cell says once read as its indicator's type. Blank is not zero, and neither is "không thuộc đối tượng". */
export type Reading =
  | { readonly type: "number"; readonly value: DecimalText }
  | { readonly type: "text"; readonly value: string }
  /** `value` is the choice as the template writes it. */
  | { readonly type: "choice"; readonly value: string }
  | { readonly type: "boolean"; readonly value: boolean }
  /** "yyyy-mm-dd". */
  | { readonly type: "date"; readonly value: string }
  | { readonly type: "blank" }
  | { readonly type: "notApplicable" }
  | { readonly type: "unreadable"; readonly raw: string };

/** A change of representation, never of meaning, made while reading; each is listed in the audit table. */
export interface Conversion {
  readonly kind:
    | "text-number" // "3" → 3
    | "thousands-separator" // "1.234" → 1234
    | "decimal-comma" // "12,75" → 12.75
    | "unit-words" // "15 cuộc" → 15
    | "approximation" // "khoảng 50" → 50, with a warning
    | "zero-word" // "không", "-" → 0
    | "nil-text" // "Không" in a text cell, kept as the text "Không"
    | "yes-no" // "x", "Có" → Có
    | "choice-alias" // another writing of a choice
    | "not-applicable" // "không thuộc đối tượng"
    | "percent" // 0,985 formatted as % → 98,5
    | "text-date" // "05/4/2022" → 2022-04-05
    | "legacy-font" // TCVN3, VNI → Unicode
    | "unicode" // NFD, look-alike letters, stray characters
    | "blank-as-zero" // blank → 0 by the coordinator's answer
    | "answered" // a question about this cell, answered
    | "corrected"; // another value, by a person's decision
  readonly before: string;
  readonly after: string;
  /** Who decided so, and why; left out for what the program does by itself. */
  readonly by?: string;
  readonly reason?: string;
}

/** One value of a form: which indicator, of which row, what it says, and where it stood. */
export interface Value {
  readonly section: string;
  /** Key of the row it stands in (`RowEntry.key`); null in sections of kind `rows` and `fields`. */
  readonly row: string | null;
  readonly indicator: string;
  readonly measure: Measure;
  readonly reading: Reading;
  /** The cell's content as text, before any conversion. */
  readonly raw: string;
  readonly at: CellAddress;
  readonly conversions: readonly Conversion[];
}

/** A row of a grid or list as found on the sheet. */
export interface RowEntry {
  readonly section: string;
  /** Unit id (grid by unit), category id or "+" and the folded label (fixed/open categories), "1", "2" … (list records). */
  readonly key: string;
  readonly label: string;
  /** Only `data` rows become facts; `total` and `subtotal` rows are checked, `group` rows have no figures. */
  readonly role: "data" | "group" | "subtotal" | "total" | "unknown";
  /** The unit that a data row speaks of: the row's unit in a grid by unit, else the reporter. */
  readonly subject: UnitId | null;
  /** Row on the sheet, from 0. */
  readonly sheetRow: number;
}

/** Something that speaks for a template, unit or period. */
export interface Witness {
  readonly kind:
    | "stamp"
    | "unit-cell"
    | "letterhead"
    | "title"
    | "form-number"
    | "number-row"
    | "header"
    | "period-cell"
    | "data-window"
    | "sheet-name"
    | "file-name"
    | "folder"
    | "answer"
    | "row-labels";
  /** The words that it says. */
  readonly text: string;
  /** What was concluded: a template code, unit id or period id. */
  readonly says: string;
  readonly at?: CellAddress;
}

export interface Evidence {
  readonly template: readonly Witness[];
  readonly unit: readonly Witness[];
  readonly period: readonly Witness[];
}

/** How well the sheet fits the template. */
export interface Alignment {
  /** Share of template columns and rows found, 0 to 1. */
  readonly score: number;
  readonly certainty: "stamped" | "sure" | "likely" | "weak";
  /** Row of the number row ("(1) (2) …"), from 0; null when the form has lost it. */
  readonly numberRow: number | null;
  /** Sheet column (rows: sheet row) for each indicator found, by "section.indicator". */
  readonly places: ReadonlyMap<string, number>;
  /** Indicator codes of the template that the sheet does not have, by "section.indicator". */
  readonly missing: readonly string[];
  /** Labels of sheet rows or columns that the template does not have. */
  readonly extra: readonly string[];
  readonly shift: { readonly rows: number; readonly columns: number };
}

export type SubmissionId = string;

/** One form of one reporter for one call, read from one sheet (or block of a sheet). */
export interface Submission {
  /** `${sha256 first 12}/${sheet index}/${block index}/${template}` */
  readonly id: SubmissionId;
  readonly call: CallId;
  /** The sender: whoever's report this is. */
  readonly reporter: UnitId;
  readonly template: string;
  readonly version: string;
  readonly variant: string | null;
  readonly source: {
    readonly file: InputFile;
    readonly sheet: string;
    /** SHA-256 (hex) over template, unit, period and readings in a fixed order; formatting plays no part. */
    readonly contentHash: string;
  };
  readonly evidence: Evidence;
  readonly alignment: Alignment;
  readonly rows: readonly RowEntry[];
  readonly values: readonly Value[];
  /** When the blank was issued, from the stamp ("yyyy-mm-dd"), null without one. */
  readonly issuedAt: string | null;
}
