import { partOf } from "../check/parts.ts";
import type { Decided, Finding } from "../findings/finding.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import { explanationOf } from "./explanationOf.ts";
import type { LedgerState } from "./ledgerState.ts";
import type { LeftOut } from "./standing.ts";
import { valueKey } from "./stateKeys.ts";

export interface Settling {
  readonly state: Pick<LedgerState, "explanations" | "conversions">;
  readonly leftOut: LeftOut;
  readonly submissions: readonly Submission[];
}

/**
 * Turns what a person has dealt with into notes that say by whom and why: explained warnings, accepted conversions,
 * and everything about a part that was sent back or left out. An error is never explained away.
 */
export function createSettling({ state, leftOut, submissions }: Settling): (finding: Finding) => Finding {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return (finding) => {
    if (finding.severity === "note") return finding;
    const decided =
      partDecision(finding, { leftOut, byId }) ?? explained(finding, state) ?? accepted(finding, state);
    return decided === null ? finding : { ...finding, severity: "note", decided };
  };
}

function partDecision(
  finding: Finding,
  { leftOut, byId }: { readonly leftOut: LeftOut; readonly byId: ReadonlyMap<SubmissionId, Submission> },
): Decided | null {
  const submission = byId.get(finding.at.submission ?? "");
  if (submission === undefined) return null;
  const whole = leftOut.submissions.get(submission.id);
  if (whole !== undefined) return whole;
  const part = partOf(finding, submission);
  return "row" in part ? (leftOut.rows.get(submission.id)?.get(part.row) ?? null) : null;
}

function explained(finding: Finding, state: Settling["state"]): Decided | null {
  const explanation = explanationOf(finding, state);
  if (explanation === null) return null;
  const { by, at, reason, event } = explanation;
  return { kind: "explained", by, at, reason, event };
}

/** A conversion that only had to be looked at, such as "khoảng 50" read as 50. */
function accepted(finding: Finding, { conversions }: Settling["state"]): Decided | null {
  const { call, unit, template, indicator, measure, row = null } = finding.at;
  if (finding.code !== "value-approximate" || finding.severity !== "warning") return null;
  if (call === undefined || unit === undefined || template === undefined) return null;
  if (indicator === undefined || measure === undefined) return null;
  const conversion = conversions.get(valueKey({ call, unit, template, row, indicator, measure }));
  if (conversion?.kind !== "conversion-accepted" || conversion.before !== finding.data.raw) return null;
  const { by, at, reason, event } = conversion;
  return { kind: "accepted", by, at, reason, event };
}
