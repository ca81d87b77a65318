import type { OpenPackStream } from "../../app/ports.ts";
import { assertBookFrame } from "../../core/tables/assertBookModel.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import { withListSheet } from "../../core/tables/withListSheet.ts";
import { packWithFflate } from "../package/packWithFflate.ts";
import type { PackagePart } from "../package/packagePart.ts";
import { packagePieces, writePackage } from "../package/writePackage.ts";
import { drawBook } from "./drawBook.ts";
import { emptyBook } from "./emptyBook.ts";
import { openExistingBook } from "./existingBook.ts";

/** A book as the bytes of an .xlsx; the same book and packer give the same bytes. Throws for a book that breaks Excel's rules. */
export function writeBook(book: BookModel, pack: OpenPackStream = packWithFflate): Uint8Array {
  return writePackage(partsOf(book, pack));
}

/** The same bytes in pieces, for a book that is too large to be in memory. */
export function bookPieces(book: BookModel, pack: OpenPackStream): Iterable<Uint8Array> {
  return packagePieces(partsOf(book, pack));
}

function partsOf(book: BookModel, pack: OpenPackStream): readonly PackagePart[] {
  const model = withListSheet(book);
  assertBookFrame(model);
  const empty = openExistingBook(emptyBook(model));
  const drawn = empty.ok ? drawBook(empty.value, model, pack) : empty;
  if (!drawn.ok) throw new Error(`an empty book is ${drawn.error.reason}: ${drawn.error.detail}`);
  return drawn.value.parts;
}
