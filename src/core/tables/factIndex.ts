import { sum, type DecimalText } from "../decimal.ts";
import type { Consolidation, Fact } from "../merge/consolidation.ts";
import { factKey } from "../merge/factKey.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Pack } from "../pack/pack.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { rowKeyOf, totalKeyOf, unitKeyOf } from "./factKeys.ts";
import { isFigure, toFactRow, type FactRow } from "./factRow.ts";
import type { IndicatorCatalogue } from "./indicatorCatalogue.ts";
import { inPackOrder } from "./packOrder.ts";

export interface IndexedFact extends FactRow {
  /** What a unit says, over the categories; null where the fact's own key says it. */
  readonly unitKey: string | null;
  readonly rowKey: string | null;
  readonly totalKey: string | null;
  /** True on one fact of each unit under a total key, so that a sum of marks counts units. */
  readonly marksUnit: boolean;
}

export interface FactIndex {
  /** In the order of DuLieu: by unit, template, call, and the form's own order. */
  readonly rows: readonly IndexedFact[];
  /** The facts under a key of any key column; the first letter keeps the columns apart. */
  readonly under: (key: string) => readonly IndexedFact[];
  /** Position in `rows` of the first fact that fits, null without one. */
  readonly firstOf: (unit: string, templates: ReadonlySet<string>) => number | null;
  readonly hasFacts: (unit: string, template: string) => boolean;
}

export function indexFacts(
  pack: Pack,
  consolidation: Consolidation,
  catalogue: IndicatorCatalogue,
): FactIndex {
  const facts = inPackOrder(pack, consolidation.facts, {
    of: (fact) => fact,
    by: ["unit", "template", "call"],
  });
  const whole = new Set<string>();
  for (const fact of facts) if (fact.row === null && isFigure(fact)) whole.add(subjectKey(fact));
  const seen = { whole, lastUnits: new Map<string, string>(), texts: new Map<string, string>(), catalogue };
  const rows = indexedFacts(pack, facts, seen);
  const under = indexKeys(rows);
  const forms = indexForms(rows);
  return {
    rows,
    under,
    firstOf: (unit, templates) => {
      const places = [...templates].flatMap((template) => forms.get(unit)?.get(template)?.first ?? []);
      return places.length === 0 ? null : Math.min(...places);
    },
    hasFacts: (unit, template) => forms.get(unit)?.get(template)?.counts === true,
  };
}

/** What a unit says in one form. */
interface FormFacts {
  /** Position of its first fact. */
  readonly first: number;
  counts: boolean;
}

/** By unit and template. */
function indexForms(rows: readonly FactRow[]): ReadonlyMap<string, ReadonlyMap<string, FormFacts>> {
  const units = new Map<string, Map<string, FormFacts>>();
  rows.forEach((row, at) => {
    const { unit, template } = row.fact;
    const forms = units.get(unit) ?? new Map<string, FormFacts>();
    const form = forms.get(template) ?? { first: at, counts: false };
    form.counts ||= isCounted(row);
    forms.set(template, form);
    units.set(unit, forms);
  });
  return units;
}

/** The exact sum of the numbers; null when there is none. */
export function sumOf(rows: readonly FactRow[]): DecimalText | null {
  const numbers: DecimalText[] = [];
  for (const { number } of rows) if (number !== null) numbers.push(number);
  return numbers.length === 0 ? null : sum(numbers);
}

function indexedFacts(pack: Pack, facts: readonly Fact[], seen: Seen): readonly IndexedFact[] {
  const { catalogue } = seen;
  const yesWords = new Set(pack.wording.yesWords.map(foldKey));
  const weightOf = weights(facts, catalogue);
  const rows: IndexedFact[] = [];
  for (const fact of facts) {
    const { indicator } = catalogue(fact.template, fact.indicator);
    const row = toFactRow(fact, { indicator, yesWords, weight: weightOf(fact, indicator) });
    if (row !== null) rows.push(withKeys(row, seen));
  }
  return rows;
}

