import { ok, err, type Result } from "../../core/result.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import type { SheetOutline, WritePlan } from "../bookHost.ts";
import type { WorkbookReader } from "../ports.ts";
import { readOwnBook, type OwnBook } from "../readOwnBook.ts";
import type { WrittenFile } from "./desk.ts";
import type { BookWriter } from "./deskPorts.ts";

/** A summary workbook that someone has, with its bytes. */
export interface ExistingBook extends OwnBook {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

export async function openExisting(
  bytes: Uint8Array,
  reader: WorkbookReader,
): Promise<Result<ExistingBook, "not-ours" | "ledger-damaged">> {
  const workbook = await reader.read({ path: "existing.xlsx", bytes });
  if (!workbook.ok) return err("not-ours");
  const book = readOwnBook(workbook.value);
  return book.ok ? ok({ ...book.value, bytes, workbook: workbook.value }) : book;
}

/** The bytes of a book, new or in place of an earlier one. */
export function writeSummary(
  book: BookModel,
  existing: Uint8Array | null,
  { writer, name }: { readonly writer: BookWriter; readonly name: string },
): Result<WrittenFile, UpdateRefusal> {
  if (existing === null) return ok(written({ bytes: writer.write(book), renamed: [], left: [] }, book, name));
  const updated = writer.update(existing, book);
  return updated.ok ? ok(written(updated.value, book, name)) : err(refusalOf(updated.error));
}

/** What writing a book over an earlier one would do. */
export function planSummary(
  book: BookModel,
  existing: Uint8Array,
  writer: BookWriter,
): Result<WritePlan, UpdateRefusal> {
  const plan = writer.plan(existing, book);
  return plan.ok ? plan : err(refusalOf(plan.error));
}

type UpdateRefusal = "structure-changed" | "table-name-taken";

function refusalOf({ reason }: { readonly reason: string }): UpdateRefusal {
  return reason === "table-name-taken" ? reason : "structure-changed";
}

type Written = Pick<WrittenFile, "bytes" | "renamed" | "left">;

function written(file: Written, book: BookModel, name: string): WrittenFile {
  const names = new Map(file.renamed.map(({ from, to }) => [from, to]));
  const sheets = book.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .map((sheet) => ({ name: sheet.name, title: names.get(sheet.name) ?? sheet.name }));
  return { name, ...file, sheets };
}

export function outlineOf(book: BookModel): readonly SheetOutline[] {
  return book.sheets.map(({ name, mark, visibility }) => ({ name, mark, visibility }));
}
