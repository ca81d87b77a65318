import type { Finding } from "../../findings/finding.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { type Form, valueOf } from "../form.ts";
import { sitesOf, spotOf } from "../sites.ts";
import { isKnown, saysOneOf } from "../words.ts";

/** The value is one of those listed. */
export function checkOneOf(rule: RuleOf<"oneOf">, form: Form): readonly Finding[] {
  const indicator = form.indicators.get(rule.indicator);
  if (indicator === undefined) return [];
  return sitesOf(form, rule, [rule.indicator]).flatMap((site): readonly Finding[] => {
    const value = valueOf(form, rule.indicator, { row: site });
    if (value === null || !isKnown(value.reading)) return [];
    if (saysOneOf(value.reading, rule.values, form.pack)) return [];
    return [
      {
        code: "choice-unknown",
        severity: rule.severity,
        at: spotOf(form, site, { value, rule: rule.id }),
        data: { label: labelOf(indicator), raw: value.raw, choices: rule.values },
      },
    ];
  });
}
