import { compare, round, toDecimal, type DecimalText } from "../decimal.ts";
import type { Grade } from "../pack/scoringScheme.ts";

/** How many decimals points are shown with. */
export const shownDecimals = 2;

/** The highest grade whose threshold the points reach, unrounded; the lowest grade takes all below. */
export function gradeOf(points: DecimalText, ladder: readonly Grade[]): string {
  const reached = ladder.find(({ min }) => compare(points, toDecimal(min)) >= 0) ?? ladder.at(-1);
  if (reached === undefined) throw new Error("a ladder has grades");
  return reached.name;
}

/** The grade that the points as shown would have, where that is another one: 89,995 is shown as 90,00. */
export function gradeByRounding(points: DecimalText, ladder: readonly Grade[]): string | null {
  const rounded = gradeOf(round(points, shownDecimals), ladder);
  return rounded === gradeOf(points, ladder) ? null : rounded;
}

/** So many steps lower in a list from the best down, never below the lowest; what is not in the list stays. */
export function demote(result: string, steps: readonly string[], by: number): string {
  const at = steps.indexOf(result);
  return at < 0 ? result : (steps[Math.min(at + by, steps.length - 1)] ?? result);
}
