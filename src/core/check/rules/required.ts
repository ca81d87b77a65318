import type { Finding } from "../../findings/finding.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { isAskedFor } from "../../pack/isAskedFor.ts";
import { isLost, valueOf, type Form } from "../form.ts";
import { sitesOf, spotOf } from "../sites.ts";

/** The indicators must be filled in wherever the guard holds. What is required anyway is not reported twice. */
export function checkRequired(rule: RuleOf<"required">, form: Form): readonly Finding[] {
  return rule.indicators.flatMap((code) => {
    const indicator = form.indicators.get(code);
    if (indicator === undefined || isAskedFor(indicator, form.call) || isLost(form, code)) return [];
    return sitesOf(form, rule, [code]).flatMap((site): readonly Finding[] => {
      const value = valueOf(form, code, { row: site });
      if (value !== null && value.reading.type !== "blank") return [];
      return [
        {
          code: "value-missing",
          severity: rule.severity,
          at: spotOf(form, site, { value, rule: rule.id, indicator: code }),
          data: { label: labelOf(indicator) },
        },
      ];
    });
  });
}
