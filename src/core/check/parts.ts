import type { Finding } from "../findings/finding.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";

/** What an error keeps out of the totals: a whole submission, or one unit's row of a grid by unit. */
export type Part =
  | { readonly submission: SubmissionId }
  | { readonly submission: SubmissionId; readonly row: string };

/** The part that a finding of this submission speaks of. */
export function partOf(finding: Finding, submission: Submission): Part {
  const { row } = finding.at;
  const whole = { submission: submission.id };
  if (row === undefined) return whole;
  const entry = submission.rows.find((candidate) => candidate.key === row);
  if (entry === undefined) return whole;
  const byUnit = submission.rows.some(
    (candidate) => candidate.section === entry.section && candidate.key === candidate.subject,
  );
  return byUnit ? { submission: submission.id, row } : whole;
}
