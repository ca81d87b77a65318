import { isOwnBook, readOwnBook, type OwnBook } from "../../../app/readOwnBook.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { openBook, type BookSheet, type OpenBook } from "../book/openBook.ts";
import { plainTraits, toSheet } from "./toSheet.ts";
import { readGrids, usedRange } from "./usedRange.ts";

/** What the open book remembers; null when it is none of ours. */
export async function readBook(
  context: Excel.RequestContext,
): Promise<Result<OwnBook | null, "ledger-damaged">> {
  const book = await openBook(context);
  const empty: Workbook = { sheets: [], names: book.names, hasMacros: false, hasExternalLinks: false };
  if (!isOwnBook(empty)) return ok(null);
  const sheets = ledgerCandidates(book);
  const grids = await readGrids(context, () => sheets.map(({ id }) => usedRange(context, id)));
  const read = sheets.flatMap((sheet, index): readonly Sheet[] => {
    const grid = grids[index];
    return grid === undefined ? [] : [toSheet(grid, { ...plainTraits, ...sheet })];
  });
  const own = readOwnBook({ ...empty, sheets: read });
  return own.ok ? own : err("ledger-damaged");
}

/** The sheet marked as ledger; another program may have dropped the mark, but it knows no very hidden sheets. */
function ledgerCandidates({ sheets }: OpenBook): readonly BookSheet[] {
  const marked = sheets.filter(({ mark }) => mark?.kind === "ledger");
  return marked.length > 0 ? marked : sheets.filter(({ mark, isCopy }) => mark === null && !isCopy);
}
