import { sum, type DecimalText } from "../decimal.ts";
import type { Consolidation, Fact } from "../merge/consolidation.ts";
import { factKey, type FactIdentity } from "../merge/factKey.ts";
import { indicatorByCode, rowDimensionOf, sectionOfIndicator, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { inPackOrder } from "./packOrder.ts";
import { boundedKey, toFactRow, type FactRow } from "./factRow.ts";

/** The key columns of DuLieu: a fact, a unit over its categories, a category over the units, everything. */
export type KeyColumn = "khoa" | "khoa_dv" | "khoa_dong" | "khoa_tong";

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

export type TotalIdentity = Omit<FactIdentity, "unit" | "row">;

export function totalKeyOf(identity: TotalIdentity): string {
  const { call, template, indicator, measure } = identity;
  return ["T", call, template, indicator, measure].join("|");
}

export function unitKeyOf(identity: Omit<FactIdentity, "row">): string {
  const { call, template, unit, indicator, measure } = identity;
  return ["U", call, template, unit, indicator, measure].join("|");
}

/** The key of a category over all units; written as the fact's key without the unit. */
export function rowKeyOf(identity: Omit<FactIdentity, "unit">): string {
  return boundedKey(`D${factKey({ ...identity, unit: "" }).slice(1)}`);
}

/** True when some layout of the indicator's grid has categories as rows, so that a unit may say it in parts. */
export function hasCategories(template: Template, indicator: string): boolean {
  const section = sectionOfIndicator(template, indicator);
  if (section.kind !== "grid") return false;
  const variants = [null, ...template.variants.map((variant) => variant.id)];
  return variants.some((variant) => rowDimensionOf(template, section, variant).kind !== "unit");
}

export function indexFacts(pack: Pack, consolidation: Consolidation): FactIndex {
  const ordered = inPackOrder(pack, factRows(pack, consolidation.facts), {
    of: (row) => row.fact,
    by: ["unit", "template", "call"],
  });
  const whole = new Set(ordered.filter((row) => isCounted(row) && row.fact.row === null).map(subjectKey));
  const marked = new Set<string>();
  const rows = ordered.map((row) => withKeys(pack, row, { whole, marked }));
  const byKey = groupBy(rows, (row) =>
    [row.key, row.unitKey, row.rowKey, row.totalKey].filter((key) => key !== null),
  );
  const pairs = new Set(rows.filter(isCounted).map(({ fact }) => `${fact.unit}|${fact.template}`));
  return {
    rows,
    under: (key) => byKey.get(key) ?? [],
    firstOf: (unit, templates) => {
      const at = rows.findIndex(({ fact }) => fact.unit === unit && templates.has(fact.template));
      return at < 0 ? null : at;
    },
    hasFacts: (unit, template) => pairs.has(`${unit}|${template}`),
  };
}

/** The exact sum of the numbers; null when there is none. */
export function sumOf(rows: readonly FactRow[]): DecimalText | null {
  const numbers = rows.flatMap((row) => (row.number === null ? [] : [row.number]));
  return numbers.length === 0 ? null : sum(numbers);
}

function factRows(pack: Pack, facts: readonly Fact[]): readonly FactRow[] {
  const yesWords = new Set(pack.wording.yesWords.map(foldKey));
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  return facts.flatMap((fact) => {
    const indicator = indicatorByCode(templateByCode(pack, fact.template), fact.indicator);
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
  pack: Pack,
  row: FactRow,
  seen: { readonly whole: ReadonlySet<string>; readonly marked: Set<string> },
): IndexedFact {
  const { fact } = row;
  const bare = { ...row, unitKey: null, rowKey: null, totalKey: null, marksUnit: false };
  if (!isCounted(row)) return bare;
  if (fact.measure === "note") return bare;
  const template = templateByCode(pack, fact.template);
  const inParts = hasCategories(template, fact.indicator);
  const rowKey = inParts && fact.row !== null ? rowKeyOf(fact) : null;
  if (inParts && fact.row !== null && seen.whole.has(subjectKey(row))) return { ...bare, rowKey };
  const totalKey = totalKeyOf(fact);
  const mark = `${totalKey}|${fact.unit}`;
  const marksUnit = !seen.marked.has(mark);
  seen.marked.add(mark);
  return { ...row, unitKey: inParts ? unitKeyOf(fact) : null, rowKey, totalKey, marksUnit };
}

function groupBy<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
