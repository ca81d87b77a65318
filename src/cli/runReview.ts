import { readFile } from "node:fs/promises";
import path from "node:path";
import { unreadablePaths } from "../adapters/node/fileSource.ts";
import { readRegisterRows } from "../adapters/read/csv/registerRows.ts";
import { reviewCalls, type Review } from "../app/reviewCalls.ts";
import type { Bilingual } from "../core/pack/common.ts";
import { parseDecisions, type Decision } from "../core/ledger/decisions.ts";
import { parseRegister, registerOfOneDay, type Register } from "../core/ledger/register.ts";
import type { LedgerState } from "../core/ledger/ledgerState.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { Language } from "./arguments.ts";
import { createOpenExaminer } from "./openExaminer.ts";
import { openSource } from "./openSource.ts";
import { createProgress } from "./progressLine.ts";
import { readHistory } from "./readHistory.ts";
import { CannotRun, type Streams } from "./streams.ts";
import { words } from "./words.ts";

export interface ReviewOptions {
  readonly inputs: readonly string[];
  readonly calls: readonly string[];
  readonly received: string | null;
  readonly decisions: string | null;
  /** What was decided in earlier runs, from an existing book; answers of the file come after it. */
  readonly state: LedgerState | null;
  /** Path → day of receipt, where the register says nothing. */
  readonly receivedOn?: ReadonlyMap<string, string>;
  /** A book of an earlier period, whose figures are compared with; the ledger knows those of the book itself. */
  readonly history?: string | null;
  /** How many workers read; null leaves it to the program. */
  readonly workers: number | null;
  readonly language: Language;
}

/** Reads, checks and merges what the command line names. Throws `CannotRun` for what makes that impossible. */
export async function runReview(pack: Pack, options: ReviewOptions, streams: Streams): Promise<Review> {
  const named = { named: options.inputs, cwd: streams.cwd };
  const [missing] = await unreadablePaths(named);
  if (missing !== undefined) throw noSuchInput(missing.path);
  const source = openSource(options.inputs, streams);
  const files = await source.count();
  if (files === 0) throw emptyFolder(options.inputs);
  return reviewCalls({
    pack,
    calls: options.calls,
    source,
    openExaminer: createOpenExaminer({ script: streams.readWorker, files, workers: options.workers }),
    register: await readRegister(options.received, streams),
    ...(options.receivedOn === undefined ? {} : { receivedOn: options.receivedOn }),
    decisions: await readDecisions(options.decisions, streams),
    ...(options.state === null ? {} : { state: options.state }),
    ...(options.history === undefined || options.history === null
      ? {}
      : { history: await readHistory(options.history, pack, { streams, except: options.calls }) }),
    progress: createProgress(streams.err, words[options.language], () => performance.now()),
  });
}

async function readRegister(received: string | null, streams: Streams): Promise<Register | null> {
  if (received === null) return null;
  if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2}\/\d{1,2}\/\d{4}$/.test(received)) {
    const register = registerOfOneDay(received);
    if (register.ok) return register.value;
    throw new CannotRun(withFile("--received", register.error));
  }
  const bytes = await readOrNull(path.resolve(streams.cwd, received));
  if (bytes === null) throw noSuchRegister(received);
  const register = parseRegister(readRegisterRows(bytes));
  if (register.ok) return register.value;
  throw new CannotRun(withFile(received, register.error));
}

async function readDecisions(file: string | null, streams: Streams): Promise<readonly Decision[]> {
  if (file === null) return [];
  const bytes = await readOrNull(path.resolve(streams.cwd, file));
  if (bytes === null) throw cannotOpen("--decisions", file);
  const decisions = parseDecisions(bytes.toString("utf8"));
  if (decisions.ok) return decisions.value;
  throw new CannotRun(withFile(file, decisions.error));
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function withFile(file: string, problems: readonly Bilingual[]): Bilingual {
  return {
    vi: problems.map((problem) => `${file}: ${problem.vi}`).join("\n"),
    en: problems.map((problem) => `${file}: ${problem.en}`).join("\n"),
  };
}

function cannotOpen(option: string, file: string): CannotRun {
  return new CannotRun({
    vi: `Không mở được tệp "${file}" của ${option}. Đề nghị kiểm tra tên và quyền đọc tệp.`,
    en: `Cannot open "${file}" of ${option}. Check its name and that it can be read.`,
  });
}

function noSuchRegister(received: string): CannotRun {
  return new CannotRun({
    vi: `--received "${received}" không phải một ngày, cũng không mở được như một tệp. Đề nghị ghi ngày dạng 10/06/2022 hoặc kiểm tra tên tệp sổ nhận.`,
    en: `--received "${received}" is no day and cannot be opened as a file. Write a day such as 2022-06-10, or check the name of the register.`,
  });
}

function noSuchInput(named: string): CannotRun {
  return new CannotRun({
    vi: `Không tìm thấy "${named}". Đề nghị kiểm tra lại tên tệp hoặc thư mục đã nhận.`,
    en: `"${named}" does not exist. Check the name of the received file or folder.`,
  });
}

function emptyFolder(named: readonly string[]): CannotRun {
  return new CannotRun({
    vi: `Không có tệp nào trong "${named.join('", "')}". Đề nghị chép các tệp đã nhận vào thư mục rồi chạy lại.`,
    en: `There is no file in "${named.join('", "')}". Put the received files there and run again.`,
  });
}
