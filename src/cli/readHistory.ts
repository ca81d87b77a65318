import { noHistory, type History } from "../core/check/history/history.ts";
import { historyOfBook } from "../core/check/history/historyOfBook.ts";
import { historyOfLedger } from "../core/ledger/historyOfLedger.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import { openOwnBook } from "./ownBook.ts";
import type { Streams } from "./streams.ts";

/** What the ledger of an earlier book says of calls other than these, else the rows of its DuLieu. */
export async function readHistory(
  file: string,
  pack: Pack,
  { streams, except }: { readonly streams: Streams; readonly except: readonly CallId[] },
): Promise<History> {
  const { state, workbook } = await openOwnBook(file, streams);
  const known = historyOfLedger(state, pack, except);
  return known.figures.length > 0 ? known : (historyOfBook(workbook, pack) ?? noHistory);
}
