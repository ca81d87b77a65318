import { editText } from "../bookChecks.ts";
import {
  drawnCalls,
  drawnState,
  isWhole,
  knownReceipts,
  recalculate,
  verifyBook,
  type Recalculation,
  type Verification,
} from "../../app/verify/verifyBook.ts";
import { formatDate } from "../../core/findings/format.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { Language, VerifyCommand } from "../arguments.ts";
import { loadPack } from "../loadPack.ts";
import { openOwnBook, type OpenedBook } from "../ownBook.ts";
import { runReview } from "../runReview.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { words } from "../words.ts";

/** `tong-hop verify`: whether a book is as it was written; with the received files, whether they give the same. */
export async function verify(command: VerifyCommand, streams: Streams): Promise<ExitCode> {
  const book = await openOwnBook(command.book, streams);
  const given = command.pack === null ? null : await loadPack(command.pack, streams);
  const verification = verifyBook(book, given);
  const pack = given ?? (verification.pack.ok ? verification.pack.value : null);
  printVerification(verification, { language: command.language, print: streams.out });
  const again = command.inputs.length === 0 ? null : await calculateAgain(book, pack, { command, streams });
  if (again !== null) printRecalculation(again, { language: command.language, print: streams.out });
  const whole = isWhole(verification) && (again === null || isSame(again));
  const say = words[command.language].verified;
  streams.out(`${whole ? (again === null ? say.wholeAlone : say.whole) : say.notWhole}\n`);
  return whole ? 0 : 1;
}

async function calculateAgain(
  book: OpenedBook,
  pack: Pack | null,
  { command, streams }: { readonly command: VerifyCommand; readonly streams: Streams },
): Promise<Recalculation> {
  if (pack === null) {
    throw new CannotRun({
      vi: `Sổ "${command.book}" không kèm gói cấu hình nên chưa tính lại được. Đề nghị nêu gói bằng --pack.`,
      en: `The book "${command.book}" does not keep its pack, so nothing can be calculated. Name the pack with --pack.`,
    });
  }
  const state = drawnState(book.ledger, book.state);
  const options = { ...command, calls: drawnCalls(book.state), decisions: null, state };
  const review = await runReview(pack, { ...options, receivedOn: knownReceipts(state) }, streams);
  return recalculate(book, review);
}

function isSame({ differences, otherFigures }: Recalculation): boolean {
  return differences.length === 0 && otherFigures.length === 0;
}

interface Printing {
  readonly language: Language;
  readonly print: (text: string) => void;
}

function printVerification(verification: Verification, { language, print }: Printing): void {
  const say = words[language].verified;
  const { events, breaks, pack, edits, pending, seals } = verification;
  print(`${breaks.length === 0 ? say.chain(events) : say.breaks(breaks.length)}\n`);
  printSome(
    breaks.map(({ event, kind }) => `${event}: ${kind}`),
    { language, print },
  );
  print(`${packSentence(pack, say)}\n`);
  print(`${edits.length === 0 ? say.factsWhole : say.edits(edits.length)}\n`);
  printSome(
    edits.map((edit) => editText(edit, language)),
    { language, print },
  );
  if (edits.length > 0) print(`${say.editsTodo}\n`);
  if (pending > 0) print(`${say.pending(pending)}\n`);
  for (const { call, holds, by, at } of seals) {
    print(`${holds ? say.sealed(call, by, formatDate(at.slice(0, 10))) : say.sealBroken(call)}\n`);
  }
}

function packSentence(pack: Verification["pack"], say: (typeof words)["vi"]["verified"]): string {
  if (pack.ok) return say.packWhole(pack.value.id);
  return pack.error === "absent" ? say.packAbsent : say.packChanged;
}

function printRecalculation(
  { compared, differences, otherFigures }: Recalculation,
  { language, print }: Printing,
): void {
  const say = words[language].verified;
  print(`${differences.length === 0 ? say.cells(compared) : say.differences(differences.length)}\n`);
  printSome(
    differences.map(({ sheet, cell, expected, found }) =>
      say.difference(cell === null ? sheet : `${sheet}!${cell}`, quoted(expected), quoted(found)),
    ),
    { language, print },
  );
  for (const call of otherFigures) print(`${say.figuresDiffer(call)}\n`);
}

const linesShown = 20;

function printSome(lines: readonly string[], { language, print }: Printing): void {
  for (const line of lines.slice(0, linesShown)) print(`- ${line}\n`);
  const more = lines.length - linesShown;
  if (more > 0) print(`- ${words[language].verified.more(more)}\n`);
}

function quoted(text: string): string {
  return text === "" ? '""' : text;
}
