import type { Call } from "../../pack/call.ts";
import type { Indicator } from "../../pack/indicator.ts";

/** Whether the form asks for this indicator in this call; what the program computes itself is never asked for. */
export function isRequired(indicator: Indicator, call: Call): boolean {
  if (indicator.ratio !== undefined || indicator.required === "no") return false;
  return indicator.required === "always" || call.period.type === "YEAR";
}
