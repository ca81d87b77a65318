import type { Call } from "../pack/call.ts";

/** The templates that the calls expect of anybody. */
export function templatesInUse(calls: readonly Call[]): ReadonlySet<string> {
  return new Set(calls.flatMap((call) => call.expected.map((item) => item.template)));
}
