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
  /** Question id → answer. */
  readonly answers: ReadonlyMap<string, string>;
  readonly progress: Progress;
}

/** Opens and reads every input. One bad file never stops the others, and none is changed. */
export async function receiveFiles(request: ReceiveRequest): Promise<Reception> {
  const files: ReceivedFile[] = [];
  const findings: Finding[] = [];
  const pathOf = new Map<string, string>();
  const total = await request.source.count();
  for await (const input of request.source.collect()) {
    request.progress.report("read", files.length, Math.max(total, files.length + 1), input.path);
    const received = await receiveOne(input, pathOf, request);
    files.push(received.file);
    findings.push(...received.findings);
  }
  return { files, findings };
}

interface ReceivedOne {
  readonly file: ReceivedFile;
  readonly findings: readonly Finding[];
}

async function receiveOne(
  input: CollectedInput,
  pathOf: Map<string, string>,
  request: ReceiveRequest,
): Promise<ReceivedOne> {
  const ignored = reasonToIgnore(input.path);
  if (ignored !== null) return ignore(input, ignored);
  if ("problem" in input) return refuse(input.path, null, input.problem);
  const first = pathOf.get(input.sha256);
  if (first !== undefined) return duplicate(input, first);
  pathOf.set(input.sha256, input.path);
  const read = await request.reader.read(input);
  if (!read.ok) return refuse(input.path, input.sha256, read.error);
  if (isOwnBook(read.value)) return ignore(input, "own-output");
  const file = { path: input.path, sha256: input.sha256 };
  const intake = intakeWorkbook({
    file,
    workbook: read.value,
    pack: request.pack,
    calls: request.calls,
    answers: request.answers,
  });
  return {
    file: { state: "read", file, size: input.bytes.length, submissions: intake.submissions },
    findings: intake.findings,
  };
}

function refuse(path: string, sha256: string | null, problem: ReadProblem): ReceivedOne {
  return {
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

function duplicate(input: Extract<CollectedInput, { bytes: Uint8Array }>, first: string): ReceivedOne {
  return {
    file: { state: "duplicate", file: { path: input.path, sha256: input.sha256 }, of: first },
    findings: [{ code: "file-duplicate", severity: "note", at: { file: input.path }, data: { of: first } }],
  };
}

function ignore(input: CollectedInput, reason: "temporary" | "own-output" | "system"): ReceivedOne {
  return {
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
