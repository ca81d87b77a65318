import type { Finding } from "../core/findings/finding.ts";
import type { ReceivedSlip } from "../core/intake/intakeWorkbook.ts";
import type { InputFile, Submission, SubmissionId } from "../core/intake/submission.ts";
import type { UnitId } from "../core/pack/unit.ts";
import { createJobQueue } from "./jobQueue.ts";
import type {
  Cancellation,
  CollectedInput,
  FileExaminer,
  InputSource,
  Progress,
  ReadProblem,
} from "./ports.ts";

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
  /** Return slips that came back. */
  readonly slips: readonly ReceivedSlip[];
  /** What each submission's own rules say, whether or not it will be used. */
  readonly checks: ReadonlyMap<SubmissionId, readonly Finding[]>;
  /** Ids of the answers that some file's questions asked for. */
  readonly answered: ReadonlySet<string>;
}

export interface ReceiveRequest {
  readonly source: InputSource;
  readonly examiner: FileExaminer;
  /** Day of receipt ("yyyy-mm-dd") of a path, null when the register does not say. */
  readonly receivedOn: (path: string) => string | null;
  /** The units that a path speaks of; without it no copy is told to be sent for another unit. */
  readonly unitsNamed?: (path: string) => readonly UnitId[];
  readonly progress: Progress;
  readonly cancellation?: Cancellation;
}

/**
 * Opens and examines every input. One bad file never stops the others, none is changed, and the result does not
 * depend on which examination ends first.
 */
export async function receiveFiles(request: ReceiveRequest): Promise<Reception> {
  const originals = new Map<string, Started>();
  const copies: InputFile[] = [];
  const others: ReceivedOne[] = [];
  const queue = createJobQueue(request.examiner.atOnce);
  const total = await request.source.count();
  let opened = 0;
  for await (const input of request.source.collect()) {
    await queue.room();
    request.cancellation?.throwIfAborted();
    opened += 1;
    request.progress.report("read", queue.ended() + others.length, Math.max(total, opened), input.path);
    const settled = withoutReading(input);
    if (settled !== null) others.push(settled);
    if (settled !== null || !("sha256" in input)) continue;
    const { path, sha256 } = input;
    const earlier = originals.get(sha256);
    const isCopy = earlier !== undefined && compareDeliveries(earlier.path, path, request) <= 0;
    if (isCopy) copies.push({ path, sha256 });
    else originals.set(sha256, { path, result: queue.start(() => receiveOne(input, request.examiner)) });
    if (!isCopy && earlier !== undefined) copies.push({ path: earlier.path, sha256 });
  }
  const received = await Promise.all([...originals.values()].map(({ result }) => result));
  return toReception([...received, ...copies.map((copy) => duplicate(copy, originals, request)), ...others]);
}

/** An input whose examination has begun. */
interface Started {
  readonly path: string;
  readonly result: Promise<ReceivedOne>;
}

function toReception(all: readonly ReceivedOne[]): Reception {
  return {
    files: all.map((one) => one.file),
    findings: all.flatMap((one) => one.findings),
    slips: all.flatMap((one) => one.slips),
    checks: new Map(all.flatMap((one) => [...one.checks])),
    answered: new Set(all.flatMap((one) => one.answered)),
  };
}

/** The delivery received first comes first; without dates, by path. */
function compareDeliveries(left: string, right: string, { receivedOn }: ReceiveRequest): number {
  const keys = [left, right].map((path) => `${receivedOn(path) ?? "9999-12-31"} ${path}`);
  const [leftKey = "", rightKey = ""] = keys;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}

type ReadableInput = Extract<CollectedInput, { sha256: string }>;

interface ReceivedOne {
  readonly path: string;
  readonly file: ReceivedFile;
  readonly findings: readonly Finding[];
  readonly slips: Reception["slips"];
  readonly checks: Reception["checks"];
  readonly answered: readonly string[];
}

/** Nothing was read in it. */
const unread: Pick<ReceivedOne, "slips" | "checks" | "answered"> = {
  slips: [],
  checks: new Map(),
  answered: [],
};

/** What is decided by name or by the disk alone; null when the bytes must be read. */
function withoutReading(input: CollectedInput): ReceivedOne | null {
  const ignored = reasonToIgnore(input.path);
  if (ignored !== null) return ignore(input, ignored);
  return "problem" in input ? refuse(input.path, null, input.problem) : null;
}

async function receiveOne(input: ReadableInput, examiner: FileExaminer): Promise<ReceivedOne> {
  const { path, sha256 } = input;
  const examination = "examination" in input ? input.examination : await examiner.examine(input);
  if (examination.state === "refused") return refuse(path, sha256, examination.problem);
  if (examination.state === "own-output") return ignore(input, "own-output");
  const { submissions, ...said } = examination;
  const file = { path, sha256 };
  return {
    path,
    file: { state: "read", file, size: sizeOf(input), submissions },
    findings: said.findings,
    slips: said.slips,
    checks: said.checks,
    answered: said.answered,
  };
}

/** A sheet of an open workbook has no bytes of its own. */
function sizeOf(input: ReadableInput): number {
  if ("examination" in input) return input.size;
  return "bytes" in input ? input.bytes.length : 0;
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
    ...unread,
  };
}

/** The same bytes under another name: the name that came first counts, whatever order the inputs are opened in. */
function duplicate(
  file: InputFile,
  originals: ReadonlyMap<string, Started>,
  request: ReceiveRequest,
): ReceivedOne {
  const of = originals.get(file.sha256)?.path ?? file.path;
  const severity = isNamedOtherwise(request, file.path, of) ? "warning" : "note";
  return {
    path: file.path,
    file: { state: "duplicate", file, of },
    findings: [{ code: "file-duplicate", severity, at: { file: file.path }, data: { of } }],
    ...unread,
  };
}

/** The one was sent for another unit than the other: a neighbour's report, or a slip in choosing the file. */
function isNamedOtherwise({ unitsNamed = () => [] }: ReceiveRequest, path: string, other: string): boolean {
  const [units, others] = [unitsNamed(path), unitsNamed(other)];
  return units.length > 0 && others.length > 0 && !units.some((unit) => others.includes(unit));
}

function ignore(input: CollectedInput, reason: "temporary" | "own-output" | "system"): ReceivedOne {
  return {
    path: input.path,
    file: { state: "ignored", path: input.path, sha256: "sha256" in input ? input.sha256 : null },
    findings: [{ code: "file-ignored", severity: "note", at: { file: input.path }, data: { reason } }],
    ...unread,
  };
}

/** Files that office programs and systems leave beside the real ones. */
function reasonToIgnore(path: string): "temporary" | "system" | null {
  const name = path.split(/[/!]/).at(-1) ?? path;
  if (name.startsWith("~$") || name.startsWith(".~lock.")) return "temporary";
  if (/^(thumbs\.db|desktop\.ini|\.ds_store)$/i.test(name)) return "system";
  return null;
}
