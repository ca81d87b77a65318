import type { Call } from "./call.ts";
import type { Indicator } from "./indicator.ts";

/** True for an indicator that the call asks for; rates are computed and never asked for. */
export function isAskedFor(indicator: Indicator, call: Call): boolean {
  if (indicator.ratio !== undefined || indicator.required === "no") return false;
  return indicator.required === "always" || call.period.type === "YEAR";
}
