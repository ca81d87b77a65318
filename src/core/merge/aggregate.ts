import { compare, divide, multiply, sum, type DecimalText } from "../decimal.ts";
import { assertNever } from "../assertNever.ts";
import type { Reading } from "../intake/submission.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { UnitId } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { Fact } from "./consolidation.ts";
import { factsBehind, numbersOf } from "./figures.ts";
import { ratioOver, unitTerms, type TermPlace } from "./terms.ts";

/** What an aggregation works on: the facts of one indicator by subject, and where to look for other figures. */
export interface AggregateInput {
  readonly indicator: Indicator;
  readonly facts: ReadonlyMap<UnitId, readonly Fact[]>;
  readonly place: TermPlace;
  /** Every unit that could take part, in registry order. */
  readonly units: readonly UnitId[];
  /** Units whose list counts even when it has no record. */
  readonly listUnits: readonly UnitId[];
  /** Words for "yes", folded. */
  readonly yesWords: ReadonlySet<string>;
}

export interface Aggregated {
  /** Null when no unit has what it takes. Quotients have 30 decimals; rounding is for display. */
  readonly value: DecimalText | null;
  readonly unitsReported: number;
}

/** Brings the figures of all units together in the indicator's way. A rate is recomputed, never averaged. */
export function aggregate(input: AggregateInput): Aggregated {
  switch (input.indicator.aggregate) {
    case "sum":
      return overNumbers(input, (numbers) => sum(numbers));
    case "max":
      return overNumbers(input, (numbers) => extreme(numbers, 1));
    case "min":
      return overNumbers(input, (numbers) => extreme(numbers, -1));
    case "recalc":
      return recalculated(input);
    case "wavg":
      return weighted(input);
    case "countYes":
      return countYes(input);
    case "countRows":
      return countRows(input);
    case "append":
    case "none":
      return { value: null, unitsReported: unitsWith(input, isAnswer).length };
    default:
      return assertNever(input.indicator.aggregate);
  }
}

function overNumbers(
  input: AggregateInput,
  combine: (numbers: readonly DecimalText[]) => DecimalText,
): Aggregated {
  const reported = [...input.facts.values()].map(numbersOf).filter((numbers) => numbers.length > 0);
  return {
    value: reported.length === 0 ? null : combine(reported.flat()),
    unitsReported: reported.length,
  };
}

function extreme(numbers: readonly DecimalText[], sign: 1 | -1): DecimalText {
  return numbers.reduce((best, number) => (compare(number, best) === sign ? number : best));
}

function recalculated(input: AggregateInput): Aggregated {
  const { ratio } = input.indicator;
  if (ratio === undefined) return { value: null, unitsReported: 0 };
  const { units, place } = input;
  const complete = units.filter(
    (unit) =>
      unitTerms(ratio.numerator, unit, place) !== null && unitTerms(ratio.denominator, unit, place) !== null,
  );
  return { value: ratioOver(ratio, units, place), unitsReported: complete.length };
}

/** Σ value × weight ÷ Σ weight over the rows that have both. */
function weighted(input: AggregateInput): Aggregated {
  const { call, template, row, measure, facts } = input.place;
  const indicator = input.indicator.weightBy ?? "";
  const weights = factsBehind(facts, { call: call.id, template, indicator, row, measure });
  const pairs = [...input.facts].flatMap(([unit, values]) =>
    values.flatMap(({ row: at, value: { reading } }) => {
      const weight = weights.get(unit)?.find((candidate) => candidate.row?.key === at?.key)?.value.reading;
      if (reading.type !== "number" || weight?.type !== "number") return [];
      return [{ unit, value: reading.value, weight: weight.value }];
    }),
  );
  if (pairs.length === 0) return { value: null, unitsReported: 0 };
  const products = sum(pairs.map(({ value, weight }) => multiply(value, weight)));
  return {
    value: divide(products, sum(pairs.map(({ weight }) => weight))),
    unitsReported: new Set(pairs.map(({ unit }) => unit)).size,
  };
}

/** How many "yes"; what is not applicable does not take part. */
function countYes(input: AggregateInput): Aggregated {
  const units = unitsWith(input, isYesOrNo);
  const readings = [...input.facts.values()].flat().map((fact) => fact.value.reading);
  const yes = readings.filter((reading) => isYes(reading, input.yesWords)).length;
  return { value: units.length === 0 ? null : String(yes), unitsReported: units.length };
}

function isYesOrNo(reading: Reading): boolean {
  return reading.type === "boolean" || reading.type === "choice";
}

function isYes(reading: Reading, yesWords: ReadonlySet<string>): boolean {
  if (reading.type === "boolean") return reading.value;
  return reading.type === "choice" && yesWords.has(foldKey(reading.value));
}

/** How many rows have this field; an accepted list without records is a zero, not a gap. */
function countRows(input: AggregateInput): Aggregated {
  const rows = [...input.facts.values()].flat().filter((fact) => isAnswer(fact.value.reading)).length;
  const reported = new Set([...input.listUnits, ...unitsWith(input, isAnswer)]);
  return { value: reported.size === 0 ? null : String(rows), unitsReported: reported.size };
}

function isAnswer(reading: Reading): boolean {
  return reading.type !== "notApplicable";
}

function unitsWith(input: AggregateInput, fits: (reading: Reading) => boolean): readonly UnitId[] {
  return [...input.facts]
    .filter(([, facts]) => facts.some((fact) => fits(fact.value.reading)))
    .map(([unit]) => unit);
}
