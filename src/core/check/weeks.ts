import { dayNumber } from "../civilDay.ts";
import type { DecimalText } from "../decimal.ts";
import type { Call } from "../pack/call.ts";

/** The whole weeks in a call's data window, both end days included. */
export function weeksOf(call: Call): DecimalText {
  const days = dayNumber(call.dataWindow.to) - dayNumber(call.dataWindow.from) + 1;
  return String(Math.max(0, Math.floor(days / 7)));
}
