import { knownReceipts } from "../app/verify/verifyBook.ts";
import { packOfBook } from "../app/verify/packOfBook.ts";
import type { Review } from "../app/reviewCalls.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { UnitsCommand } from "./unitsArguments.ts";
import { findCalls, loadPack } from "./loadPack.ts";
import { openOwnBook } from "./ownBook.ts";
import { runReview } from "./runReview.ts";
import { CannotRun, type Streams } from "./streams.ts";

/** Reviews the received files with what the book knows, or with the pack and calls that are named. */
export async function reviewUnits(command: UnitsCommand, streams: Streams): Promise<Review> {
  const { book, pack: named, calls } = command;
  if (book !== null) return reviewWithBook(book, command, streams);
  const pack = await loadPack(named ?? "", streams);
  findCalls(pack, calls);
  expectUnits(command.units, pack);
  return runReview(pack, { ...command, state: null }, streams);
}

async function reviewWithBook(file: string, command: UnitsCommand, streams: Streams): Promise<Review> {
  const book = await openOwnBook(file, streams);
  const pack = packOfBook(book.state);
  if (pack === null) {
    throw new CannotRun({
      vi: `Sổ "${file}" không kèm gói cấu hình. Đề nghị nêu gói và đợt: <các tệp> --pack … --call ….`,
      en: `The book "${file}" does not keep its pack. Name pack and call instead: <files> --pack … --call ….`,
    });
  }
  expectUnits(command.units, pack);
  const drawn = [...book.state.merges.values()].at(-1)?.calls ?? [];
  const calls = command.calls.length > 0 ? command.calls : drawn;
  findCalls(pack, calls);
  const { state } = book;
  return runReview(pack, { ...command, calls, state, receivedOn: knownReceipts(state) }, streams);
}

function expectUnits(units: readonly string[], pack: Pack): void {
  const unknown = units.find((id) => !pack.units.some((unit) => unit.id === id));
  if (unknown === undefined) return;
  throw new CannotRun({
    vi: `Gói "${pack.id}" không có đơn vị "${unknown}". Đề nghị dùng mã đơn vị, ví dụ ${pack.units[0]?.id ?? ""}.`,
    en: `The pack "${pack.id}" has no unit "${unknown}". Use the id of a unit, such as ${pack.units[0]?.id ?? ""}.`,
  });
}
