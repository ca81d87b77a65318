import type { Finding, Severity } from "../../findings/finding.ts";
import type { RowEntry } from "../../intake/submission.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { disagreement } from "../disagreement.ts";
import type { Form } from "../form.ts";
import { resolveIn } from "../operand.ts";
import { judge, type Judgement } from "../sides.ts";
import { type Site, sitesOf, sumRowsOf } from "../sites.ts";
import { isAdditive, ownIndicators } from "../terms.ts";

/**
 * Left ⟨operator⟩ right on every row of data. When all of them hold, total and subtotal rows must hold as well:
 * an error there is a warning (a total that a unit typed is never used), in a subtotal row only a note.
 */
export function checkCompare(rule: RuleOf<"compare">, form: Form): readonly Finding[] {
  const indicators = ownIndicators([...rule.left, ...rule.right], form.template.code);
  const findings = sitesOf(form, rule, indicators).flatMap((site): readonly Finding[] => {
    const judgement = judgeAt(rule, form, site);
    if (judgement === null || judgement.holds) return [];
    return [disagreement({ form, site, rule, comparison: rule }, judgement)];
  });
  if (findings.length > 0 || !isAdditive(rule)) return findings;
  return sumRowsOf(form, rule, indicators).flatMap((row): readonly Finding[] => {
    const judgement = judgeAt(rule, form, row);
    if (judgement === null || judgement.holds) return [];
    const severity = severityInSums(rule.severity, row);
    return [
      disagreement({ form, site: row, rule, comparison: rule }, judgement, { severity, totalRow: row.label }),
    ];
  });
}

function judgeAt(rule: RuleOf<"compare">, form: Form, site: Site): Judgement | null {
  const { missing, tolerance } = rule;
  return judge(rule, { resolve: resolveIn(form, site), missing, tolerance });
}

function severityInSums(severity: Severity, row: RowEntry): Severity {
  if (row.role === "subtotal") return "note";
  return severity === "error" ? "warning" : severity;
}
