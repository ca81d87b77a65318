import { compare, divide, multiply, round, subtract, sum, toDecimal, type DecimalText } from "../decimal.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import type { ScoreLine } from "./scoreLines.ts";

/** What the appraising office wrote about a unit; a criterion without points yet is null. */
export interface Appraisal {
  /** In the order of the criteria. */
  readonly points: readonly (DecimalText | null)[];
  readonly bonus: DecimalText | null;
  readonly penalty: DecimalText | null;
}

/** Totals are cut where two calculators still agree; far beyond what a grade can turn on. */
export const totalDecimals = 10;

/** The unit's own scores added up; null without any. What is not the unit's to score is left out. */
export function selfTotal(lines: readonly ScoreLine[]): DecimalText | null {
  const scores = lines
    .flatMap((line) => line.leaves)
    .flatMap(({ leaf, claim }) => (leaf.upperOnly ? [] : (claim?.self ?? [])));
  return scores.length === 0 ? null : sum(scores);
}

/** The points of the appraisal; null as long as a criterion has none: a part is never taken for the whole. */
export function appraisedTotal({ points }: Appraisal): DecimalText | null {
  const given = points.filter((each) => each !== null);
  return given.length === 0 || given.length < points.length ? null : sum(given);
}

/** Appraised points with bonus and penalty, between nothing and the scheme's scale. */
export function totalOf(
  appraisal: Appraisal,
  { scaleMax }: Pick<ScoringScheme, "scaleMax">,
): DecimalText | null {
  const appraised = appraisedTotal(appraisal);
  if (appraised === null) return null;
  const points = subtract(sum([appraised, appraisal.bonus ?? "0"]), appraisal.penalty ?? "0");
  const capped = typeof scaleMax === "number" ? lesser(points, toDecimal(scaleMax)) : points;
  return round(compare(capped, "0") < 0 ? "0" : capped, totalDecimals);
}

/** The scheme has its own scale, and grades are given on another. */
export function conversionOf({
  scaleMax,
  ladderScale,
}: Pick<ScoringScheme, "scaleMax" | "ladderScale">): { readonly to: number; readonly from: number } | null {
  if (ladderScale === undefined || typeof scaleMax !== "number" || ladderScale === scaleMax) return null;
  return { to: ladderScale, from: scaleMax };
}

/** The points that are graded and ranked. */
export function gradedPoints(
  total: DecimalText,
  scheme: Pick<ScoringScheme, "scaleMax" | "ladderScale">,
): DecimalText {
  const conversion = conversionOf(scheme);
  if (conversion === null) return total;
  const quotient = divide(multiply(total, toDecimal(conversion.to)), toDecimal(conversion.from));
  return round(quotient ?? "0", totalDecimals);
}

function lesser(left: DecimalText, right: DecimalText): DecimalText {
  return compare(left, right) > 0 ? right : left;
}
