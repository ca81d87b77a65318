import type { Fact } from "../merge/consolidation.ts";
import { identityOf } from "../merge/factKey.ts";
import { rowKeyOf, toldKey, totalKeyOf, unitKeyOf } from "./factKeys.ts";
import { isFigure } from "./factRow.ts";
import type { IndicatorCatalogue } from "./indicatorCatalogue.ts";

/** Under which keys a fact is added up, beside its own. */
export interface FactSums {
  /** Positions by the key of an indicator over all units, or of what it says again of another unit's event. */
  readonly totals: ReadonlyMap<string, readonly number[]>;
  /** Positions by the key of a category over all units. */
  readonly categories: ReadonlyMap<string, readonly number[]>;
  /** The keys of the fact at a position; null where it is not added up so. */
  readonly keysAt: (position: number) => SumKeys;
  /** True on one fact of each unit under a total key, so that a sum of marks counts units. */
  readonly marksUnit: (position: number) => boolean;
  /** True where a unit says an indicator in parts, and this is one of them. */
  readonly isPart: (position: number) => boolean;
  /** True where what the unit says over its categories has this fact in it. */
  readonly isInUnit: (position: number) => boolean;
}

export interface SumKeys {
  readonly unitKey: string | null;
  readonly rowKey: string | null;
  readonly totalKey: string | null;
}

// Bits: facts are many, and a byte says it all.
const inTotal = 1;
const inUnit = 2;
const part = 4;
const marked = 8;
const told = 16;

/** A unit's row by unit goes before its rows by category; these then join the totals by category only. */
export function factSums(
  facts: readonly Fact[],
  { catalogue, repeated }: { readonly catalogue: IndicatorCatalogue; readonly repeated: ReadonlySet<Fact> },
): FactSums {
  const whole = wholeSubjects(facts);
  const bits = new Uint8Array(facts.length);
  const totals = new Map<string, number[]>();
  const categories = new Map<string, number[]>();
  // Under each total key the unit that was marked last: facts come unit by unit.
  const lastUnits = new Map<string, string>();
  facts.forEach((fact, position) => {
    if (!isCounted(fact)) return;
    const identity = identityOf(fact);
    const { inParts } = catalogue(identity.template, identity.indicator);
    const isPart = inParts && fact.row !== null;
    if (isPart) add(categories, rowKeyOf(identity), position);
    if (isPart && whole.has(subjectKey(fact))) {
      bits[position] = part;
      return;
    }
    const key = totalKeyOf(identity);
    const isTold = repeated.has(fact);
    add(totals, isTold ? toldKey(key) : key, position);
    const marksUnit = lastUnits.get(key) !== fact.unit;
    lastUnits.set(key, fact.unit);
    bits[position] =
      (isTold ? told : inTotal) | (inParts ? inUnit : 0) | (isPart ? part : 0) | (marksUnit ? marked : 0);
  });
  const has = (position: number, bit: number): boolean => ((bits[position] ?? 0) & bit) !== 0;
  return {
    totals,
    categories,
    marksUnit: (position) => has(position, marked),
    isPart: (position) => has(position, part),
    isInUnit: (position) => has(position, inUnit),
    keysAt: (position) => {
      const fact = facts[position];
      const identity = fact === undefined ? null : identityOf(fact);
      const key = (bit: number, keyOf: (of: ReturnType<typeof identityOf>) => string): string | null =>
        identity !== null && has(position, bit) ? keyOf(identity) : null;
      return {
        unitKey: key(inUnit, unitKeyOf),
        rowKey: key(part, rowKeyOf),
        totalKey: key(inTotal, totalKeyOf) ?? key(told, (of) => toldKey(totalKeyOf(of))),
      };
    },
  };
}

function isCounted({ state, value: { reading, measure } }: Fact): boolean {
  return isFigure({ state, reading }) && measure !== "note";
}

/** Subjects that have rows by unit. */
function wholeSubjects(facts: readonly Fact[]): ReadonlySet<string> {
  const whole = new Set<string>();
  for (const fact of facts) {
    if (fact.row === null && isFigure({ state: fact.state, reading: fact.value.reading })) {
      whole.add(subjectKey(fact));
    }
  }
  return whole;
}

function subjectKey({ submission, value, unit }: Fact): string {
  return `${submission.call}|${submission.template}|${value.section}|${unit}`;
}

function add(lists: Map<string, number[]>, key: string, position: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else list.push(position);
}
