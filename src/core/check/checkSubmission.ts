import type { Finding } from "../findings/finding.ts";
import type { FindingData } from "../findings/findingData.ts";
import type { Submission } from "../intake/submission.ts";
import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { checkBounds } from "./automatic/checkBounds.ts";
import { checkMissing } from "./automatic/checkMissing.ts";
import { checkRatios } from "./automatic/checkRatios.ts";
import { checkRule } from "./checkRule.ts";
import { openForm } from "./form.ts";

export interface CheckContext {
  readonly pack: Pack;
  readonly call: Call;
  /** True while the form's blanks are in question as a whole: missing values are then not reported one by one. */
  readonly openQuestions: boolean;
}

/** Everything that one form says about itself: what its indicators ask for, then the rules of its template. */
export function checkSubmission(submission: Submission, context: CheckContext): readonly Finding[] {
  const form = openForm(submission, context.pack, context.call);
  const rules = form.template.rules.filter((rule) => rule.kind !== "required" || !context.openQuestions);
  return withoutEchoes([
    ...(context.openQuestions ? [] : checkMissing(form)),
    ...checkBounds(form),
    ...checkRatios(form),
    ...rules.flatMap((rule) => checkRule(rule, form)),
  ]);
}

/** One cause, one finding: a total row with a wrong total cannot satisfy the comparisons of its columns either. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const wrongTotals = new Set(
    findings.flatMap((finding) => (finding.code === "total-wrong" ? (finding.at.row ?? []) : [])),
  );
  return findings.filter(
    (finding) => finding.code !== "sides-disagree" || !isTotalIn(wrongTotals, finding.at.row, finding.data),
  );
}

function isTotalIn(
  rows: ReadonlySet<string>,
  row: string | undefined,
  data: FindingData["sides-disagree"],
): boolean {
  return data.totalRow !== undefined && row !== undefined && rows.has(row);
}
