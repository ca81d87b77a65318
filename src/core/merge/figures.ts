import { sum, type DecimalText } from "../decimal.ts";
import { groupBy } from "../groupBy.ts";
import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Fact } from "./consolidation.ts";

/** Which figure: of an indicator, over all its rows (`row` null or left out) or of one row. */
export interface FigureQuery {
  readonly call: CallId;
  readonly template: string;
  readonly indicator: string;
  readonly measure?: Measure;
  readonly row?: string | null;
}

export interface UnitFigureQuery extends FigureQuery {
  readonly unit: UnitId;
}

/**
 * A subject's exact number: of its own row where there is one, else the sum over its categories or records; null
 * when it has none. For indicators that are summed: a rate is computed from its parts (`unitTerms`).
 */
export function unitValue(
  consolidation: { readonly facts: readonly Fact[] },
  query: UnitFigureQuery,
): DecimalText | null {
  return sumOf(factsBehind(consolidation.facts, query).get(query.unit) ?? []);
}

/** Sum of the numbers among facts, null when there is none: blank is not zero. */
export function sumOf(facts: readonly Fact[]): DecimalText | null {
  const numbers = numbersOf(facts);
  return numbers.length === 0 ? null : sum(numbers);
}

export function numbersOf(facts: readonly Fact[]): readonly DecimalText[] {
  return facts.flatMap(({ reading }) => (reading.type === "number" ? [reading.value] : []));
}

/**
 * The counted facts that make a figure, by subject. Over all rows a subject's row by unit goes before its rows by
 * category, so that nothing is added twice.
 */
export function factsBehind(
  facts: readonly Fact[],
  query: FigureQuery,
): ReadonlyMap<UnitId, readonly Fact[]> {
  const index = indexOf(facts);
  const { row = null } = query;
  return index(figureKey({ measure: "current", ...query }), row);
}

type FigureIndex = (key: string, row: string | null) => ReadonlyMap<UnitId, readonly Fact[]>;

// An index is a pure function of the facts; it is kept as long as they are.
const indexes = new WeakMap<readonly Fact[], FigureIndex>();

function indexOf(facts: readonly Fact[]): FigureIndex {
  const known = indexes.get(facts);
  if (known !== undefined) return known;
  const index = createIndex(facts);
  indexes.set(facts, index);
  return index;
}

function createIndex(facts: readonly Fact[]): FigureIndex {
  const counted = facts.filter((fact) => fact.state === "counted");
  const direct = new Set(counted.filter((fact) => fact.row === null).map(subjectKey));
  const overall = counted.filter((fact) => fact.row === null || !direct.has(subjectKey(fact)));
  const byFigure = groupBy(overall, figureKey);
  const byRow = groupBy(
    counted.filter((fact) => fact.row !== null),
    (fact) => rowKey(figureKey(fact), fact.row ?? ""),
  );
  const answers = new Map<string, ReadonlyMap<UnitId, readonly Fact[]>>();
  return (key, row) => {
    const place = row === null ? key : rowKey(key, row);
    const known = answers.get(place);
    if (known !== undefined) return known;
    const found = (row === null ? byFigure : byRow).get(place) ?? [];
    const answer = groupBy(found, (fact) => fact.unit);
    answers.set(place, answer);
    return answer;
  };
}

function subjectKey(fact: Fact): string {
  return JSON.stringify([fact.call, fact.template, fact.section, fact.unit]);
}

function figureKey(figure: {
  readonly call: CallId;
  readonly template: string;
  readonly indicator: string;
  readonly measure: Measure;
}): string {
  return `${figure.call}|${figure.template}|${figure.indicator}|${figure.measure}`;
}

function rowKey(key: string, row: string): string {
  return `${key}|${row}`;
}
