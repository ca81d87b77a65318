import { checkAcross } from "../core/check/checkAcross.ts";
import type { Finding } from "../core/findings/finding.ts";
import { knownUnits } from "../core/intake/knownUnits.ts";
import type { Submission } from "../core/intake/submission.ts";
import { prepareUnitNames } from "../core/intake/unitNames.ts";
import { unitsInPath } from "../core/intake/unitsInPath.ts";
import type { Decision } from "../core/ledger/decisions.ts";
import { resolveVersions, type Versions } from "../core/ledger/versions.ts";
import { consolidate } from "../core/merge/consolidate.ts";
import type { Consolidation } from "../core/merge/consolidation.ts";
import type { CallId } from "../core/pack/call.ts";
import { callById } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { UnitId } from "../core/pack/unit.ts";
import { decisionFindings } from "./decisionFindings.ts";
import type { Cancellation, InputSource, OpenExaminer, Progress } from "./ports.ts";
import { receiveFiles, type ReceivedFile, type Reception } from "./receiveFiles.ts";
import { receiptLookup, receiptsFor, type ReceiptSources } from "./receipts.ts";

export interface ReviewRequest extends ReceiptSources {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly source: InputSource;
  readonly openExaminer: OpenExaminer;
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
  const receipts = receiptsFor(request, reception.files);
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
    const unitsNamed = unitLookup(pack, calls);
    return await receiveFiles({
      ...request,
      examiner,
      unitsNamed,
      receivedOn: receiptLookup(request),
    });
  } finally {
    await examiner.close();
  }
}

function unitLookup(pack: Pack, calls: readonly CallId[]): (path: string) => readonly UnitId[] {
  const names = prepareUnitNames(pack);
  const known = knownUnits(
    pack,
    calls.map((id) => callById(pack, id)),
  );
  return (path) => unitsInPath(names, path, known);
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
