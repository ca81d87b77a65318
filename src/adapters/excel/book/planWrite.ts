import type { SheetOutline, WritePlan } from "../../../app/bookHost.ts";
import { describePlan } from "../../../app/describePlan.ts";
import type { DividedSheets } from "../../../core/tables/divideSheets.ts";
import { placeSheets, type Placement } from "../../../core/tables/placeSheets.ts";
import { sheetMarkName } from "../../../core/tables/sheetMarks.ts";
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

export function describeBookPlan({ book, divided, placement }: BookPlan<SheetOutline>): WritePlan {
  return describePlan(placement, divided, { users: userSheets(book), repairs: book.isHalfWritten });
}
