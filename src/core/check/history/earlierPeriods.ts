import { assertNever } from "../../assertNever.ts";
import { byNumber, firstDifference } from "../../compare.ts";
import type { Period } from "../../pack/period.ts";

/** Months counted through the years, the first and last included. */
interface Months {
  readonly from: number;
  readonly to: number;
}

/** The months that a period covers; null for reports that follow no calendar. */
export function monthsOf({ type, year, n = 1 }: Period): Months | null {
  const start = year * 12;
  switch (type) {
    case "MONTH":
      return { from: start + n, to: start + n };
    case "QUARTER":
      return { from: start + 3 * n - 2, to: start + 3 * n };
    case "H1":
      return { from: start + 1, to: start + 6 };
    case "9M":
      return { from: start + 1, to: start + 9 };
    case "YEAR":
      return { from: start + 1, to: start + 12 };
    case "ONCE":
    case "ADHOC":
      return null;
    default:
      return assertNever(type);
  }
}

/** Which earlier period a rule looks at. */
export type Relation =
  /** It ended right before this one began: what stood open at its end opens this one. */
  | "rightBefore"
  /** It began with this one and ended earlier: this one's figures contain its own. */
  | "contained"
  | "samePeriodLastYear"
  /** The last one of the same kind, for what is counted anew in each. */
  | "lastOfKind"
  /** The last one that ended earlier, for what simply stands. */
  | "latest";

/** Of some periods the one that stands in this relation to a period; null when none does. */
export function relatedPeriod<T extends { readonly period: Period }>(
  candidates: readonly T[],
  period: Period,
  relation: Relation,
): T | null {
  const own = monthsOf(period);
  if (own === null) return null;
  const related = candidates.flatMap((candidate) => {
    const months = monthsOf(candidate.period);
    return months !== null && stands(candidate.period, period, relation) ? [{ candidate, months }] : [];
  });
  const [best] = related.toSorted((left, right) =>
    firstDifference(
      byNumber(right.months.to, left.months.to),
      byNumber(
        Number(right.candidate.period.type === period.type),
        Number(left.candidate.period.type === period.type),
      ),
      byNumber(left.months.from, right.months.from),
    ),
  );
  return best?.candidate ?? null;
}

function stands(earlier: Period, period: Period, relation: Relation): boolean {
  const [then, now] = [monthsOf(earlier), monthsOf(period)];
  if (then === null || now === null) return false;
  const sameKind = earlier.type === period.type;
  switch (relation) {
    case "rightBefore":
      return then.to === now.from - 1;
    case "contained":
      return then.from === now.from && then.to < now.to;
    case "samePeriodLastYear":
      return sameKind && earlier.n === period.n && earlier.year === period.year - 1;
    case "lastOfKind":
      return sameKind && then.to < now.from;
    case "latest":
      return then.to < now.to;
    default:
      return assertNever(relation);
  }
}

/** True for a period that ended before the other did. */
export function isEarlier(earlier: Period, period: Period): boolean {
  return stands(earlier, period, "latest");
}
