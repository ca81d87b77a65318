import type { Fact } from "../merge/consolidation.ts";
import { rowInKey } from "../merge/factKey.ts";
import { isBounded } from "./factKeys.ts";
import { keyLetter, ownKeyOf } from "./factRow.ts";
import type { FactSums } from "./factSums.ts";

/** Positions from a form's first fact to its last; between them may be facts of other forms. */
export interface FactRange {
  readonly first: number;
  readonly last: number;
}

export interface SearchedFacts {
  readonly sums: FactSums;
  readonly rangeOf: (unit: string, template: string) => FactRange | null;
}

/** A form of more facts is indexed when it is first searched; a usual one is gone through as quickly. */
const mostWithoutIndex = 256;

/**
 * The positions of the facts under a key. Keys are long and there is one for every fact: they are not kept but taken
 * apart, and the form that they name is gone through.
 */
export function factSearch(
  facts: readonly Fact[],
  { sums, rangeOf }: SearchedFacts,
): (key: string) => readonly number[] {
  const find = (
    range: FactRange | null,
    fits: (fact: Fact, position: number) => boolean,
  ): readonly number[] => {
    const found: number[] = [];
    for (let position = range?.first ?? 0; position <= (range?.last ?? -1); position += 1) {
      const fact = facts[position];
      if (fact !== undefined && fits(fact, position)) found.push(position);
    }
    return found;
  };
  const indexes = new Map<FactRange, ReadonlyMap<string, readonly number[]>>();
  const indexed = (range: FactRange): ReadonlyMap<string, readonly number[]> => {
    const index = indexes.get(range) ?? ownKeys(facts, range);
    indexes.set(range, index);
    return index;
  };
  const own = (key: string): readonly number[] => {
    const [letter, call, template = "", unit = "", row, indicator, measure] = key.split("|");
    const range = rangeOf(unit, template);
    if (range !== null && range.last - range.first >= mostWithoutIndex) return indexed(range).get(key) ?? [];
    // A key that was cut says only the beginning of what it names.
    if (isBounded(key)) return find(range, (fact) => ownKeyOf(fact) === key);
    return find(
      range,
      (fact) =>
        fact.value.indicator === indicator &&
        fact.value.measure === measure &&
        fact.unit === unit &&
        isOf(fact, call, template) &&
        rowInKey(fact.row?.key ?? null) === row &&
        keyLetter({ state: fact.state, reading: fact.value.reading }) === letter,
    );
  };
  const ofUnit = (key: string): readonly number[] => {
    const [, call, template = "", unit = "", indicator, measure] = key.split("|");
    return find(
      rangeOf(unit, template),
      (fact, position) =>
        fact.value.indicator === indicator &&
        fact.value.measure === measure &&
        fact.unit === unit &&
        isOf(fact, call, template) &&
        sums.isInUnit(position),
    );
  };
  return (key) => {
    switch (key.charAt(0)) {
      case "T":
      case "A":
        return sums.totals.get(key) ?? [];
      case "D":
        return sums.categories.get(key) ?? [];
      case "U":
        return ofUnit(key);
      default:
        return own(key);
    }
  };
}

function isOf({ submission }: Fact, call: string | undefined, template: string): boolean {
  return submission.call === call && submission.template === template;
}

function ownKeys(facts: readonly Fact[], { first, last }: FactRange): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [offset, fact] of facts.slice(first, last + 1).entries()) {
    const key = ownKeyOf(fact);
    const positions = index.get(key);
    if (positions === undefined) index.set(key, [first + offset]);
    else positions.push(first + offset);
  }
  return index;
}
