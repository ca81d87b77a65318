import { weeksOf } from "../check/weeks.ts";
import { divide, multiply, sum, type DecimalText } from "../decimal.ts";
import type { Call } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { Factor, Term } from "../pack/term.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Fact } from "./consolidation.ts";
import { factsBehind, sumOf } from "./figures.ts";

/** Where the terms of a rate are looked up. */
export interface TermPlace {
  readonly facts: readonly Fact[];
  readonly call: Call;
  /** The template of indicators that name none. */
  readonly template: string;
  readonly row: string | null;
  readonly measure: Measure;
}

interface Ratio {
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/** The sum of terms for one unit; null when none of them has a value. */
export function unitTerms(terms: readonly Term[], unit: UnitId, place: TermPlace): DecimalText | null {
  const values = terms.map((term) => unitTerm(term, unit, place)).filter((value) => value !== null);
  return values.length === 0 ? null : sum(values);
}

/** 100 × Σ numerator ÷ Σ denominator over the units, to 30 decimals; null without parts or over zero. */
export function ratioOver(ratio: Ratio, units: readonly UnitId[], place: TermPlace): DecimalText | null {
  const numerator = totalTerms(ratio.numerator, units, place);
  const denominator = totalTerms(ratio.denominator, units, place);
  if (numerator === null || denominator === null) return null;
  return divide(multiply("100", numerator), denominator);
}

function totalTerms(terms: readonly Term[], units: readonly UnitId[], place: TermPlace): DecimalText | null {
  const values = units.map((unit) => unitTerms(terms, unit, place)).filter((value) => value !== null);
  return values.length === 0 ? null : sum(values);
}

/** Coefficient times all factors; a missing factor makes the term missing, it is not zero. */
function unitTerm(term: Term, unit: UnitId, place: TermPlace): DecimalText | null {
  let value = term.coefficient;
  for (const factor of term.factors) {
    const number = factorValue(factor, unit, place);
    if (number === null) return null;
    value = multiply(value, number);
  }
  return value;
}

function factorValue(factor: Factor, unit: UnitId, place: TermPlace): DecimalText | null {
  if (factor.kind === "weeks") return weeksOf(place.call);
  // counts belong to rules, and an earlier period is another call
  if (factor.kind === "count" || factor.period === "previous") return null;
  const template = factor.template ?? place.template;
  const measure = factor.period === "current" ? place.measure : factor.period;
  const row = template === place.template ? place.row : null;
  const query = { call: place.call.id, template, indicator: factor.indicator, row, measure };
  return sumOf(factsBehind(place.facts, query).get(unit) ?? []);
}
