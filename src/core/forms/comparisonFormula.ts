import { assertNever } from "../assertNever.ts";
import { absolute, add, multiply, type DecimalText } from "../decimal.ts";
import type { Comparison } from "../pack/rule.ts";
import type { Term } from "../pack/term.ts";
import { termsFormula, type PlaceOf } from "./termFormula.ts";

/** Where the cells of a comparison stand, and what its figures are. */
export interface ComparisonSite {
  readonly placeOf: PlaceOf;
  /** Decimals of an indicator; null when it is no figure or date. */
  readonly decimalsOf: (indicator: string) => number | null;
  /** Whole weeks of the period. */
  readonly weeks: DecimalText;
}

export interface ComparisonOptions {
  readonly missing: "skip" | "zeroIfAny";
  readonly tolerance?: string | undefined;
}

export interface ComparisonFormula {
  /** True where all that it needs is there and it does not hold. */
  readonly broken: string;
  /** True where all that it needs is there and it holds. */
  readonly holds: string;
  readonly leftCells: readonly string[];
  readonly cells: readonly string[];
}

// Sums of decimals in binary carry dust far below this; figures have at most six decimals.
const dust = "0.0000005";

/** A comparison over the form's own cells as formulas; null when it needs anything else. */
export function comparisonFormula(
  comparison: Comparison,
  options: ComparisonOptions,
  site: ComparisonSite,
): ComparisonFormula | null {
  const left = termsFormula(comparison.left, site.placeOf, site.weeks);
  const right = termsFormula(comparison.right, site.placeOf, site.weeks);
  const tolerance = options.tolerance ?? slackOf([...comparison.left, ...comparison.right], site);
  if (left === null || right === null || tolerance === null) return null;
  const cells = [...new Set([...left.cells, ...right.cells])];
  if (cells.length === 0) return null;
  const counted = `COUNT(${cells.join(",")})`;
  const present = options.missing === "zeroIfAny" ? `${counted}>0` : `${counted}=${cells.length}`;
  const violated = violation(comparison.operator, `(${left.text})-(${right.text})`, tolerance);
  return {
    broken: `AND(${present},${violated})`,
    holds: `AND(${present},NOT(${violated}))`,
    leftCells: left.cells,
    cells,
  };
}

/** How far rounding may carry both sides: half a unit of the last decimal of each figure, times its other factors. */
function slackOf(terms: readonly Term[], site: ComparisonSite): string | null {
  let fixed = "0";
  const products: string[] = [];
  for (const { coefficient, factors } of terms) {
    const indicators = factors.flatMap((factor) => (factor.kind === "indicator" ? [factor.indicator] : []));
    for (const [position, indicator] of indicators.entries()) {
      const decimals = site.decimalsOf(indicator);
      if (decimals === null) return null;
      if (decimals === 0) continue;
      const half = multiply(absolute(coefficient), `0.${"0".repeat(decimals)}5`);
      const others = indicators.flatMap((other, index) =>
        index === position ? [] : [`ABS(${site.placeOf(other) ?? "0"})`],
      );
      if (others.length === 0) fixed = add(fixed, half);
      else products.push([half, ...others].join("*"));
    }
  }
  return [add(fixed, dust), ...products].join("+");
}

function violation(operator: Comparison["operator"], difference: string, tolerance: string): string {
  const slack = /^[\d.]+$/.test(tolerance) ? tolerance : `(${tolerance})`;
  switch (operator) {
    case "=":
      return `ABS(${difference})>${slack}`;
    case "!=":
      return `ABS(${difference})<=${slack}`;
    case "<=":
      return `${difference}>${slack}`;
    case ">=":
      return `${difference}<-${slack}`;
    case "<":
      return `${difference}>=-${slack}`;
    case ">":
      return `${difference}<=${slack}`;
    default:
      return assertNever(operator);
  }
}
