import type { Decision } from "../core/ledger/decisions.ts";
import type { LedgerEvent } from "../core/ledger/event.ts";
import { decodeEvent, ledgerColumns } from "../core/ledger/eventRow.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import { err, ok, type Result } from "../core/result.ts";
import { readSheetMarks } from "../core/tables/sheetMarks.ts";
import type { Workbook } from "../core/workbook/workbook.ts";
import { rowTexts, sheetUnderHeader } from "./sheetTexts.ts";

/** What a book of ours remembers. */
export interface OwnBook {
  readonly ledger: readonly LedgerEvent[];
  /** The last answer to each question, as decisions of this run. */
  readonly decisions: readonly Decision[];
}

/** A received file that is a book of ours is never read as a report: blanks filled in by units are no such books. */
export function isOwnBook(workbook: Workbook): boolean {
  return [...readSheetMarks(workbook.names).values()].some(
    (mark) => mark.kind === "data" || mark.kind === "ledger",
  );
}

/** Reads the ledger of a book; the sheet is found by its header, because other editors rename or unhide it. */
export function readOwnBook(workbook: Workbook): Result<OwnBook, "not-ours" | "ledger-damaged"> {
  if (!isOwnBook(workbook)) return err("not-ours");
  const sheet = sheetUnderHeader(workbook, ledgerColumns);
  if (sheet === null) return err("ledger-damaged");
  const ledger: LedgerEvent[] = [];
  for (let row = 1; row < sheet.rows.length; row += 1) {
    const texts = rowTexts(sheet, row);
    if (texts.length === 0) continue;
    const event = decodeEvent(texts);
    if (!event.ok) return err("ledger-damaged");
    ledger.push(event.value);
  }
  const answers = [...foldLedger(ledger).answers.values()];
  return ok({ ledger, decisions: answers.map((answer) => ({ ...answer })) });
}
