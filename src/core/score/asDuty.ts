import type { Finding } from "../findings/finding.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";

/** A demonstration is nobody's to follow: against it there are only notes. */
export function asDuty(
  { scheme }: { readonly scheme: Pick<ScoringScheme, "demonstration"> },
  findings: readonly Finding[],
): readonly Finding[] {
  return scheme.demonstration ? findings.map((finding) => ({ ...finding, severity: "note" })) : findings;
}
