import type { DecimalText } from "../decimal.ts";
import type { Factor, Term } from "../pack/term.ts";

/** Address of an indicator's cell in the row or column that a formula is about; null when it is not there. */
export type PlaceOf = (indicator: string) => string | null;

export interface TermsFormula {
  /** "E5+5*F5". */
  readonly text: string;
  readonly cells: readonly string[];
}

/** A sum of terms as a spreadsheet expression; null when a term needs more than this form's own cells. */
export function termsFormula(
  terms: readonly Term[],
  placeOf: PlaceOf,
  /** Whole weeks of the period, for terms that name them. */
  weeks: DecimalText | null = null,
): TermsFormula | null {
  const parts: string[] = [];
  const cells: string[] = [];
  for (const term of terms) {
    const factors: string[] = [];
    const constants: string[] = [];
    for (const factor of term.factors) {
      if (factor.kind === "weeks" && weeks !== null) {
        constants.push(weeks);
        continue;
      }
      if (!isOwn(factor)) return null;
      const cell = placeOf(factor.indicator);
      if (cell === null) return null;
      factors.push(cell);
    }
    cells.push(...factors);
    parts.push(signed(term, [...factors, ...constants]));
  }
  return { text: parts.join("").replace(/^\+/, ""), cells };
}

/** Whether a factor is an indicator of this form and period. */
export function isOwn(factor: Factor): factor is Extract<Factor, { kind: "indicator" }> {
  return factor.kind === "indicator" && factor.template === undefined && factor.period === "current";
}

function signed(term: Term, factors: readonly string[]): string {
  const sign = term.coefficient.startsWith("-") ? "-" : "+";
  const size = term.coefficient.replace(/^-/, "");
  const written = size === "1" && factors.length > 0 ? factors : [size, ...factors];
  return sign + written.join("*");
}
