import { checkAcross } from "../core/check/checkAcross.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Submission } from "../core/intake/submission.ts";
import type { Decision } from "../core/ledger/decisions.ts";
import type { Register } from "../core/ledger/register.ts";
import { resolveVersions, type Versions } from "../core/ledger/versions.ts";
import { consolidate } from "../core/merge/consolidate.ts";
import type { Consolidation } from "../core/merge/consolidation.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import { decisionFindings } from "./decisionFindings.ts";
import type { Cancellation, InputSource, OpenExaminer, Progress } from "./ports.ts";
import { receiveFiles, type ReceivedFile, type Reception } from "./receiveFiles.ts";
import { receiptLookup, receiptsFor } from "./receipts.ts";

export interface ReviewRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly source: InputSource;
  readonly openExaminer: OpenExaminer;
  readonly register: Register | null;
  readonly decisions: readonly Decision[];
  readonly progress: Progress;
  /** Once it says so, the review stops and rejects with the signal's reason. */
  readonly cancellation?: Cancellation;
}

/** Everything known about what was received for some calls. */
export interface Review {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly files: readonly ReceivedFile[];
  readonly versions: Versions;
  readonly consolidation: Consolidation;
  /** Path → day of receipt ("yyyy-mm-dd"); paths without one are left out. */
  readonly receivedOn: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
}

/** Reads, checks and merges the inputs. The result is the same for any order of them. */
export async function reviewCalls(request: ReviewRequest): Promise<Review> {
  const { pack, calls } = request;
  const answers = new Map(request.decisions.map((decision) => [decision.question, decision.answer]));
  const reception = await examineAll(request, answers);
  const submissions = reception.files.flatMap((file) => (file.state === "read" ? file.submissions : []));
  const receipts = receiptsFor(request.register, reception.files);
  const versions = resolveVersions({ pack, submissions, received: receipts.receivedOn, answers });
  const checks = checkAll(versions.inUse, reception, request);
  const findings = [...reception.findings, ...receipts.findings, ...versions.findings, ...checks];
  const answered = new Set([...reception.answered, ...versions.answered]);
  const consolidation = consolidate({
    pack,
    calls,
    submissions: versions.inUse,
    findings: [...findings, ...decisionFindings(request.decisions, findings, answered)],
    received: receipts.receivedOn,
    attempts: versions.attempts,
  });
  return {
    pack,
    calls,
    files: reception.files,
    versions,
    consolidation,
    receivedOn: receipts.receivedOn,
    decisions: request.decisions,
  };
}

async function examineAll(request: ReviewRequest, answers: ReadonlyMap<string, string>): Promise<Reception> {
  const { pack, calls, cancellation } = request;
  const examiner = request.openExaminer({ pack, calls, answers }, cancellation);
  try {
    return await receiveFiles({ ...request, examiner, receivedOn: receiptLookup(request.register) });
  } finally {
    await examiner.close();
  }
}

/** What the rules say of the submissions in use: each by itself, then side by side. */
function checkAll(
  submissions: readonly Submission[],
  { checks }: Reception,
  { pack, calls, progress }: ReviewRequest,
): readonly Finding[] {
  const own = submissions.flatMap((submission, done) => {
    progress.report("check", done, submissions.length, submission.source.file.path);
    return checks.get(submission.id) ?? [];
  });
  return [...own, ...checkAcross(submissions, { pack, calls })];
}
