import { weeksBetween } from "../civilDate.ts";
import type { DecimalText } from "../decimal.ts";
import type { Call } from "../pack/call.ts";

/** The whole weeks in a call's data window, both end days included. */
export function weeksOf(call: Call): DecimalText {
  return String(weeksBetween(call.dataWindow.from, call.dataWindow.to));
}