type WeightOf = (fact: Fact, indicator: Indicator) => DecimalText | null;

/** Looks up what a figure is weighted by; most packs weight nothing. */
function weights(facts: readonly Fact[], catalogue: IndicatorCatalogue): WeightOf {
  const weighing = new Set<string>();
  for (const fact of facts) {
    const { weightBy } = catalogue(fact.template, fact.indicator).indicator;
    if (weightBy !== undefined) weighing.add(weightBy);
  }
  if (weighing.size === 0) return () => null;
  const byKey = new Map(
    facts.filter((fact) => weighing.has(fact.indicator)).map((fact) => [factKey(fact, fact.state), fact]),
  );
  return (fact, { weightBy }) => {
    const weight = weightBy === undefined ? undefined : byKey.get(factKey({ ...fact, indicator: weightBy }));
    return weight?.reading.type === "number" ? weight.reading.value : null;
  };
}

function isCounted(row: FactRow): boolean {
  return isFigure(row.fact);
}

function subjectKey(fact: Fact): string {
  return `${fact.call}|${fact.template}|${fact.section}|${fact.unit}`;
}

interface Seen {
  /** Subjects that have rows by unit. */
  readonly whole: ReadonlySet<string>;
  /** Under each total key the unit that was marked last: rows come unit by unit. */
  readonly lastUnits: Map<string, string>;
  /** Keys that many facts share, so that each is in memory once. */
  readonly texts: Map<string, string>;
  readonly catalogue: IndicatorCatalogue;
}

/** A unit's row by unit goes before its rows by category; these then join the totals by category only. */
function withKeys(row: FactRow, seen: Seen): IndexedFact {
  const { fact } = row;
  if (!isCounted(row) || fact.measure === "note") return indexed(row, noKeys);
  const { inParts } = seen.catalogue(fact.template, fact.indicator);
  const isPart = inParts && fact.row !== null;
  const rowKey = isPart ? shared(seen, rowKeyOf(fact)) : null;
  if (isPart && seen.whole.has(subjectKey(fact))) return indexed(row, { ...noKeys, rowKey });
  const totalKey = shared(seen, totalKeyOf(fact));
  const marksUnit = seen.lastUnits.get(totalKey) !== fact.unit;
  seen.lastUnits.set(totalKey, fact.unit);
  const unitKey = inParts ? shared(seen, unitKeyOf(fact)) : null;
  return indexed(row, { unitKey, rowKey, totalKey, marksUnit });
}

type Keys = Pick<IndexedFact, "unitKey" | "rowKey" | "totalKey" | "marksUnit">;

const noKeys: Keys = { unitKey: null, rowKey: null, totalKey: null, marksUnit: false };

// Member by member: spreading makes objects of a slower, larger kind, and there is one for every fact.
function indexed(row: FactRow, keys: Keys): IndexedFact {
  return {
    fact: row.fact,
    key: row.key,
    number: row.number,
    text: row.text,
    weight: row.weight,
    product: row.product,
    unitKey: keys.unitKey,
    rowKey: keys.rowKey,
    totalKey: keys.totalKey,
    marksUnit: keys.marksUnit,
  };
}

function shared({ texts }: Seen, text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

/** Nearly every fact's own key is its alone: those have no list. */
function indexKeys(rows: readonly IndexedFact[]): FactIndex["under"] {
  const alone = new Map<string, IndexedFact>();
  const lists = new Map<string, IndexedFact[]>();
  const add = (key: string | null, row: IndexedFact): void => {
    if (key === null) return;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [row]);
    else list.push(row);
  };
  for (const row of rows) {
    const other = alone.get(row.key);
    if (other === undefined) alone.set(row.key, row);
    else if (lists.has(row.key)) add(row.key, row);
    else lists.set(row.key, [other, row]);
    add(row.unitKey, row);
    add(row.rowKey, row);
    add(row.totalKey, row);
  }
  return (key) => {
    const list = lists.get(key);
    if (list !== undefined) return list;
    const row = alone.get(key);
    return row === undefined ? [] : [row];
  };
}
