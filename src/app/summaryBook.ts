import type { LedgerEvent } from "../core/ledger/event.ts";
import { inFoldOrder } from "../core/ledger/eventOrder.ts";
import { buildBook } from "../core/tables/buildBook.ts";
import type { BookModel } from "../core/tables/sheetModel.ts";
import { recordReview, type Recording } from "./recordReview.ts";
import type { Review } from "./reviewCalls.ts";

/** The summary workbook of a review; its ledger goes on from an earlier book's. */
export function summaryBook(
  review: Review,
  earlier: readonly LedgerEvent[],
  recording: Recording,
): BookModel {
  return drawBook(review, recordReview(earlier, review, recording), recording.at);
}

/** The summary workbook of a review that the ledger has recorded; `at` is now. */
export function drawBook(review: Review, ledger: readonly LedgerEvent[], at: string): BookModel {
  return buildBook({ ...review, ledger, created: createdAt(ledger, at) });
}

/** A book is as old as its first event, so that an unchanged book stays the same to the byte. */
export function createdAt(ledger: readonly LedgerEvent[], at: string): string {
  return inFoldOrder(ledger)[0]?.at ?? at;
}
