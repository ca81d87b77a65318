import type { LedgerState } from "../core/ledger/ledgerState.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import { parsePack } from "../core/pack/parsePack.ts";
import { err, ok, type Result } from "../core/result.ts";
import { packColumns, readPackRows, type StoredPack } from "../core/tables/packRows.ts";
import type { Workbook } from "../core/workbook/workbook.ts";
import { rowTexts, sheetUnderHeader } from "./sheetTexts.ts";

/** absent: the book was written before packs were kept. changed: it is not what its hash says. */
export type StoredPackProblem = "absent" | "changed" | "unreadable";

/** The pack that the open calls of a book were drawn with, from the sheet that keeps it. */
export function readPackOf(workbook: Workbook): Result<Pack, StoredPackProblem> {
  const sheet = sheetUnderHeader(workbook, packColumns);
  if (sheet === null) return err("absent");
  const [stored] = readPackRows(sheet.rows.map((_, row) => rowTexts(sheet, row)));
  return stored === undefined ? err("absent") : openStored(stored);
}

/** The pack that a call was opened with, as the ledger keeps it. */
export function packOfCall(
  { calls, packs }: Pick<LedgerState, "calls" | "packs">,
  call: CallId,
): Result<Pack, StoredPackProblem> {
  const recorded = packs.get(calls.get(call)?.packHash ?? "");
  if (recorded === undefined) return err("absent");
  return openStored({ id: recorded.pack, hash: recorded.hash, files: recorded.files });
}

function openStored({ hash, files }: StoredPack): Result<Pack, StoredPackProblem> {
  if (files.length === 0) return err("absent");
  const pack = parsePack(files);
  if (!pack.ok) return err("unreadable");
  return pack.value.hash === hash ? ok(pack.value) : err("changed");
}
