import { sum, type DecimalText } from "../decimal.ts";
import { groupBy } from "../groupBy.ts";
import type { Consolidation, Fact } from "../merge/consolidation.ts";
import { factKey } from "../merge/factKey.ts";
import type { Pack } from "../pack/pack.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { rowKeyOf, totalKeyOf, unitKeyOf } from "./factKeys.ts";
import { toFactRow, type FactRow } from "./factRow.ts";
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
  const ordered = inPackOrder(pack, factRows(pack, consolidation.facts, catalogue), {
    of: (row) => row.fact,
    by: ["unit", "template", "call"],
  });
  const whole = new Set(ordered.filter((row) => isCounted(row) && row.fact.row === null).map(subjectKey));
  const marked = new Set<string>();
  const rows = ordered.map((row) => withKeys(row, { whole, marked, catalogue }));
  const byKey = groupByKeys(rows);
  const firsts = new Map<string, number>();
  rows.forEach(({ fact }, at) => {
    const key = `${fact.unit}|${fact.template}`;
    if (!firsts.has(key)) firsts.set(key, at);
  });
  const pairs = new Set(rows.filter(isCounted).map(({ fact }) => `${fact.unit}|${fact.template}`));
  return {
    rows,
    under: (key) => byKey.get(key) ?? [],
    firstOf: (unit, templates) => {
      const places = [...templates].flatMap((template) => firsts.get(`${unit}|${template}`) ?? []);
      return places.length === 0 ? null : Math.min(...places);
    },
    hasFacts: (unit, template) => pairs.has(`${unit}|${template}`),
  };
}

/** The exact sum of the numbers; null when there is none. */
export function sumOf(rows: readonly FactRow[]): DecimalText | null {
  const numbers = rows.flatMap((row) => (row.number === null ? [] : [row.number]));
  return numbers.length === 0 ? null : sum(numbers);
}

function factRows(pack: Pack, facts: readonly Fact[], catalogue: IndicatorCatalogue): readonly FactRow[] {
  const yesWords = new Set(pack.wording.yesWords.map(foldKey));
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  return facts.flatMap((fact) => {
    const { indicator } = catalogue(fact.template, fact.indicator);
    const weighing = indicator.weightBy;
    const weight = weighing === undefined ? undefined : byKey.get(factKey({ ...fact, indicator: weighing }));
    const amount = weight?.reading.type === "number" ? weight.reading.value : null;
    const row = toFactRow(fact, { indicator, yesWords, weight: amount });
    return row === null ? [] : [row];
  });
}

function isCounted(row: FactRow): boolean {
  return row.key.startsWith("F|");
}

function subjectKey({ fact }: FactRow): string {
  return [fact.call, fact.template, fact.section, fact.unit].join("|");
}

/** A unit's row by unit goes before its rows by category; these then join the totals by category only. */
function withKeys(
  row: FactRow,
  seen: {
    readonly whole: ReadonlySet<string>;
    readonly marked: Set<string>;
    readonly catalogue: IndicatorCatalogue;
  },
): IndexedFact {
  const { fact } = row;
  const bare = { ...row, unitKey: null, rowKey: null, totalKey: null, marksUnit: false };
  if (!isCounted(row)) return bare;
  if (fact.measure === "note") return bare;
  const { inParts } = seen.catalogue(fact.template, fact.indicator);
  const rowKey = inParts && fact.row !== null ? rowKeyOf(fact) : null;
  if (inParts && fact.row !== null && seen.whole.has(subjectKey(row))) return { ...bare, rowKey };
  const totalKey = totalKeyOf(fact);
  const mark = `${totalKey}|${fact.unit}`;
  const marksUnit = !seen.marked.has(mark);
  seen.marked.add(mark);
  return { ...row, unitKey: inParts ? unitKeyOf(fact) : null, rowKey, totalKey, marksUnit };
}

function groupByKeys(rows: readonly IndexedFact[]): ReadonlyMap<string, readonly IndexedFact[]> {
  const keyed = rows.flatMap((row) =>
    [row.key, row.unitKey, row.rowKey, row.totalKey].flatMap((key) => (key === null ? [] : [{ key, row }])),
  );
  const groups = groupBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, entries]) => [key, entries.map(({ row }) => row)]));
}
