import type { Indicator } from "../pack/indicator.ts";
import { guardHolds } from "../check/guard.ts";
import { isAskedFor } from "../pack/isAskedFor.ts";
import type { FormContext } from "./formContext.ts";

/** Whether this reporter must fill the indicator in for this call. */
export function isRequired(context: FormContext, indicator: Indicator): boolean {
  if (isAskedFor(indicator, context.call)) return true;
  return context.template.rules.some(
    (rule) =>
      rule.kind === "required" && rule.indicators.includes(indicator.code) && guardHolds(rule.guard, context),
  );
}
