import { absolute, compare, multiply, subtract, sum, toDecimal, toNumber } from "../decimal.ts";
import { changeCells } from "./changeCells.ts";
import type { ModelValue } from "./sheetModel.ts";
import type { PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { tableStyle } from "./tableStyle.ts";
import { comparisonWords, missingMark } from "./words.ts";

/** The column letters that a row's formulas refer to. */
export const comparisonLetters = { current: "C", previous: "D", change: "E", rate: "F" } as const;

/** What a unit's figures are looked up by, as a formula, and what they are: null where there is none. */
export interface ComparedUnit {
  readonly current: PlacedCell;
  readonly previous: PlacedCell;
}

/** When a change is worth a remark: more than so many per cent and more than so much. */
export interface ChangeThreshold {
  readonly percent: number;
  readonly minimum: number;
}

/** What a row says beside its two figures. `rows`: first and last sheet row of the units, from 1. */
export function comparisonCells(
  unit: ComparedUnit,
  units: readonly ComparedUnit[],
  at: {
    readonly row: number;
    readonly rows: readonly [number, number];
    readonly decimals: number;
    readonly threshold: ChangeThreshold;
  },
): readonly PlacedCell[] {
  const current = { value: figureOf(unit.current) };
  const previous = { value: figureOf(unit.previous) };
  const change = changeCells({
    current,
    previous,
    row: at.row,
    letters: comparisonLetters,
    isRate: false,
    decimals: at.decimals,
  });
  const values = units.map((each) => figureOf(each.current));
  return [
    change.absolute,
    change.relative,
    rankCell(current.value, values, at),
    remarkCell([current.value, previous.value], at),
  ];
}

function figureOf({ value }: PlacedCell): number | string {
  return typeof value === "number" ? value : missingMark;
}

/** Standard competition ranking, the greatest first; units without a figure have no rank. */
function rankCell(
  value: number | string,
  values: readonly (number | string)[],
  { row, rows: [first, last] }: { readonly row: number; readonly rows: readonly [number, number] },
): PlacedCell {
  const cell = `${comparisonLetters.current}${row}`;
  const all = `${comparisonLetters.current}$${first}:${comparisonLetters.current}$${last}`;
  const greater = values.filter((other) => typeof other === "number" && other > Number(value)).length;
  return {
    formula: `IF(ISNUMBER(${cell}),RANK(${cell},${all}),${literal(missingMark)})`,
    value: typeof value === "number" ? greater + 1 : missingMark,
    style: tableStyle.ordinal,
  };
}

function remarkCell(
  [current, previous]: readonly [number | string, number | string],
  { row, threshold }: { readonly row: number; readonly threshold: ChangeThreshold },
): PlacedCell {
  const { current: now, previous: before, change } = comparisonLetters;
  const { percent, minimum } = threshold;
  const far = `AND(ABS(${change}${row})>${minimum},100*ABS(${change}${row})>${percent}*ABS(${before}${row}))`;
  const isFar =
    typeof current === "number" && typeof previous === "number" && isFarOff(current, previous, threshold);
  return {
    formula: `IF(COUNT(${now}${row}:${before}${row})<2,"",IF(${far},${literal(comparisonWords.unusual)},""))`,
    value: isFar ? comparisonWords.unusual : "",
    style: { ...tableStyle.label, size: 9, italic: true },
  };
}

function isFarOff(current: number, previous: number, { percent, minimum }: ChangeThreshold): boolean {
  const before = toDecimal(previous);
  const change = absolute(subtract(toDecimal(current), before));
  if (compare(change, String(minimum)) <= 0) return false;
  return compare(multiply("100", change), multiply(String(percent), absolute(before))) > 0;
}

/** The sum of the figures that are there, "–" without any. */
export function sumCell(
  letter: string,
  cells: readonly PlacedCell[],
  rows: readonly [number, number],
): ModelValueCell {
  const range = `${letter}${rows[0]}:${letter}${rows[1]}`;
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [toDecimal(value)] : []));
  return {
    formula: `IF(COUNT(${range})=0,${literal(missingMark)},SUM(${range}))`,
    value: numbers.length === 0 ? missingMark : toNumber(sum(numbers)),
  };
}

interface ModelValueCell {
  readonly formula: string;
  readonly value: ModelValue;
}
