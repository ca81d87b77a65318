import type { DividedSheets } from "../../core/tables/divideSheets.ts";
import { isPlaced, placeSheets as placeInBook } from "../../core/tables/placeSheets.ts";
import { renameSheets } from "../../core/tables/renameSheets.ts";
import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import type { ExistingSheet } from "./existingBook.ts";

export interface PlacedSheet {
  /** Under its final name. */
  readonly model: SheetModel;
  readonly givenName: string;
  /** The sheet whose place it takes. */
  readonly existing: ExistingSheet | null;
}

export interface Placement {
  /** In the order of the book model. */
  readonly placed: readonly PlacedSheet[];
  /** In tab order: the user's order, new sheets after the one they follow in the book model. */
  readonly tabs: readonly (ExistingSheet | PlacedSheet)[];
  /** Sheets that had to take another name than the book model's. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Gives each sheet its name and place among those that stay; references to renamed ones follow. */
export function placeSheets(
  book: BookModel,
  divided: DividedSheets<ExistingSheet>,
  isReferredTo: (sheet: ExistingSheet) => boolean,
): Placement {
  const { placed, tabs, renamed } = placeInBook(book.sheets, divided, isReferredTo);
  const { sheets } = renameSheets(book, new Map(renamed.map(({ from, to }) => [from, to])));
  const drawn = new Map(
    placed.map(({ sheet, givenName, existing }, index) => [
      sheet,
      { model: sheets[index] ?? sheet, givenName, existing },
    ]),
  );
  return {
    placed: [...drawn.values()],
    tabs: tabs.flatMap((tab) => (isPlaced(tab) ? (drawn.get(tab.sheet) ?? []) : tab)),
    renamed,
  };
}
