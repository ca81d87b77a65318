import { callById } from "../../core/pack/lookup.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { History } from "../../core/check/history/history.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { blankForms, showsHistory, type FormsIssue } from "../blankForms.ts";
import { bookHistory } from "../bookHistory.ts";
import type { WorkbookReader } from "../ports.ts";
import { derive } from "./derive.ts";
import type { BlankOrder, BlanksRefusal, EarlierBook } from "./blankModel.ts";
import type { Desk, WrittenFile } from "./desk.ts";
import { openExisting } from "./deskFiles.ts";
import { bytesOf } from "./deskInputs.ts";
import type { BookWriter, DeskPorts } from "./deskPorts.ts";
import type { DeskWork } from "./deskWork.ts";
import { plainFile } from "./plainFile.ts";

/** The blank forms of a call, of the pack that the desk works with or of another one. */
export function createDeskBlanks(
  work: DeskWork,
  { writer, reader, clock }: Pick<DeskPorts, "writer" | "reader" | "clock">,
): Pick<Desk, "blankForms"> {
  const issuedAt = (): string => clock.now().slice(0, 10);
  return {
    blankForms: async (order) => {
      const pack = await packOf(order, work);
      if (order.earlier === null) return ok(zipBlanks(pack, order, { writer, issuedAt: issuedAt() }));
      const history = await readEarlier(order.earlier, pack, reader);
      if (!history.ok) return history;
      if (!showsHistory(pack, callById(pack, order.call), history.value)) return err("nothing-earlier");
      return ok(zipBlanks(pack, order, { writer, issuedAt: issuedAt(), history: history.value }));
    },
  };
}

/** That of the desk knows what was decided: a deadline may have been put off. */
function packOf({ pack }: BlankOrder, work: DeskWork): Promise<Pack> {
  return pack === null ? derive(work, ({ review }) => review.pack) : work.shelf.open(pack);
}

async function readEarlier(
  earlier: EarlierBook,
  pack: Pack,
  reader: WorkbookReader,
): Promise<Result<History, BlanksRefusal>> {
  if (earlier.type === "open") return ok(bookHistory({ ...earlier, workbook: null }, pack, []));
  const book = await openExisting(await bytesOf(earlier.file), reader);
  return book.ok ? ok(bookHistory(book.value, pack, [])) : book;
}

function zipBlanks(
  pack: Pack,
  { call }: BlankOrder,
  { writer, ...issue }: FormsIssue & { readonly writer: BookWriter },
): WrittenFile {
  const files = Array.from(blankForms(pack, callById(pack, call), issue), ({ fileName, book }) => ({
    name: fileName,
    bytes: writer.write(book),
  }));
  return plainFile(`bieu-mau-${call}.zip`, writer.zip(files));
}
