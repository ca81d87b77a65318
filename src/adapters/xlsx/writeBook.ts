import type { OpenPackStream } from "../../app/ports.ts";
import { assertBookFrame } from "../../core/tables/assertBookModel.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import { withListSheet } from "../../core/tables/withListSheet.ts";
import { packWithFflate } from "../package/packWithFflate.ts";
import { writePackage } from "../package/writePackage.ts";
import { drawBook } from "./drawBook.ts";
import { emptyBook } from "./emptyBook.ts";
import { openExistingBook } from "./existingBook.ts";

/** A book as the bytes of an .xlsx; the same book and packer give the same bytes. Throws for a book that breaks Excel's rules. */
export function writeBook(book: BookModel, pack: OpenPackStream = packWithFflate): Uint8Array {
  const model = withListSheet(book);
  assertBookFrame(model);
  const empty = openExistingBook(emptyBook(model));
  const drawn = empty.ok ? drawBook(empty.value, model, pack) : empty;
  if (!drawn.ok) throw new Error(`an empty book is ${drawn.error.reason}: ${drawn.error.detail}`);
  return writePackage(drawn.value.parts);
}
