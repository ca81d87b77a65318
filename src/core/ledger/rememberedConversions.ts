import type { LedgerState, RecordedConversion } from "./ledgerState.ts";

/** Readings such as "khoảng 50" as 50 that somebody has looked at and accepted. */
export function rememberedConversions({
  conversions,
  forgotten,
}: Pick<LedgerState, "conversions" | "forgotten">): readonly RecordedConversion[] {
  return [...conversions.values()].filter(
    ({ kind, event }) => kind === "conversion-accepted" && !forgotten.has(event),
  );
}
