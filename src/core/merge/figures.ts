import { sum, type DecimalText } from "../decimal.ts";
import { madeOnce } from "../madeOnce.ts";
import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Fact } from "./consolidation.ts";
import { identityOf } from "./factKey.ts";

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
  const numbers: DecimalText[] = [];
  for (const { value } of facts) if (value.reading.type === "number") numbers.push(value.reading.value);
  return numbers;
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

const indexOf = madeOnce((facts: readonly Fact[]): FigureIndex => {
  const counted = facts.filter((fact) => fact.state === "counted");
  const direct = new Set(counted.filter((fact) => fact.row === null).map(subjectKey));
  const overall: FigureMap = new Map();
  const byRow: FigureMap = new Map();
  for (const fact of counted) {
    const key = figureKey(identityOf(fact));
    if (fact.row !== null) put(byRow, rowKey(key, fact.row.key), fact);
    if (fact.row === null || !direct.has(subjectKey(fact))) put(overall, key, fact);
  }
  return (key, row) => (row === null ? overall.get(key) : byRow.get(rowKey(key, row))) ?? noFacts;
});

/** Facts by subject, by figure. */
type FigureMap = Map<string, Map<UnitId, Fact[]>>;

const noFacts: ReadonlyMap<UnitId, readonly Fact[]> = new Map();

function put(figures: FigureMap, key: string, fact: Fact): void {
  const units = figures.get(key);
  const facts = units?.get(fact.unit);
  if (facts !== undefined) facts.push(fact);
  else if (units !== undefined) units.set(fact.unit, [fact]);
  else figures.set(key, new Map([[fact.unit, [fact]]]));
}

/** Ids and codes have no "|". */
function subjectKey({ submission, value, unit }: Fact): string {
  return `${submission.call}|${submission.template}|${value.section}|${unit}`;
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
