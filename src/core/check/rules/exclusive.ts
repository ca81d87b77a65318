import type { Finding } from "../../findings/finding.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { type Form, valueOf } from "../form.ts";
import { labelsOf } from "../labels.ts";
import { presencesOf } from "../present.ts";
import { sitesOf, spotOf } from "../sites.ts";

/** At most one of the indicators is above zero (or filled in). */
export function checkExclusive(rule: RuleOf<"exclusive">, form: Form): readonly Finding[] {
  return sitesOf(form, rule, rule.indicators).flatMap((site): readonly Finding[] => {
    const present = presencesOf(form, site, rule)?.present ?? [];
    if (present.length < 2) return [];
    const [indicator] = present;
    const value = indicator === undefined ? null : valueOf(form, indicator, { row: site });
    return [
      {
        code: "values-exclusive",
        severity: rule.severity,
        at: spotOf(form, site, { value, rule: rule.id, indicator }),
        data: { labels: labelsOf(form, present) },
      },
    ];
  });
}
