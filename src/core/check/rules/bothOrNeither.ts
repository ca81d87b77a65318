import type { Finding } from "../../findings/finding.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { type Form, valueOf } from "../form.ts";
import { labelsOf } from "../labels.ts";
import { presencesOf } from "../present.ts";
import { sitesOf, spotOf } from "../sites.ts";

/** All of the indicators are above zero (or filled in) or none of them is. */
export function checkBothOrNeither(rule: RuleOf<"bothOrNeither">, form: Form): readonly Finding[] {
  return sitesOf(form, rule, rule.indicators).flatMap((site): readonly Finding[] => {
    const presences = presencesOf(form, site, rule);
    if (presences === null || presences.present.length === 0 || presences.absent.length === 0) return [];
    const [indicator] = presences.absent;
    const value = indicator === undefined ? null : valueOf(form, indicator, { row: site });
    return [
      {
        code: "pair-incomplete",
        severity: rule.severity,
        at: spotOf(form, site, { value, rule: rule.id, indicator }),
        data: { present: labelsOf(form, presences.present), absent: labelsOf(form, presences.absent) },
      },
    ];
  });
}
