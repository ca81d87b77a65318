import type { CellAddress } from "../workbook/address.ts";

/** Why an equation printed on a form is not taken over. */
export type EquationFault =
  /** Its own number is not that of the column that it stands over. */
  | "own-number"
  /** No column has a number that it adds. */
  | "operand-missing"
  /** It adds itself. */
  | "self"
  /** It adds a column of text. */
  | "not-numeric"
  /** It adds a total and a part of the same total. */
  | "total-with-part"
  /** It adds some parts of a group whose total is another column. */
  | "part-without-total"
  /** What it adds are the parts of another column, which is their total. */
  | "parts-of-another";

/** What each doubt needs for its sentence. */
export interface DoubtData {
  /** `place` counts the columns from 1; `about` names the numbers or column that the fault is about. */
  readonly "equation-wrong": {
    readonly text: string;
    readonly place: number;
    readonly fault: EquationFault;
    readonly about: string;
  };
  readonly "equation-unread": { readonly text: string };
  readonly "formula-unread": { readonly formula: string };
  readonly "number-repeated": { readonly number: number; readonly cells: string };
  readonly "number-out-of-place": { readonly number: number; readonly place: number };
  readonly "note-number": { readonly printed: number; readonly columns: number };
  readonly "label-repeated": { readonly label: string; readonly made: string };
  readonly "title-missing": { readonly made: string };
  readonly "title-taken": { readonly title: string; readonly code: string };
  /** `taken` is the code that the form names but another template has. */
  readonly "code-made": { readonly code: string; readonly taken: string | null };
  readonly "rate-unexplained": { readonly label: string };
  readonly "figures-present": { readonly count: number };
  readonly "period-assumed": Readonly<Record<string, never>>;
  readonly "blank-differs": { readonly found: number; readonly of: number; readonly labels: string };
}

export type DoubtCode = keyof DoubtData;

/** Something on a blank that a person must look at before its draft is used. */
export type Doubt = {
  readonly [C in DoubtCode]: {
    readonly code: C;
    readonly at: CellAddress | null;
    readonly data: DoubtData[C];
  };
}[DoubtCode];
