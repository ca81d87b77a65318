import type { Finding } from "../../findings/finding.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { type Form, valueOf } from "../form.ts";
import { sitesOf, spotOf } from "../sites.ts";
import { lengthProblem } from "../textLength.ts";

/** A text has at least and at most so many characters; "Không" is never too short. */
export function checkLength(rule: RuleOf<"length">, form: Form): readonly Finding[] {
  return sitesOf(form, rule, [rule.indicator]).flatMap((site): readonly Finding[] => {
    const value = valueOf(form, rule.indicator, { row: site });
    const indicator = form.indicators.get(rule.indicator);
    if (value === null || indicator === undefined) return [];
    const data = lengthProblem(indicator, value, { min: rule.min ?? null, max: rule.max ?? null });
    if (data === null) return [];
    const at = spotOf(form, site, { value, rule: rule.id });
    return [{ code: "text-length", severity: rule.severity, at, data }];
  });
}
