import path from "node:path";
import { readFile } from "node:fs/promises";
import { packWithZlib } from "../../adapters/node/packWithZlib.ts";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { writeAtomically } from "../../adapters/node/writeAtomically.ts";
import { replaceSheets } from "../../adapters/xlsx/replaceSheets.ts";
import { decide as takeDecisions } from "../../app/decide/decide.ts";
import { recordAnswers } from "../../app/recordReview.ts";
import { buildReport } from "../../app/report/buildReport.ts";
import { reportSchema, type Report } from "../../app/report/reportSchema.ts";
import { packOfBook } from "../../app/verify/packOfBook.ts";
import { parseWrittenDecisions, type WrittenDecisions } from "../../core/ledger/decisions.ts";
import { nextInstant } from "../../core/ledger/nextInstant.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { ledgerSheet } from "../../core/tables/buildBook.ts";
import { tableFont } from "../../core/tables/tableStyle.ts";
import type { DecideCommand } from "../arguments.ts";
import { expectWholeLedger } from "../bookChecks.ts";
import { withBook } from "../bookLock.ts";
import { cannotWrite } from "../cannotWrite.ts";
import { loadPack } from "../loadPack.ts";
import { openOwnBook, type OpenedBook } from "../ownBook.ts";
import { printDecisions } from "../printDecisions.ts";
import { runReview } from "../runReview.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { words } from "../words.ts";

/** `tong-hop decide`: records decisions in the book, or lists them; the tables follow with the next merge. */
export async function decide(command: DecideCommand, streams: Streams): Promise<ExitCode> {
  if (command.list) {
    const book = await openOwnBook(command.book, streams);
    const pack = await packOf(book, command, streams);
    printDecisions(book, { pack, language: command.language, print: streams.out });
    return 0;
  }
  const at = command.at ?? systemClock.now();
  const written = await readWritten(command, streams);
  const author = [...command.actions, ...written.actions, ...written.answers][0]?.by ?? "";
  return withBook({ file: command.book, author, at }, streams, () =>
    record({ command, written, at, streams }),
  );
}

interface Job {
  readonly command: DecideCommand;
  readonly written: WrittenDecisions;
  readonly at: string;
  readonly streams: Streams;
}

async function record({ command, written, at, streams }: Job): Promise<ExitCode> {
  const book = await openOwnBook(command.book, streams);
  const actions = [...command.actions, ...written.actions];
  if (!actions.some(({ decide: kind }) => kind === "acknowledge")) expectWholeLedger(book, command.book);
  const pack = await packOf(book, command, streams);
  const findings = await findingsOf(book, pack, { command, streams });
  const calls = [...book.state.calls.keys()].filter((id) => pack.calls.some((call) => call.id === id));
  const now = nextInstant(at, book.ledger);
  // recorded now, whenever they were given: the last merge did not know them
  const answers = written.answers.map(({ at: _at, ...answer }) => answer);
  const answered = recordAnswers(book.ledger, answers, now);
  const decided = takeDecisions(actions, { pack, calls, ledger: answered, findings }, at);
  if (!decided.ok) {
    throw new CannotRun({
      vi: decided.error.map(({ vi }) => vi).join("\n"),
      en: decided.error.map(({ en }) => en).join("\n"),
    });
  }
  await writeLedger(book, decided.value, { command, streams });
  const say = words[command.language];
  const known = new Set(book.ledger.map(({ id }) => id));
  const fresh = decided.value.filter(({ id }) => !known.has(id));
  streams.out(`${say.decisionsRecorded(fresh.length, command.book)}\n`);
  for (const { id, payload } of fresh) streams.out(`  ${id}  ${say.events[payload.kind] ?? payload.kind}\n`);
  streams.out(`${say.mergeToApply}\n`);
  return 0;
}

interface Outside {
  readonly command: DecideCommand;
  readonly streams: Streams;
}

async function writeLedger(
  book: OpenedBook,
  ledger: readonly LedgerEvent[],
  { command, streams }: Outside,
): Promise<void> {
  const bytes = replaceSheets(book.bytes, [ledgerSheet({ ledger })], { font: tableFont, pack: packWithZlib });
  if (!bytes.ok) {
    throw new CannotRun({
      vi: `Không ghi được quyết định vào "${command.book}" vì cấu trúc tệp đã bị thay đổi. Đề nghị dùng bản lưu gần nhất.`,
      en: `Cannot record decisions in "${command.book}" because its structure has changed. Use the latest good copy.`,
    });
  }
  try {
    await writeAtomically(path.resolve(streams.cwd, command.book), bytes.value);
  } catch (cause) {
    throw cannotWrite(command.book, cause);
  }
}

/** The pack that the book keeps, else the one named. */
async function packOf(book: OpenedBook, command: DecideCommand, streams: Streams): Promise<Pack> {
  const own = command.pack === null ? packOfBook(book.state) : await loadPack(command.pack, streams);
  if (own !== null) return own;
  throw new CannotRun({
    vi: `Sổ "${command.book}" không kèm gói cấu hình. Đề nghị nêu gói bằng --pack.`,
    en: `The book "${command.book}" does not keep its pack. Name the pack with --pack.`,
  });
}

/** From the report named, else from the received files named; nothing without either. */
async function findingsOf(
  book: OpenedBook,
  pack: Pack,
  { command, streams }: Outside,
): Promise<Report["findings"]> {
  if (command.report !== null) return readReport(command.report, pack, streams);
  if (command.inputs.length === 0) return [];
  const calls = [...book.state.merges.values()].at(-1)?.calls ?? [];
  const { state } = book;
  const review = await runReview(pack, { ...command, calls, decisions: null, state }, streams);
  return buildReport(review).findings;
}

async function readReport(file: string, pack: Pack, streams: Streams): Promise<Report["findings"]> {
  const text = await readText(file, streams);
  const report = reportSchema.safeParse(parsed(text));
  if (report.success && report.data.pack.hash === pack.hash) return report.data.findings;
  if (report.success) throw otherPack(file);
  throw new CannotRun({
    vi: `"${file}" không phải báo cáo JSON của chương trình. Đề nghị tạo lại bằng: tong-hop check … --format json.`,
    en: `"${file}" is no JSON report of this program. Make one with: tong-hop check … --format json.`,
  });
}

function otherPack(file: string): CannotRun {
  return new CannotRun({
    vi: `Báo cáo "${file}" lập theo gói cấu hình khác với sổ. Đề nghị tạo lại báo cáo bằng gói của sổ.`,
    en: `The report "${file}" was made with another pack than the book. Make it again with the book's pack.`,
  });
}

async function readWritten({ file }: DecideCommand, streams: Streams): Promise<WrittenDecisions> {
  if (file === null) return { answers: [], actions: [] };
  const written = parseWrittenDecisions(await readText(file, streams));
  if (written.ok) return written.value;
  throw new CannotRun({
    vi: written.error.map(({ vi }) => `${file}: ${vi}`).join("\n"),
    en: written.error.map(({ en }) => `${file}: ${en}`).join("\n"),
  });
}

async function readText(file: string, streams: Streams): Promise<string> {
  try {
    return await readFile(path.resolve(streams.cwd, file), "utf8");
  } catch (cause) {
    throw new CannotRun(
      {
        vi: `Không mở được tệp "${file}". Đề nghị kiểm tra tên và quyền đọc tệp.`,
        en: `Cannot open "${file}". Check its name and that it can be read.`,
      },
      { cause },
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // no JSON is no report: said by the caller
    return null;
  }
}
