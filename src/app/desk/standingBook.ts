import type { LedgerEvent } from "../../core/ledger/event.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../core/ledger/mergeLedgers.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import type { WorkbookReader } from "../ports.ts";
import { handEdits, type HandEdit } from "../verify/handEdits.ts";
import { packOfBook } from "../verify/packOfBook.ts";
import type { StandingBook } from "./desk.ts";
import { openExisting } from "./deskFiles.ts";
import { bytesOf } from "./deskInputs.ts";

interface OpenedStanding extends Pick<Workbook, "sheets"> {
  readonly ledger: readonly LedgerEvent[];
}

/** Null for a file that is no book of ours: why it cannot be written to is said when it is written. */
export async function openStanding(
  book: StandingBook,
  reader: WorkbookReader,
): Promise<OpenedStanding | null> {
  if (book.type === "open") return { ledger: book.ledger, sheets: [book.data] };
  const opened = await openExisting(await bytesOf(book.file), reader);
  return opened.ok ? { ledger: opened.value.ledger, sheets: opened.value.workbook.sheets } : null;
}

/**
 * What the book's data sheet says otherwise than the book's own ledger. The desk may have recorded newer facts, which
 * the sheet cannot know yet; its corrections are those that the next merge will bring.
 */
export function unrecordedEdits(
  { ledger, sheets }: OpenedStanding,
  desk: readonly LedgerEvent[],
  pack: Pack,
): readonly HandEdit[] {
  const state = foldLedger(ledger);
  const { corrections } = foldLedger(mergeLedgers(desk, ledger));
  return handEdits({ sheets }, { ...state, corrections }, packOfBook(state) ?? pack);
}
