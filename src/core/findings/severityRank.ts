import type { Severity } from "./finding.ts";

const ranks: { readonly [S in Severity]: number } = { error: 0, warning: 1, note: 2 };

/** 0 for what must be done first. */
export function severityRank(severity: Severity): number {
  return ranks[severity];
}
