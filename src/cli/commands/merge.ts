import { userInfo } from "node:os";
import path from "node:path";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { writeAtomically } from "../../adapters/node/writeAtomically.ts";
import { updateBook } from "../../adapters/xlsx/updateBook.ts";
import { bookPieces } from "../../adapters/xlsx/writeBook.ts";
import { reportPieces } from "../../app/report/reportPieces.ts";
import type { OpenPackStream } from "../../app/ports.ts";
import { buildReport } from "../../app/report/buildReport.ts";
import type { Review } from "../../app/reviewCalls.ts";
import { summaryBook } from "../../app/summaryBook.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../core/ledger/mergeLedgers.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { Command } from "../arguments.ts";
import { expectNoHandEdits, expectUnsealed, expectWholeLedger } from "../bookChecks.ts";
import { withBook } from "../bookLock.ts";
import { cannotWrite } from "../cannotWrite.ts";
import { expectReportOrNothing, expectWorkbookName } from "../expectTargets.ts";
import { exitCodeOf } from "../exitCode.ts";
import { findCalls, loadPack } from "../loadPack.ts";
import { openOwnBook, openOwnBookIfAny, type OpenedBook } from "../ownBook.ts";
import { withPacker } from "../withPacker.ts";
import { printReview } from "../printReview.ts";
import { runReview } from "../runReview.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { words } from "../words.ts";

type MergeCommand = Extract<Command, { name: "merge" }>;

/** `tong-hop merge`: checks like `check`, then writes or updates the summary workbook. */
export async function merge(command: MergeCommand, streams: Streams): Promise<ExitCode> {
  const pack = await loadPack(command.pack, streams);
  findCalls(pack, command.calls);
  expectWorkbookName(command.out);
  if (command.report !== null) await expectReportOrNothing(command.report, streams);
  const signed = {
    author: command.author ?? userInfo().username,
    at: command.at ?? systemClock.now(),
  };
  return withBook({ file: command.out, ...signed }, streams, () =>
    mergeInto({ command, pack, signed, streams }),
  );
}

interface Job {
  readonly command: MergeCommand;
  readonly pack: Pack;
  readonly signed: { readonly author: string; readonly at: string };
  readonly streams: Streams;
}

async function mergeInto(job: Job): Promise<ExitCode> {
  const { command, streams } = job;
  const say = words[command.language];
  const existing = await openOwnBookIfAny(command.out, streams);
  if (existing !== null) expectReady(existing, job);
  const ledger = await joinedLedger(existing, job);
  const state = ledger.length === 0 ? null : foldLedger(ledger);
  const review = await runReview(job.pack, { ...command, state }, streams);
  const code = await reportOn(review, job);
  if (command.strict && code !== 0) {
    streams.out(`${say.notWritten}\n`);
    return code;
  }
  const book = await drawAndWrite(review, { existing, ledger }, job);
  for (const { from, to } of book.renamed) streams.out(`${say.renamed(from, to)}\n`);
  if (book.left.length > 0) streams.out(`${say.sheetsLeft(book.left.join(", "))}\n`);
  streams.out(`${say.written(command.out)}\n${say.openThis(command.out)}\n`);
  return code;
}

/** Prints what was found and writes the report; a book of thousands of files is drawn without it in memory. */
async function reportOn(review: Review, { command, streams }: Job): Promise<ExitCode> {
  const report = buildReport(review);
  printReview(review, report, { language: command.language, print: streams.out });
  if (command.report !== null) {
    await write(command.report, reportPieces(report), streams);
    streams.out(`\n${words[command.language].written(command.report)}\n`);
  }
  return exitCodeOf(report);
}

function expectReady(existing: OpenedBook, { command, pack }: Job): void {
  expectWholeLedger(existing, command.out);
  expectUnsealed(existing, command.calls);
  if (!command.restore) expectNoHandEdits(existing, command.out, pack);
}

/** The book's ledger, with what another copy of the book knows. */
async function joinedLedger(
  existing: OpenedBook | null,
  { command, streams }: Job,
): Promise<readonly LedgerEvent[]> {
  const own = existing?.ledger ?? [];
  if (command.ledger === null) return own;
  const other = await openOwnBook(command.ledger, streams);
  expectWholeLedger(other, command.ledger);
  expectUnsealed(other, command.calls);
  return mergeLedgers(own, other.ledger);
}

async function drawAndWrite(review: Review, before: Omit<Drawing, "pack">, job: Job): Promise<DrawnBook> {
  const { out, workers } = job.command;
  const target = path.resolve(job.streams.cwd, out);
  const { facts } = review.consolidation;
  const options = { target, script: job.streams.packWorker, facts: facts.length, workers };
  try {
    return await withPacker(options, async (pack) => {
      const book = drawBook(review, { ...before, pack }, job);
      await writeAtomically(target, book.pieces);
      return book;
    });
  } catch (cause) {
    throw isDiskError(cause) ? cannotWrite(out, cause) : cause;
  }
}

/** True for what the file system refuses. */
function isDiskError(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && /^E[A-Z]+$/.test(String(cause.code));
}

interface Drawing {
  readonly existing: OpenedBook | null;
  readonly ledger: readonly LedgerEvent[];
  readonly pack: OpenPackStream;
}

interface DrawnBook {
  readonly pieces: Iterable<Uint8Array>;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Sheets of ours that are not wanted any more and stay because the user's formulas need them. */
  readonly left: readonly string[];
}

function drawBook(review: Review, { existing, ledger, pack }: Drawing, { command, signed }: Job): DrawnBook {
  const model = summaryBook(review, ledger, signed);
  if (existing === null) return { pieces: bookPieces(model, pack), renamed: [], left: [] };
  const updated = updateBook(existing.bytes, model, pack);
  if (updated.ok) return { ...updated.value, pieces: [updated.value.bytes] };
  throw new CannotRun({
    vi: `Không cập nhật được "${command.out}" vì cấu trúc tệp đã bị thay đổi. Đề nghị chọn tên tệp khác.`,
    en: `Cannot update "${command.out}" because its structure has changed. Choose another file name.`,
  });
}

async function write(file: string, content: Iterable<Uint8Array | string>, streams: Streams): Promise<void> {
  try {
    await writeAtomically(path.resolve(streams.cwd, file), content);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}
