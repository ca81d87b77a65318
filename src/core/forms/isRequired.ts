import type { Indicator } from "../pack/indicator.ts";
import type { FormContext } from "./formContext.ts";
import { guardHolds } from "../check/guard.ts";

/** Whether this reporter must fill the indicator in for this call. */
export function isRequired(context: FormContext, indicator: Indicator): boolean {
  if (indicator.required === "always") return true;
  if (indicator.required === "yearOnly" && context.call.period.type === "YEAR") return true;
  return context.template.rules.some(
    (rule) =>
      rule.kind === "required" && rule.indicators.includes(indicator.code) && guardHolds(rule.guard, context),
  );
}
