import { decisionText } from "./decisionText.ts";
import { handEdits, type HandEdit } from "../app/verify/handEdits.ts";
import { packOfBook } from "../app/verify/packOfBook.ts";
import { refusals } from "../app/decide/refusals.ts";
import { openBreaks } from "../core/ledger/verifyLedger.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { OpenedBook } from "./ownBook.ts";
import { CannotRun } from "./streams.ts";

/** A sealed call takes no merge. Throws `CannotRun`. */
export function expectUnsealed({ state }: OpenedBook, calls: readonly string[]): void {
  const sealed = calls.find((call) => state.seals.has(call));
  if (sealed !== undefined) throw new CannotRun(refusals.sealed(sealed));
}

/** Nothing is added to a ledger that is not what was written, before somebody has answered for it. */
export function expectWholeLedger(book: OpenedBook, file: string): void {
  const breaks = openBreaks(book.ledger, book.state);
  const [first] = breaks;
  if (first === undefined) return;
  throw new CannotRun({
    vi: `Sổ cái trong "${file}" bị đứt ở ${breaks.length} chỗ (đầu tiên: ${first.event}, ${first.kind}). Đề nghị dùng bản lưu gần nhất; nếu đã rõ lý do: tong-hop decide ${file} --acknowledge --by … --reason ….`,
    en: `The ledger in "${file}" is broken in ${breaks.length} places (first: ${first.event}, ${first.kind}). Use the latest good copy; if the reason is known: tong-hop decide ${file} --acknowledge --by … --reason ….`,
  });
}

const editsShown = 5;

/** What was changed by hand in DuLieu is not written over before it is said what to do with it. */
export function expectNoHandEdits(book: OpenedBook, file: string, pack: Pack): void {
  const edits = handEdits(book.workbook, book.state, packOfBook(book.state) ?? pack);
  if (edits.length === 0) return;
  const shown = edits.slice(0, editsShown);
  const more = edits.length - shown.length;
  throw new CannotRun({
    vi: [
      `Trang DuLieu của "${file}" có ${edits.length} chỗ sửa tay nên chưa ghi đè:`,
      ...shown.map((edit) => `- ${editText(edit, "vi")}`),
      ...(more > 0 ? [`- và ${more} chỗ khác (xem: tong-hop verify ${file})`] : []),
      "Bỏ các chỗ sửa tay: chạy lại kèm --restore. Giữ lại như quyết định sửa: tong-hop decide với lệnh ghi ở từng chỗ.",
    ].join("\n"),
    en: [
      `The sheet DuLieu of "${file}" was changed by hand in ${edits.length} places, so it is not written over:`,
      ...shown.map((edit) => `- ${editText(edit, "en")}`),
      ...(more > 0 ? [`- and ${more} more (see: tong-hop verify ${file})`] : []),
      "To undo the changes, run again with --restore. To keep one as a correction, use the command shown with it.",
    ].join("\n"),
  });
}

const rowWords = {
  vi: { added: "dòng lạ", gone: "mất dòng" },
  en: { added: "unknown row", gone: "row is gone:" },
} as const;

/** Where, from what to what, and how to record it as a correction. */
export function editText({ sheet, cell, before, after, to, place }: HandEdit, language: "vi" | "en"): string {
  const where = cell === null ? sheet : `${sheet}!${cell}`;
  const { added, gone } = rowWords[language];
  if (before === null) return `${where}: ${added} ${after ?? ""}`;
  if (after === null) return `${where}: ${gone} ${before}`;
  const change = `${where}: ${before} → ${after === "" ? '""' : after}`;
  return place === null || to === null
    ? change
    : `${change}   (--correct "${decisionText(place)}=${to}" --call ${place.call})`;
}
