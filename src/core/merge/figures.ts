import { sum, type DecimalText } from "../decimal.ts";
import { madeOnce } from "../madeOnce.ts";
import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Fact } from "./consolidation.ts";
import { datasetKey, factsByDataset, type DatasetPlace } from "./datasets.ts";

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
  const index = datasetsOf(facts)(query);
  const { indicator, measure = "current", row = null } = query;
  const key = figureKey(indicator, measure);
  return (row === null ? index.overall.get(key) : index.byRow.get(rowKey(key, row))) ?? noFacts;
}

/** The facts of one dataset by subject, by figure. */
interface FigureIndex {
  readonly overall: FigureMap;
  readonly byRow: FigureMap;
}

type FigureMap = Map<string, Map<UnitId, Fact[]>>;

const noFacts: ReadonlyMap<UnitId, readonly Fact[]> = new Map();

/** Figures are asked for form by form, with a look at one or two others: the indexes of all take more than the facts. */
const mostIndexes = 4;

const datasetsOf = madeOnce((facts: readonly Fact[]) => {
  const datasets = factsByDataset(facts);
  const recent = new Map<string, FigureIndex>();
  return (dataset: DatasetPlace): FigureIndex => {
    const key = datasetKey(dataset);
    const index = recent.get(key) ?? indexFigures(datasets.get(key) ?? []);
    recent.delete(key);
    recent.set(key, index);
    const [oldest] = recent.keys();
    if (recent.size > mostIndexes && oldest !== undefined) recent.delete(oldest);
    return index;
  };
});

function indexFigures(facts: readonly Fact[]): FigureIndex {
  const counted = facts.filter((fact) => fact.state === "counted");
  const direct = new Set(counted.filter((fact) => fact.row === null).map(subjectKey));
  const overall: FigureMap = new Map();
  const byRow: FigureMap = new Map();
  for (const fact of counted) {
    const key = figureKey(fact.value.indicator, fact.value.measure);
    if (fact.row !== null) put(byRow, rowKey(key, fact.row.key), fact);
    if (fact.row === null || !direct.has(subjectKey(fact))) put(overall, key, fact);
  }
  return { overall, byRow };
}

function put(figures: FigureMap, key: string, fact: Fact): void {
  const units = figures.get(key);
  const facts = units?.get(fact.unit);
  if (facts !== undefined) facts.push(fact);
  else if (units !== undefined) units.set(fact.unit, [fact]);
  else figures.set(key, new Map([[fact.unit, [fact]]]));
}

/** Ids and codes have no "|". */
function subjectKey({ value, unit }: Fact): string {
  return `${value.section}|${unit}`;
}

function figureKey(indicator: string, measure: Measure): string {
  return `${indicator}|${measure}`;
}

function rowKey(key: string, row: string): string {
  return `${key}|${row}`;
}
