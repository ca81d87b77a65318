import { partOf } from "../check/parts.ts";
import type { Finding } from "../findings/finding.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import type { LeftOut } from "../ledger/standing.ts";

/** What open errors, and a person, keep out of the totals. */
export interface ExcludedParts {
  readonly submissions: ReadonlySet<SubmissionId>;
  /** Rows of grids by unit, by submission. */
  readonly rows: ReadonlyMap<SubmissionId, ReadonlySet<string>>;
}

/** Every part that has an error, an unanswered question among them. */
export function excludedParts(
  findings: readonly Finding[],
  submissions: readonly Submission[],
): ExcludedParts {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  const wholly = new Set<SubmissionId>();
  const rows = new Map<SubmissionId, Set<string>>();
  for (const finding of findings) {
    const submission = byId.get(finding.at.submission ?? "");
    if (finding.severity !== "error" || submission === undefined) continue;
    const part = partOf(finding, submission);
    if (!("row" in part)) wholly.add(part.submission);
    else rows.set(part.submission, new Set(rows.get(part.submission)).add(part.row));
  }
  return { submissions: wholly, rows };
}

/** With what a person keeps out as well. */
export function withLeftOut(excluded: ExcludedParts, leftOut: LeftOut): ExcludedParts {
  const rows = new Map(excluded.rows);
  for (const [submission, left] of leftOut.rows) {
    rows.set(submission, new Set([...(rows.get(submission) ?? []), ...left.keys()]));
  }
  return { submissions: new Set([...excluded.submissions, ...leftOut.submissions.keys()]), rows };
}

/** True when the row of a submission, or all of it, stays out. */
export function isExcluded(excluded: ExcludedParts, submission: SubmissionId, row: string | null): boolean {
  if (excluded.submissions.has(submission)) return true;
  return row !== null && (excluded.rows.get(submission)?.has(row) ?? false);
}
