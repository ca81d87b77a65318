import type { AnnexColumn } from "./annexModel.ts";
import type { Amount, TextFigure } from "./figure.ts";

/** What a column shows for the subject of a row; null where the subject does not owe it, and the cell is closed. */
export type FigureColumn<S> = AnnexColumn & {
  /** True for figures of the reports, which make a subject one "with figures"; false for figures about reporting. */
  readonly reports: boolean;
} & ColumnFigures<S>;

export type ColumnFigures<S> =
  | {
      readonly kind: "amount";
      readonly decimals: number;
      /** When it is not a grouped number of so many decimals: a date. */
      readonly numberFormat?: string;
      /** False for figures that do not add up; their total cells are closed. */
      readonly summed: boolean;
      readonly at: (subject: S) => Amount | null;
    }
  /** 100 × numerator ÷ denominator; a total row divides the sums of its entries. */
  | {
      readonly kind: "ratio";
      readonly decimals: number;
      readonly at: (subject: S) => { readonly numerator: Amount; readonly denominator: Amount } | null;
    }
  | {
      readonly kind: "text";
      readonly at: (subject: S) => TextFigure | null;
      /** The total row's figure over the entries' cells, which stand in `ranges`; closed when left out. */
      readonly total?: (values: readonly string[], ranges: readonly string[]) => TextFigure;
    };
