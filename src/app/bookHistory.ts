import { noHistory, type History } from "../core/check/history/history.ts";
import { historyOfBook } from "../core/check/history/historyOfBook.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import { historyOfLedger } from "../core/ledger/historyOfLedger.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { Workbook } from "../core/workbook/workbook.ts";
import type { OwnBook } from "./readOwnBook.ts";

/** What an earlier book's ledger says of calls other than these, else the rows of its DuLieu where those are at hand. */
export function bookHistory(
  { ledger, workbook }: Pick<OwnBook, "ledger"> & { readonly workbook: Workbook | null },
  pack: Pack,
  except: readonly CallId[],
): History {
  const known = historyOfLedger(foldLedger(ledger), pack, except);
  if (known.figures.length > 0 || workbook === null) return known;
  return historyOfBook(workbook, pack) ?? noHistory;
}
