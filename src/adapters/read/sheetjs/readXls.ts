import type { Workbook } from "../../../core/workbook/workbook.ts";
import type { Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { readBiffFacts } from "./biff/readBiffFacts.ts";
import { openCompoundFile } from "./compoundStream.ts";
import { readByLibrary } from "./library.ts";
import { toWorkbook } from "./toWorkbook.ts";

/** Reads an .xls of Excel 97 to 2003, or of Excel 5 and 95, out of its container. */
export function readXls(bytes: Uint8Array, meter: Meter): Workbook {
  const file = openCompoundFile(bytes);
  const stream = file.stream(["Workbook", "Book"]) ?? refuse("workbook-damaged", "no workbook stream");
  const book = readBiff(stream, meter);
  return { ...book, hasMacros: book.hasMacros || file.names.has("_VBA_PROJECT_CUR") };
}

/** Reads a BIFF stream: that of a container, or a whole file of Excel 2 to 4. */
export function readBiff(stream: Uint8Array, meter: Meter): Workbook {
  const facts = readBiffFacts(stream, meter);
  return toWorkbook(readByLibrary(stream), facts, meter);
}
