import { compare, type DecimalText } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Value } from "../../intake/submission.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { RuleOf } from "../../pack/rule.ts";
import type { Term } from "../../pack/term.ts";
import { type Form, valueOf } from "../form.ts";
import { resolveIn } from "../operand.ts";
import { judge } from "../sides.ts";
import { type Site, sitesOf, spotOf } from "../sites.ts";

/** The value lies between the bounds, themselves included; a date lies inside the call's data window. */
export function checkRange(rule: RuleOf<"range">, form: Form): readonly Finding[] {
  return sitesOf(form, rule, [rule.indicator]).flatMap((site) => {
    const value = valueOf(form, rule.indicator, { row: site });
    switch (value?.reading.type) {
      case "number":
        return checkNumber(rule, form, { site, value, number: value.reading.value });
      case "date":
        return checkDate(rule, form, { site, value, date: value.reading.value });
      default:
        return [];
    }
  });
}

function checkNumber(
  rule: RuleOf<"range">,
  form: Form,
  at: { readonly site: Site; readonly value: Value; readonly number: DecimalText },
): readonly Finding[] {
  const { site, value, number } = at;
  const min = bound(rule, rule.min, { form, site });
  const max = bound(rule, rule.max, { form, site });
  const tooLow = min !== null && compare(number, min) < 0;
  const tooHigh = max !== null && compare(number, max) > 0;
  if (!tooLow && !tooHigh) return [];
  return [
    {
      code: "value-out-of-range",
      severity: rule.severity,
      at: spotOf(form, site, { value, rule: rule.id }),
      data: { label: labelIn(form, rule.indicator), value: number, min, max },
    },
  ];
}

function checkDate(
  rule: RuleOf<"range">,
  form: Form,
  at: { readonly site: Site; readonly value: Value; readonly date: string },
): readonly Finding[] {
  const { from, to } = form.call.dataWindow;
  if (at.date >= from && at.date <= to) return [];
  return [
    {
      code: "date-outside",
      severity: rule.severity,
      at: spotOf(form, at.site, { value: at.value, rule: rule.id }),
      data: { label: labelIn(form, rule.indicator), value: at.date, from, to },
    },
  ];
}

/** The worth of a bound; null when there is none or it hangs on a value that is missing. */
function bound(
  rule: RuleOf<"range">,
  term: Term | undefined,
  at: { readonly form: Form; readonly site: Site },
): DecimalText | null {
  if (term === undefined) return null;
  const resolve = resolveIn(at.form, at.site);
  const judged = judge(
    { left: [term], operator: "=", right: [term] },
    { resolve, missing: rule.missing, tolerance: "0" },
  );
  return judged?.leftValue ?? null;
}

function labelIn(form: Form, code: string): string {
  const indicator = form.indicators.get(code);
  return indicator === undefined ? code : labelOf(indicator);
}
