import type { Leaf, TopCriterion } from "./criteria.ts";
import { criterionKey, type Claim } from "./claims.ts";

/** A criterion of the first level with what the unit claims under it. */
export interface ScoreLine {
  readonly criterion: TopCriterion;
  readonly leaves: readonly { readonly leaf: Leaf; readonly claim: Claim | null }[];
}

/**
 * The scheme's criteria with the unit's claims. While the criteria are to be filled in by the office, the unit's own
 * records are the criteria.
 */
export function scoreLines(
  criteria: readonly TopCriterion[] | null,
  claims: readonly Claim[],
): readonly ScoreLine[] {
  if (criteria === null) return claims.map(ownLine);
  const byCode = claimsByCode(claims);
  return criteria.map((criterion) => ({
    criterion,
    leaves: criterion.leaves.map((leaf) => ({ leaf, claim: byCode.get(criterionKey(leaf.code)) ?? null })),
  }));
}

/** The first record of a code speaks for it; another one is a finding of the form's own rules. */
export function claimsByCode(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.toReversed().map((claim) => [criterionKey(claim.code), claim]));
}

function ownLine(claim: Claim): ScoreLine {
  const { code, max } = claim;
  const leaf = { code, label: code, max, evidenceRequired: true, upperOnly: false };
  return { criterion: { code, label: code, max, leaves: [leaf] }, leaves: [{ leaf, claim }] };
}
