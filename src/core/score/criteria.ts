import { toDecimal, type DecimalText } from "../decimal.ts";
import type { Criterion, ScoringScheme } from "../pack/scoringScheme.ts";

/** A criterion that points are given for by itself: one without others under it. */
export interface Leaf {
  readonly code: string;
  readonly label: string;
  /** Null where the office is still to fill it in. */
  readonly max: DecimalText | null;
  readonly evidenceRequired: boolean;
  /** True where only the appraising office gives points. */
  readonly upperOnly: boolean;
}

/** A criterion of the first level, which is what is appraised, with the leaves under it (itself when there is none). */
export interface TopCriterion {
  readonly code: string;
  readonly label: string;
  readonly max: DecimalText | null;
  readonly leaves: readonly Leaf[];
}

/** The criteria of a scheme; null while the office is still to fill them in. */
export function criteriaOf({ criteria }: ScoringScheme): readonly TopCriterion[] | null {
  if (typeof criteria === "string") return null;
  return criteria
    .filter(({ parent }) => parent === undefined)
    .map((criterion) => ({
      code: criterion.code,
      label: criterion.label,
      max: pointsOf(criterion),
      leaves: leavesUnder(criterion, criteria),
    }));
}

function leavesUnder(criterion: Criterion, all: readonly Criterion[]): readonly Leaf[] {
  const parts = all.filter(({ parent }) => parent === criterion.code);
  if (parts.length > 0) return parts.flatMap((part) => leavesUnder(part, all));
  const { code, label, evidenceRequired, upperOnly } = criterion;
  return [{ code, label, max: pointsOf(criterion), evidenceRequired, upperOnly }];
}

function pointsOf({ max }: Criterion): DecimalText | null {
  return typeof max === "number" ? toDecimal(max) : null;
}
