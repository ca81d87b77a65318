import { multiply, sum, type DecimalText } from "../decimal.ts";
import type { Factor, Term } from "../pack/term.ts";
import { sumOf, type FactIndex, type IndexedFact } from "./factIndex.ts";
import type { KeyColumn } from "./factKeys.ts";
import { amount, missingFigure, type Amount, type Missing, type TextFigure } from "./figure.ts";
import type { LastYear } from "./lastYear.ts";
import { literal } from "./literal.ts";
import { missingMark, notApplicableMark } from "./words.ts";

/** Where a number stands in DuLieu: the key column and the literal key. */
export interface FactPlace {
  readonly column: KeyColumn;
  readonly key: string;
  /** Where earlier reports are known, last year's figures stand in KyTruoc. */
  readonly lastYear?: LastYear;
}

/** What a place adds up from. */
export type FigureRow = Pick<IndexedFact, "number" | "weight" | "product">;

export function tableOf({ lastYear }: FactPlace): string {
  return lastYear === undefined ? "tblDuLieu" : "tblKyTruoc";
}

export function rowsAt(facts: FactIndex, { key, lastYear }: FactPlace): readonly FigureRow[] {
  return lastYear === undefined ? facts.under(key) : lastYear.under(key);
}

export type IndicatorFactor = Extract<Factor, { kind: "indicator" }>;

/** How the factors of a term are found: an indicator's place, and the weeks of the period. */
export interface FactorScope {
  readonly facts: FactIndex;
  readonly placeOf: (factor: IndicatorFactor) => FactPlace | null;
  readonly weeks: DecimalText;
}

interface Part {
  /** Above zero when the part is there; "1" for a constant. */
  readonly count: string;
  readonly number: string;
  readonly value: DecimalText | null;
  readonly constant: boolean;
}

export function countFormula(place: FactPlace): string {
  return `COUNTIFS(${tableOf(place)}[${place.column}],${literal(place.key)})`;
}

export function sumFormula(place: FactPlace, summed = "gia_tri"): string {
  const table = tableOf(place);
  return `SUMIFS(${table}[${summed}],${table}[${place.column}],${literal(place.key)})`;
}

/** The number at one place, or "–". */
export function factAmount(facts: FactIndex, place: FactPlace): Amount {
  const value = sumOf(rowsAt(facts, place));
  const parts = { isMissing: `${countFormula(place)}=0`, number: sumFormula(place) };
  return amount({ ...parts, missing: missingAt(facts, value === null ? [place] : []) }, value);
}

/** The text at one fact's key, or "–". */
export function factText(facts: FactIndex, key: string): TextFigure {
  return {
    formula: `IFERROR(INDEX(tblDuLieu[van_ban],MATCH(${literal(key)},tblDuLieu[khoa],0)),${literal(missingMark)})`,
    value: facts.under(key)[0]?.text ?? missingMark,
  };
}

/** The sum of terms; blank is not zero: while one term is missing the figure is "–", never a part taken for the whole. */
export function termsAmount(terms: readonly Term[], scope: FactorScope): Amount {
  const parts = terms.map((term) => termPart(term, scope));
  const asked = parts.filter((part) => !part.constant);
  const counts = asked.map((part) => part.count);
  const numbers = parts.map((part) => part.number).join("+");
  const present = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  const isThere = asked.every((part) => part.value !== null);
  return amount(
    {
      isMissing: counts.length < 2 ? `${counts[0] ?? "1"}=0` : `MIN(${counts.join(",")})=0`,
      number: numbers,
      missing: missingAt(scope.facts, isThere ? [] : placesOf(terms, scope)),
    },
    isThere ? sum(present) : null,
  );
}

function termPart(term: Term, scope: FactorScope): Part {
  const factors = term.factors.map((factor) => factorPart(factor, scope));
  const asked = factors.filter((factor) => !factor.constant);
  const numbers = [
    ...(term.coefficient === "1" && factors.length > 0 ? [] : [term.coefficient]),
    ...factors.map((factor) => factor.number),
  ];
  return {
    count: asked.length === 0 ? "1" : asked.map((factor) => factor.count).join("*"),
    number: numbers.join("*"),
    value: factors.reduce<DecimalText | null>(
      (product, { value }) => (product === null || value === null ? null : multiply(product, value)),
      term.coefficient,
    ),
    constant: asked.length === 0,
  };
}

function factorPart(factor: Factor, scope: FactorScope): Part {
  if (factor.kind === "weeks") return { count: "1", number: scope.weeks, value: scope.weeks, constant: true };
  const place = factor.kind === "indicator" ? scope.placeOf(factor) : null;
  // What no column of the book holds (a record count, another call) is missing, and says so as a figure does.
  if (place === null) return { count: "0", number: "0", value: null, constant: false };
  const value = sumOf(rowsAt(scope.facts, place));
  return { count: countFormula(place), number: sumFormula(place), value, constant: false };
}

function placesOf(terms: readonly Term[], scope: FactorScope): readonly FactPlace[] {
  return terms
    .flatMap((term) => term.factors)
    .flatMap((factor) => (factor.kind === "indicator" ? [scope.placeOf(factor)] : []))
    .filter((place) => place !== null);
}

/** What stands in for a missing figure: "–", or the unit's own word that the indicator does not apply to it. */
function missingAt(facts: FactIndex, places: readonly FactPlace[]): Missing {
  const silent = places
    .map(({ column, key }): FactPlace => ({ column, key: `N${key.slice(1)}` }))
    .filter(({ column, key }) => column === "khoa" && facts.under(key).some(isNotApplicable));
  if (silent.length === 0) return missingFigure;
  const count = silent.map(countFormula).join("+");
  return {
    formula: `IF(${count}=0,${literal(missingMark)},${literal(notApplicableMark)})`,
    mark: notApplicableMark,
  };
}

function isNotApplicable({ fact }: IndexedFact): boolean {
  return fact.value.reading.type === "notApplicable";
}
