import type { Finding, Severity } from "../../findings/finding.ts";
import type { RowEntry } from "../../intake/submission.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { disagreement } from "../disagreement.ts";
import type { Form } from "../form.ts";
import type { Relation } from "../history/earlierPeriods.ts";
import { formBefore, resolveBack, unitAt, type LookingBack } from "../history/lookBack.ts";
import { resolveIn, type Resolve } from "../operand.ts";
import { judge, type Judgement } from "../sides.ts";
import { sitesOf, sumRowsOf } from "../sites.ts";
import { isAdditive, ownIndicators } from "../terms.ts";
import { eachSite, type LookedBack } from "./lookedBack.ts";

/**
 * Left ⟨operator⟩ right on every row of data. When all of them hold, total and subtotal rows must hold as well:
 * an error there is a warning (a total that a unit typed is never used), in a subtotal row only a note.
 */
export function checkCompare(rule: RuleOf<"compare">, form: Form): readonly Finding[] {
  const indicators = ownIndicators([...rule.left, ...rule.right], form.template.code);
  const findings = sitesOf(form, rule, indicators).flatMap((site): readonly Finding[] => {
    const judgement = judgeAt(rule, resolveIn(form, site));
    if (judgement === null || judgement.holds) return [];
    return [disagreement({ form, site, rule, comparison: rule }, judgement)];
  });
  if (findings.length > 0 || !isAdditive(rule)) return findings;
  return sumRowsOf(form, rule, indicators).flatMap((row): readonly Finding[] => {
    const judgement = judgeAt(rule, resolveIn(form, row));
    if (judgement === null || judgement.holds) return [];
    const severity = severityInSums(rule.severity, row);
    return [
      disagreement({ form, site: row, rule, comparison: rule }, judgement, { severity, totalRow: row.label }),
    ];
  });
}

/** The same with terms of earlier periods, on rows of data: what a form's total was then is not known. */
export function checkCompareBack(
  rule: RuleOf<"compare">,
  back: Omit<LookingBack, "site">,
  relations: readonly Relation[],
): LookedBack {
  const { form } = back;
  const indicators = ownIndicators([...rule.left, ...rule.right], form.template.code);
  return eachSite(sitesOf(form, rule, indicators), (site) => {
    const from = { ...back, site };
    const judgement = judgeAt(rule, resolveBack(from));
    if (judgement === null && relations.some((relation) => formBefore(from, relation) === null)) {
      return { findings: [], absent: [unitAt(from)] };
    }
    if (judgement === null || judgement.holds) return { findings: [], absent: [] };
    return { findings: [disagreement({ form, site, rule, comparison: rule }, judgement)], absent: [] };
  });
}

function judgeAt({ missing, tolerance, ...rule }: RuleOf<"compare">, resolve: Resolve): Judgement | null {
  return judge(rule, { resolve, missing, tolerance });
}

function severityInSums(severity: Severity, row: RowEntry): Severity {
  if (row.role === "subtotal") return "note";
  return severity === "error" ? "warning" : severity;
}
