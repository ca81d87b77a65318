import { bookHistory } from "../app/bookHistory.ts";
import type { History } from "../core/check/history/history.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import { openOwnBook } from "./ownBook.ts";
import type { Streams } from "./streams.ts";

/** What an earlier book says of calls other than these. */
export async function readHistory(
  file: string,
  pack: Pack,
  { streams, except }: { readonly streams: Streams; readonly except: readonly CallId[] },
): Promise<History> {
  return bookHistory(await openOwnBook(file, streams), pack, except);
}
