/** One of the values that a cell may have, and how the cell says it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

export type RecordSheetId =
  | "units"
  | "templates"
  | "sections"
  | "indicators"
  | "rules"
  | "calls"
  | "expected"
  | "schemes"
  | "criteria"
  | "grades"
  | "kinds"
  | "targets";

/** How a member of JSON stands in a cell. */
export type ColumnKind =
  | { readonly type: "text" | "number" | "date" | "yesNo" }
  | { readonly type: "choice"; readonly options: readonly Option[] }
  /** The id of a record of another sheet. */
  | { readonly type: "reference"; readonly to: RecordSheetId }
  /** Texts with "; " between them; `always`: a blank cell is an empty list. */
  | { readonly type: "list"; readonly always?: true }
  /** Ids or codes with ", " between them. */
  | { readonly type: "ids" }
  /** Terms that are added up: "c1 + 5*c8 - c2". */
  | { readonly type: "terms" }
  /** A header path: "Số vụ > Trong đó: vụ mới". */
  | { readonly type: "path" }
  /** A choice a line, other writings after "=": "Đạt = đạt yêu cầu; đạt chuẩn". */
  | { readonly type: "choices" };

/** A column of a sheet, for the member of a record that its key names. */
export interface Column {
  /** "deadline.date". */
  readonly key: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** What to write there, as the comment of the heading. */
  readonly hint?: string;
}

/** Where records stand: a row each. */
export interface RecordSheet {
  readonly id: RecordSheetId;
  readonly name: string;
  readonly guide: string;
  /** Columns that say which records of other sheets a row belongs to, the outermost first. */
  readonly parents: readonly Column[];
  readonly columns: readonly Column[];
  /** The member by which rows of other sheets name a record. */
  readonly identity: string;
  /** Lists that have a sheet of their own. */
  readonly children: readonly { readonly member: string; readonly sheet: RecordSheet }[];
}

/** Heading and key of the last column of every record sheet: members that have no column. */
export const restKey = "phần khác";
