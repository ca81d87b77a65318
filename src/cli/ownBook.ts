import path from "node:path";
import { inflateWithZlib } from "../adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../adapters/read/readWorkbook.ts";
import { readOwnBook, type OwnBook } from "../app/readOwnBook.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import type { LedgerState } from "../core/ledger/ledgerState.ts";
import type { Workbook } from "../core/workbook/workbook.ts";
import { readIfAny } from "./readIfAny.ts";
import { CannotRun, type Streams } from "./streams.ts";

export interface OpenedBook extends OwnBook {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly state: LedgerState;
}

/**
 * The book that is about to be written, null when there is no file. Throws `CannotRun` for a file that is not ours or
 * damaged.
 */
export function openOwnBookIfAny(file: string, streams: Streams): Promise<OpenedBook | null> {
  return openBook(file, streams, notOursToWrite);
}

async function openBook(
  file: string,
  streams: Streams,
  notOurs: (file: string) => CannotRun,
): Promise<OpenedBook | null> {
  const bytes = await readIfAny(path.resolve(streams.cwd, file));
  if (bytes === null) return null;
  const workbook = await createWorkbookReader({ inflate: inflateWithZlib }).read({ path: file, bytes });
  const book = workbook.ok ? readOwnBook(workbook.value) : workbook;
  if (workbook.ok && book.ok) {
    return { ...book.value, bytes, workbook: workbook.value, state: foldLedger(book.value.ledger) };
  }
  throw !book.ok && book.error === "ledger-damaged" ? damaged(file) : notOurs(file);
}

/** The book to be read; it must exist and be ours. */
export async function openOwnBook(file: string, streams: Streams): Promise<OpenedBook> {
  const book = await openBook(file, streams, notOursToRead);
  if (book !== null) return book;
  throw new CannotRun({
    vi: `Không mở được sổ tổng hợp "${file}". Đề nghị kiểm tra lại tên tệp.`,
    en: `Cannot open the summary workbook "${file}". Check its name.`,
  });
}

function notOursToRead(file: string): CannotRun {
  return new CannotRun({
    vi: `"${file}" không phải sổ tổng hợp của chương trình. Đề nghị chỉ đúng tệp .xlsx mà lệnh merge đã ghi.`,
    en: `"${file}" is no summary workbook of this program. Name the .xlsx file that the command merge has written.`,
  });
}

function notOursToWrite(file: string): CannotRun {
  return new CannotRun({
    vi: `"${file}" đã có và không phải sổ tổng hợp của chương trình nên không ghi đè. Đề nghị chọn tên tệp khác.`,
    en: `"${file}" exists and is no summary workbook of this program, so it is left alone. Choose another file name.`,
  });
}

function damaged(file: string): CannotRun {
  return new CannotRun({
    vi: `Sổ cái trong "${file}" bị hỏng hoặc bị xóa nên không ghi tiếp. Đề nghị dùng bản lưu gần nhất hoặc chọn tên tệp khác.`,
    en: `The ledger in "${file}" is damaged or gone, so nothing is added to it. Use the latest good copy or another file name.`,
  });
}
