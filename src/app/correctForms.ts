import { checkSubmission } from "../core/check/checkSubmission.ts";
import { partOf } from "../core/check/parts.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Submission, SubmissionId } from "../core/intake/submission.ts";
import { applyCorrections, type Corrected } from "../core/ledger/applyCorrections.ts";
import type { LedgerState } from "../core/ledger/ledgerState.ts";
import { callById } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import { groupBy } from "../core/groupBy.ts";
import type { Reception } from "./receiveFiles.ts";

/** The reception with corrected values: what was found at those cells is settled, and their forms are checked anew. */
export function correctForms(reception: Reception, state: LedgerState, pack: Pack): Reception {
  const submissions = reception.files.flatMap((file) => (file.state === "read" ? file.submissions : []));
  const corrected = applyCorrections(submissions, state, pack);
  if (corrected.cells.size === 0 && corrected.findings.length === 0) return reception;
  const byId = new Map(corrected.submissions.map((submission) => [submission.id, submission]));
  const findings = [
    ...reception.findings.filter((finding) => !isSettled(finding, corrected.cells)),
    ...corrected.findings,
  ];
  const checks = [...corrected.cells.keys()].map((id): readonly [SubmissionId, readonly Finding[]] => {
    const submission = byId.get(id);
    return [id, submission === undefined ? [] : checkAgain(submission, findings, pack)];
  });
  return {
    ...reception,
    files: reception.files.map((file) =>
      file.state === "read"
        ? {
            ...file,
            submissions: file.submissions.map((submission) => byId.get(submission.id) ?? submission),
          }
        : file,
    ),
    findings,
    checks: new Map([...reception.checks, ...checks]),
  };
}

/** How many errors keep each submission out as a whole; submissions without any are left out. */
export function wholeErrors(
  submissions: readonly Submission[],
  { findings, checks }: Pick<Reception, "findings" | "checks">,
): ReadonlyMap<SubmissionId, number> {
  const about = groupBy(
    findings.filter(({ severity }) => severity === "error"),
    (finding) => finding.at.submission,
  );
  return new Map(
    submissions.flatMap((submission): readonly (readonly [SubmissionId, number])[] => {
      const own = [...(about.get(submission.id) ?? []), ...(checks.get(submission.id) ?? [])];
      const errors = own.filter(
        (finding) => finding.severity === "error" && !("row" in partOf(finding, submission)),
      );
      return errors.length === 0 ? [] : [[submission.id, errors.length]];
    }),
  );
}

/** True for what was found at a corrected cell, and for a cause whose every cell has been corrected. */
function isSettled({ severity, at, changes }: Finding, cells: Corrected["cells"]): boolean {
  const corrected = cells.get(at.submission ?? "");
  if (corrected === undefined || severity === "note") return false;
  if (changes !== undefined) return changes.every(({ cell }) => corrected.has(cell));
  return at.cell !== undefined && corrected.has(at.cell);
}

function checkAgain(submission: Submission, findings: readonly Finding[], pack: Pack): readonly Finding[] {
  const openQuestions = findings.some(
    ({ code, severity, at }) =>
      at.submission === submission.id &&
      severity === "error" &&
      (code === "values-blank" || code === "form-nil"),
  );
  return checkSubmission(submission, { pack, call: callById(pack, submission.call), openQuestions });
}
