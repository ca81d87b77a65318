import type { OpenPackStream } from "../../../app/ports.ts";
import type { SlipWriter } from "../../../app/slips/slipWriter.ts";
import { packWithFflate } from "../../package/packWithFflate.ts";
import { writeBook } from "../writeBook.ts";
import { markBook } from "./markBook.ts";

/** Return slips as .xlsx: patched into the received workbook, or beside it. */
export function createSlipWriter(pack: OpenPackStream = packWithFflate): SlipWriter {
  return {
    write: (book) => writeBook(book, pack),
    mark: (received, marking) => {
      const marked = markBook(received, marking, pack);
      return marked.ok ? marked.value : null;
    },
  };
}
