import type { ColumnBlock } from "../forms/splitColumns.ts";
import type { Call } from "../pack/call.ts";
import type { PlacedCell } from "./figure.ts";
import type { ConditionalFormatModel, SheetMark } from "./sheetModel.ts";

/** A column of an annex: its header path, its width in characters and what the column-number row prints. */
export interface AnnexColumn {
  readonly path: readonly string[];
  readonly width: number;
  /** "(n)" when left out. */
  readonly number?: string;
}

/** A row of the table; a cell left out stays empty with a border. */
export interface AnnexRow {
  readonly cells: readonly (PlacedCell | undefined)[];
  /** Cells that lie over several columns: the first one's content stands for all. */
  readonly spans?: readonly ColumnBlock[];
}

/** A summary table as an official annex prints it (NĐ 30/2020). */
export interface Annex {
  readonly mark: SheetMark;
  /** A valid name, free in its book. */
  readonly sheetName: string;
  readonly title: string;
  readonly annex?: string;
  readonly unitOfMeasureLine?: string;
  readonly orientation: "portrait" | "landscape";
  /** The period that the table is of; the main call's when left out. */
  readonly call?: Call;
  readonly columns: readonly AnnexColumn[];
  /** Hidden columns on the right, for parts of ratios. */
  readonly helperColumns: number;
  /** Columns that stay in view, the row labels. */
  readonly frozenColumns: number;
  /** Lines between the period and the table, one row each. */
  readonly lines: number;
}

/** What fills an annex, once it is known where its rows begin. */
export interface AnnexBody {
  readonly rows: readonly AnnexRow[];
  /** As many as `Annex.lines`. */
  readonly lines: readonly PlacedCell[];
  readonly notes: readonly string[];
  readonly signed: boolean;
  readonly conditionalFormats?: readonly ConditionalFormatModel[];
}
