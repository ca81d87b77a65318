import { multiply, sum, type DecimalText } from "../decimal.ts";
import type { Consolidation, Fact } from "../merge/consolidation.ts";
import { factKey, identityOf } from "../merge/factKey.ts";
import { toldBefore } from "../merge/sharedEvents.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Pack } from "../pack/pack.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { isFigure, numberOf, textOf } from "./factRow.ts";
import { factSearch } from "./factSearch.ts";
import { factSums, type FactSums } from "./factSums.ts";
import type { IndicatorCatalogue } from "./indicatorCatalogue.ts";
import { inPackOrder } from "./packOrder.ts";

/** A fact as its row of DuLieu has it. */
export interface IndexedFact {
  readonly fact: Fact;
  /** Counts as a number in the totals: the number itself, 1 or 0 for a yes or no. */
  readonly number: DecimalText | null;
  readonly text: string | null;
  /** For a weighted average: the weight, and the number times it. */
  readonly weight: DecimalText | null;
  readonly product: DecimalText | null;
}

/** Facts are known by their position here; what else there is to say of one is said when it is asked for. */
export interface FactIndex extends FactSums {
  /** In the order of DuLieu: by unit, template, call, and the form's own order. */
  readonly facts: readonly Fact[];
  readonly at: (position: number) => IndexedFact;
  /** Positions of the facts under a key of any key column; the first letter keeps the columns apart. */
  readonly positions: (key: string) => readonly number[];
  readonly under: (key: string) => readonly IndexedFact[];
  /** Position of the first fact that fits, null without one. */
  readonly firstOf: (unit: string, templates: ReadonlySet<string>) => number | null;
  readonly hasFacts: (unit: string, template: string) => boolean;
}

export function indexFacts(
  pack: Pack,
  consolidation: Consolidation,
  catalogue: IndicatorCatalogue,
): FactIndex {
  const said = consolidation.facts.filter(({ value }) => value.reading.type !== "blank");
  const facts = inPackOrder(pack, said, {
    of: ({ submission, unit }) => ({ call: submission.call, template: submission.template, unit }),
    by: ["unit", "template", "call"],
  });
  const sums = factSums(facts, { catalogue, repeated: toldBefore(facts, pack) });
  const forms = indexForms(facts);
  const search = factSearch(facts, {
    sums,
    rangeOf: (unit, template) => forms.get(unit)?.get(template) ?? null,
  });
  const at = rowMaker(pack, facts, catalogue);
  return {
    ...sums,
    facts,
    at,
    positions: search,
    under: (key) => search(key).map(at),
    firstOf: (unit, templates) => {
      const places = [...templates].flatMap((template) => forms.get(unit)?.get(template)?.first ?? []);
      return places.length === 0 ? null : Math.min(...places);
    },
    hasFacts: (unit, template) => forms.get(unit)?.get(template)?.counts === true,
  };
}

/** What a unit says in one form, over all calls. */
interface FormFacts {
  /** Positions of its first and last fact. */
  readonly first: number;
  last: number;
  counts: boolean;
}

/** By unit and template. */
function indexForms(facts: readonly Fact[]): ReadonlyMap<string, ReadonlyMap<string, FormFacts>> {
  const units = new Map<string, Map<string, FormFacts>>();
  facts.forEach(({ submission: { template }, unit, state, value: { reading } }, position) => {
    const forms = units.get(unit) ?? new Map<string, FormFacts>();
    const form = forms.get(template) ?? { first: position, last: position, counts: false };
    form.last = position;
    form.counts ||= isFigure({ state, reading });
    forms.set(template, form);
    units.set(unit, forms);
  });
  return units;
}

/** The exact sum of the numbers; null when there is none. */
export function sumOf(rows: readonly Pick<IndexedFact, "number">[]): DecimalText | null {
  const numbers: DecimalText[] = [];
  for (const { number } of rows) if (number !== null) numbers.push(number);
  return numbers.length === 0 ? null : sum(numbers);
}

function rowMaker(
  pack: Pack,
  facts: readonly Fact[],
  catalogue: IndicatorCatalogue,
): (position: number) => IndexedFact {
  const yesWords = new Set(pack.wording.yesWords.map(foldKey));
  const weightOf = weights(facts, catalogue);
  return (position) => {
    const fact = facts[position];
    if (fact === undefined) throw new Error(`there is no fact ${position}`);
    const { indicator } = catalogue(fact.submission.template, fact.value.indicator);
    const number = numberOf(fact.value.reading, { indicator, yesWords });
    const weight = number === null ? null : weightOf(fact, indicator);
    const product = number === null || weight === null ? null : multiply(number, weight);
    return { fact, number, text: textOf(fact.value.reading), weight, product };
  };
}

type WeightOf = (fact: Fact, indicator: Indicator) => DecimalText | null;

/** Looks up what a figure is weighted by; most packs weight nothing. */
function weights(facts: readonly Fact[], catalogue: IndicatorCatalogue): WeightOf {
  const weighing = new Set<string>();
  for (const { submission, value } of facts) {
    const { weightBy } = catalogue(submission.template, value.indicator).indicator;
    if (weightBy !== undefined) weighing.add(weightBy);
  }
  if (weighing.size === 0) return () => null;
  const byKey = new Map(
    facts
      .filter(({ state, value }) => state === "counted" && weighing.has(value.indicator))
      .map((fact) => [factKey(identityOf(fact)), fact.value.reading]),
  );
  return (fact, { weightBy }) => {
    if (weightBy === undefined) return null;
    const weight = byKey.get(factKey({ ...identityOf(fact), indicator: weightBy }));
    return weight?.type === "number" ? weight.value : null;
  };
}
