import { withoutEchoes } from "../core/check/causes/withoutEchoes.ts";
import { checkAcross } from "../core/check/checkAcross.ts";
import { proposeRelaxing } from "../core/check/relaxing.ts";
import { joinHistories, noHistory, type History } from "../core/check/history/history.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { ReceivedSlip } from "../core/intake/intakeWorkbook.ts";
import type { Submission } from "../core/intake/submission.ts";
import type { Decision } from "../core/ledger/decisions.ts";
import { explainedWarnings } from "../core/ledger/explainedWarnings.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import { historyOfLedger } from "../core/ledger/historyOfLedger.ts";
import type { LedgerState } from "../core/ledger/ledgerState.ts";
import { packAsDecided } from "../core/ledger/packAsDecided.ts";
import { answeredErrors, answersOfSlips, withUnitAnswers } from "../core/ledger/slipAnswers.ts";
import { createSettling } from "../core/ledger/settleFinding.ts";
import { leftOutOf, type LeftOut } from "../core/ledger/standing.ts";
import { resolveVersions, type VersionOutcome, type Versions } from "../core/ledger/versions.ts";
import { consolidate } from "../core/merge/consolidate.ts";
import type { Consolidation } from "../core/merge/consolidation.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import { correctForms, wholeErrors } from "./correctForms.ts";
import { decisionFindings } from "./decisionFindings.ts";
import { leftOutFindings } from "./leftOutFindings.ts";
import { checkScores } from "../core/score/checkScores.ts";
import { lateDossiers } from "../core/score/lateDossiers.ts";
import type { Cancellation, InputSource, OpenExaminer, Progress } from "./ports.ts";
import { receiveFiles, type ReceivedFile, type Reception } from "./receiveFiles.ts";
import { unitLookup } from "./unitLookup.ts";
import { receiptLookup, receiptsFor, type ReceiptSources } from "./receipts.ts";

export interface ReviewRequest extends ReceiptSources {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly source: InputSource;
  readonly openExaminer: OpenExaminer;
  /** Answers of this run; they go before those of the ledger. */
  readonly decisions: readonly Decision[];
  /** What was decided before. */
  readonly state?: LedgerState;
  /** What earlier calls said, beside what the ledger knows of them: a file of last year, taken in once. */
  readonly history?: History;
  readonly progress: Progress;
  /** Once it says so, the review stops and rejects with the signal's reason. */
  readonly cancellation?: Cancellation;
}

/** Everything known about what was received for some calls. */
export interface Review {
  /** With exemptions, extended deadlines and learned names. */
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly files: readonly ReceivedFile[];
  readonly versions: Versions;
  readonly consolidation: Consolidation;
  /** Path → day of receipt ("yyyy-mm-dd"); paths without one are left out. */
  readonly receivedOn: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
  /** What was decided before, null without a ledger. */
  readonly state: LedgerState | null;
  readonly leftOut: LeftOut;
  /** Return slips that came back. */
  readonly slips: readonly ReceivedSlip[];
  /** What earlier calls said, and what of it this review brought. */
  readonly history: History;
  readonly broughtHistory: History;
}

/** Reads, checks and merges the inputs. The result is the same for any order of them. */
export async function reviewCalls(given: ReviewRequest): Promise<Review> {
  const state = given.state ?? foldLedger([]);
  const request = { ...given, pack: packAsDecided(given.pack, state) };
  const { pack, calls } = request;
  const answers = answersOf(request.decisions, state);
  const reception = await examineAll(request, answers);
  const read = correctForms(reception, state, pack);
  const receipts = receiptsFor(request, read.files);
  const submissions = read.files.flatMap((file) => (file.state === "read" ? file.submissions : []));
  const versions = resolveVersions({
    pack,
    submissions,
    received: receipts.receivedOn,
    answers,
    invalid: wholeErrors(submissions, read),
    decided: state,
  });
  const broughtHistory = request.history ?? noHistory;
  const history = joinHistories(historyOfLedger(state, pack, calls), broughtHistory);
  const shown = submissions.filter(({ id }) => isShown(versions.outcomes.get(id)));
  const leftOut = leftOutOf(shown, state);
  const late = lateDossiers({
    pack,
    submissions: versions.inUse,
    received: receipts.receivedOn,
    answers,
  });
  const findings = withoutEchoes([
    ...read.findings,
    ...receipts.findings,
    ...versions.findings,
    ...checkAll(shown, versions.inUse, { reception: read, request, history }),
    ...late.findings,
    ...leftOutFindings(shown, leftOut, pack),
    ...proposeRelaxing(explainedWarnings(state), pack),
  ]);
  const unitAnswers = answersOfSlips(read.slips, pack, receipts.receivedOn);
  const answered = new Set([...read.answered, ...versions.answered, ...late.answered]);
  const consolidation = consolidate({
    pack,
    calls,
    submissions: versions.inUse,
    findings: [
      ...findings,
      ...answeredErrors(findings, unitAnswers),
      ...decisionFindings(request.decisions, findings, answered),
    ],
    received: receipts.receivedOn,
    attempts: versions.attempts,
    leftOut,
    settle: withUnitAnswers(createSettling({ state, leftOut, submissions: shown }), unitAnswers, state),
  });
  return {
    pack,
    calls,
    files: read.files,
    versions,
    consolidation,
    receivedOn: receipts.receivedOn,
    decisions: request.decisions,
    state: given.state ?? null,
    leftOut,
    slips: read.slips,
    history,
    broughtHistory,
  };
}

function answersOf(decisions: readonly Decision[], { answers }: LedgerState): ReadonlyMap<string, string> {
  return new Map([
    ...[...answers.values()].map(({ question, answer }) => [question, answer] as const),
    ...decisions.map(({ question, answer }) => [question, answer] as const),
  ]);
}

/** Deliveries that somebody still has to do something about: those in use, and newer ones that are kept back. */
function isShown(outcome: VersionOutcome | undefined): boolean {
  return outcome === "in-use" || outcome === "kept-back";
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

/** What the rules say of each submission by itself, then of those in use side by side. */
function checkAll(
  shown: readonly Submission[],
  inUse: readonly Submission[],
  {
    reception,
    request,
    history,
  }: { readonly reception: Reception; readonly request: ReviewRequest; readonly history: History },
): readonly Finding[] {
  const { pack, calls, progress } = request;
  const own = shown.flatMap((submission, done) => {
    progress.report("check", done, shown.length, submission.source.file.path);
    return reception.checks.get(submission.id) ?? [];
  });
  return [...own, ...checkAcross(inUse, { pack, calls, history }), ...checkScores(inUse, pack)];
}
