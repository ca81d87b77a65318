import type { CellMark } from "../../core/documents/returnSlip.ts";
import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";

/** What a received workbook gets: cells in other fills with comments, and a sheet in front. */
export interface BookMarking {
  readonly marks: readonly CellMark[];
  /** The sheet to stand in front, under a name that the book does not have yet; it keeps how the cells looked before. */
  readonly first: (name: string, looks: string) => SheetModel;
  /** An earlier slip in the book: its sheet gives way to the new one, its marks come off. */
  readonly earlier: { readonly sheet: string; readonly looks: string } | null;
  readonly firstName: string;
  /** Who the comments are from. */
  readonly author: string;
  readonly font: BookModel["font"];
}

/** Makes return slips. */
export interface SlipWriter {
  write(book: BookModel): Uint8Array;
  /** Null for a file that must not be changed, or is not understood well enough to keep all the rest as it is. */
  mark(received: Uint8Array, marking: BookMarking): Uint8Array | null;
}
