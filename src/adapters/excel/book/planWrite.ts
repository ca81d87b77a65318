import type { SheetOutline, WritePlan } from "../../../app/bookHost.ts";
import type { DividedSheets } from "../../../core/tables/divideSheets.ts";
import { placeSheets, type Placement } from "../../../core/tables/placeSheets.ts";
import { sheetMarkName } from "../../../core/tables/sheetMarks.ts";
import type { SheetMark } from "../../../core/tables/sheetModel.ts";
import { divideBook, isReferredTo, readDependents, type Dependents } from "./dependents.ts";
import { openBook, userSheets, type BookSheet, type OpenBook } from "./openBook.ts";

/** Everything that is decided before the first cell is written. */
export interface BookPlan<M> {
  readonly book: OpenBook;
  readonly dependents: Dependents;
  readonly divided: DividedSheets<BookSheet>;
  readonly placement: Placement<BookSheet, M>;
}

/** Decides by the same rules as the writer of files what becomes of each sheet; changes nothing. */
export async function planBook<M extends SheetOutline>(
  context: Excel.RequestContext,
  sheets: readonly M[],
): Promise<BookPlan<M>> {
  const book = await openBook(context);
  const wanted = new Set(sheets.map(({ mark }) => sheetMarkName(mark)));
  const dependents = await readDependents(context, book, wanted);
  const divided = divideBook(book, wanted, dependents);
  const placement = placeSheets(sheets, divided, (sheet) => isReferredTo(sheet, dependents, divided.kept));
  return { book, dependents, divided, placement };
}

export function describePlan({ book, divided, placement }: BookPlan<SheetOutline>): WritePlan {
  const shown = placement.placed.filter(({ sheet }) => sheet.visibility === "visible");
  const successors = new Set(placement.placed.map(({ existing }) => existing));
  const existing = (inPlace: boolean): readonly string[] =>
    shown.flatMap((sheet) =>
      sheet.existing === null || staysInPlace(sheet.sheet.mark) !== inPlace ? [] : [sheet.existing.name],
    );
  return {
    added: shown.filter((sheet) => sheet.existing === null).map(({ name }) => name),
    replaced: existing(false),
    updated: existing(true),
    removed: divided.replaced.filter((sheet) => !successors.has(sheet)).map(({ name }) => name),
    kept: userSheets(book).map(({ name }) => name),
    renamed: placement.renamed,
    repairs: book.isHalfWritten,
  };
}

/** Sheets whose tables the user's formulas may know are changed in place; the others are built anew and swapped. */
export function staysInPlace({ kind }: SheetMark): boolean {
  return kind === "data" || kind === "coverage" || kind === "list";
}
