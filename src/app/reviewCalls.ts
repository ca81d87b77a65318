import { checkAcross } from "../core/check/checkAcross.ts";
import { checkSubmission } from "../core/check/checkSubmission.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Submission } from "../core/intake/submission.ts";
import type { Decision } from "../core/ledger/decisions.ts";
import type { Register } from "../core/ledger/register.ts";
import { resolveVersions, type Versions } from "../core/ledger/versions.ts";
import { consolidate } from "../core/merge/consolidate.ts";
import type { Consolidation } from "../core/merge/consolidation.ts";
import type { CallId } from "../core/pack/call.ts";
import { callById } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import { decisionFindings } from "./decisionFindings.ts";
import type { InputSource, Progress, WorkbookReader } from "./ports.ts";
import { receiveFiles, type ReceivedFile } from "./receiveFiles.ts";
import { receiptLookup, receiptsFor } from "./receipts.ts";

export interface ReviewRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly source: InputSource;
  readonly reader: WorkbookReader;
  readonly register: Register | null;
  readonly decisions: readonly Decision[];
  readonly progress: Progress;
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
  const reception = await receiveFiles({
    ...request,
    answers,
    receivedOn: receiptLookup(request.register),
  });
  const submissions = reception.files.flatMap((file) => (file.state === "read" ? file.submissions : []));
  const receipts = receiptsFor(request.register, reception.files);
  const versions = resolveVersions({ pack, submissions, received: receipts.receivedOn, answers });
  const checks = checkAll(versions.inUse, reception.findings, request);
  const findings = [...reception.findings, ...receipts.findings, ...versions.findings, ...checks];
  const consolidation = consolidate({
    pack,
    calls,
    submissions: versions.inUse,
    findings: [...findings, ...decisionFindings(request.decisions, findings)],
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

function checkAll(
  submissions: readonly Submission[],
  intakeFindings: readonly Finding[],
  request: ReviewRequest,
): readonly Finding[] {
  const asking = new Set(
    intakeFindings
      .filter((finding) => finding.code === "values-blank" || finding.code === "form-nil")
      .filter((finding) => finding.severity === "error")
      .map((finding) => finding.at.submission),
  );
  const findings: Finding[] = [];
  for (const [done, submission] of submissions.entries()) {
    request.progress.report("check", done, submissions.length, submission.source.file.path);
    findings.push(
      ...checkSubmission(submission, {
        pack: request.pack,
        call: callById(request.pack, submission.call),
        openQuestions: asking.has(submission.id),
      }),
    );
  }
  return [...findings, ...checkAcross(submissions, { pack: request.pack, calls: request.calls })];
}
