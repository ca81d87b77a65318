import type { Finding, Severity } from "../findings/finding.ts";
import type { TermShown } from "../findings/termShown.ts";
import type { Comparison, Rule } from "../pack/rule.ts";
import type { Form } from "./form.ts";
import type { Judgement } from "./sides.ts";
import { spotOf, type Site } from "./sites.ts";
import { ownIndicators } from "./terms.ts";

/** The finding of a comparison that does not hold: both sides with labels and values, at the first left cell. */
export function disagreement(
  broken: { readonly form: Form; readonly site: Site; readonly rule: Rule; readonly comparison: Comparison },
  judgement: Judgement,
  extras: {
    readonly severity?: Severity;
    readonly because?: readonly TermShown[];
    readonly totalRow?: string;
  } = {},
): Finding {
  const { form, site, rule, comparison } = broken;
  const { left, leftValue, right, rightValue, difference, source } = judgement;
  const [first] = ownIndicators(comparison.left, form.template.code);
  return {
    code: "sides-disagree",
    severity: extras.severity ?? rule.severity,
    at: spotOf(form, site, { value: source, rule: rule.id, indicator: source?.indicator ?? first }),
    data: {
      left,
      operator: comparison.operator,
      right,
      leftValue,
      rightValue,
      difference,
      ...(extras.because === undefined ? {} : { because: extras.because }),
      ...(extras.totalRow === undefined ? {} : { totalRow: extras.totalRow }),
    },
  };
}
