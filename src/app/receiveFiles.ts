import type { Finding } from "../core/findings/finding.ts";
import type { InputFile, Submission } from "../core/intake/submission.ts";
import { intakeWorkbook } from "../core/intake/intakeWorkbook.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import { isOwnBook } from "./readOwnBook.ts";
import type { CollectedInput, InputSource, Progress, ReadProblem, WorkbookReader } from "./ports.ts";

/** What became of one input; exactly one record per input. */
export type ReceivedFile =
  | {
      readonly state: "read";
      readonly file: InputFile;
      readonly size: number;
      readonly submissions: readonly Submission[];
    }
  | {
      readonly state: "refused";
      readonly path: string;
      readonly sha256: string | null;
      readonly problem: ReadProblem;
    }
  | { readonly state: "duplicate"; readonly file: InputFile; readonly of: string }
  | { readonly state: "ignored"; readonly path: string; readonly sha256: string | null };

export interface Reception {
  readonly files: readonly ReceivedFile[];
  readonly findings: readonly Finding[];
}

export interface ReceiveRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly source: InputSource;
  readonly reader: WorkbookReader;
  /** Day of receipt ("yyyy-mm-dd") of a path, null when the register does not say. */
  readonly receivedOn: (path: string) => string | null;
  /** Question id → answer. */
  readonly answers: ReadonlyMap<string, string>;
  readonly progress: Progress;
}

/** Opens and reads every input. One bad file never stops the others, and none is changed. */
export async function receiveFiles(request: ReceiveRequest): Promise<Reception> {
  const originals = new Map<string, ReceivedOne>();
  const copies: InputFile[] = [];
  const others: ReceivedOne[] = [];
  const total = await request.source.count();
  let done = 0;
  for await (const input of request.source.collect()) {
    request.progress.report("read", done, Math.max(total, done + 1), input.path);
    done += 1;
    const unread = withoutReading(input);
    if (unread !== null) others.push(unread);
    if (unread !== null || !("sha256" in input)) continue;
    const { path, sha256 } = input;
    const earlier = originals.get(sha256);
    const isCopy = earlier !== undefined && compareDeliveries(earlier.path, path, request) <= 0;
    if (isCopy) copies.push({ path, sha256 });
    else originals.set(sha256, await receiveOne(input, request));
    if (!isCopy && earlier !== undefined) copies.push({ path: earlier.path, sha256 });
  }
  const all = [...originals.values(), ...copies.map((copy) => duplicate(copy, originals)), ...others];
  return { files: all.map((one) => one.file), findings: all.flatMap((one) => one.findings) };
}

/** The delivery received first comes first; without dates, by path. */
function compareDeliveries(left: string, right: string, { receivedOn }: ReceiveRequest): number {
  const keys = [left, right].map((path) => `${receivedOn(path) ?? "9999-12-31"} ${path}`);
  const [leftKey = "", rightKey = ""] = keys;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}

type ReadableInput = Extract<CollectedInput, { bytes: Uint8Array }>;

interface ReceivedOne {
  readonly path: string;
  readonly file: ReceivedFile;
  readonly findings: readonly Finding[];
}

/** What is decided by name or by the disk alone; null when the bytes must be read. */
function withoutReading(input: CollectedInput): ReceivedOne | null {
  const ignored = reasonToIgnore(input.path);
  if (ignored !== null) return ignore(input, ignored);
  return "problem" in input ? refuse(input.path, null, input.problem) : null;
}

async function receiveOne(input: ReadableInput, request: ReceiveRequest): Promise<ReceivedOne> {
  const read = await request.reader.read(input);
  if (!read.ok) return refuse(input.path, input.sha256, read.error);
  if (isOwnBook(read.value)) return ignore(input, "own-output");
  const file = { path: input.path, sha256: input.sha256 };
  const { pack, calls, answers } = request;
  const intake = intakeWorkbook({ file, workbook: read.value, pack, calls, answers });
  return {
    path: input.path,
    file: { state: "read", file, size: input.bytes.length, submissions: intake.submissions },
    findings: intake.findings,
  };
}

function refuse(path: string, sha256: string | null, problem: ReadProblem): ReceivedOne {
  return {
    path,
    file: { state: "refused", path, sha256, problem },
    findings: [
      {
        code: "file-unreadable",
        severity: "error",
        at: { file: path },
        data: { reason: problem.reason, ...(problem.detail === undefined ? {} : { detail: problem.detail }) },
      },
    ],
  };
}

/** The same bytes under another name: the name that came first counts, whatever order the inputs are opened in. */
function duplicate(file: InputFile, originals: ReadonlyMap<string, ReceivedOne>): ReceivedOne {
  const of = originals.get(file.sha256)?.path ?? file.path;
  return {
    path: file.path,
    file: { state: "duplicate", file, of },
    findings: [{ code: "file-duplicate", severity: "note", at: { file: file.path }, data: { of } }],
  };
}

function ignore(input: CollectedInput, reason: "temporary" | "own-output" | "system"): ReceivedOne {
  return {
    path: input.path,
    file: { state: "ignored", path: input.path, sha256: "sha256" in input ? input.sha256 : null },
    findings: [{ code: "file-ignored", severity: "note", at: { file: input.path }, data: { reason } }],
  };
}

/** Files that office programs and systems leave beside the real ones. */
function reasonToIgnore(path: string): "temporary" | "system" | null {
  const name = path.split(/[/!]/).at(-1) ?? path;
  if (name.startsWith("~$") || name.startsWith(".~lock.")) return "temporary";
  if (/^(thumbs\.db|desktop\.ini|\.ds_store)$/i.test(name)) return "system";
  return null;
}
