import type { Comparison } from "../pack/rule.ts";
import type { Factor, Term } from "../pack/term.ts";

/** The factors of both sides of a comparison. */
export function factorsOf(comparison: Comparison): readonly Factor[] {
  return [...comparison.left, ...comparison.right].flatMap((term) => term.factors);
}

/** The indicators of the rule's own form that these terms name. */
export function ownIndicators(terms: readonly Term[], template: string): readonly string[] {
  return terms
    .flatMap((term) => term.factors)
    .flatMap((factor) =>
      factor.kind === "indicator" && (factor.template ?? template) === template ? [factor.indicator] : [],
    );
}

/** A comparison as the pack writes it: "c1 = c4 + c13 + c22". */
export function notation(comparison: Comparison): string {
  return `${sideNotation(comparison.left)} ${comparison.operator} ${sideNotation(comparison.right)}`;
}

/** True when what holds for rows holds for their sum: every term is a multiple of one indicator. */
export function isAdditive(comparison: Comparison): boolean {
  return [...comparison.left, ...comparison.right].every(
    (term) => term.factors.length === 1 && term.factors.every((factor) => factor.kind === "indicator"),
  );
}

function sideNotation(terms: readonly Term[]): string {
  return terms.map((term) => term.text).join(" + ");
}
