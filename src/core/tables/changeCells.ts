import { isZero, round, subtract, toDecimal, toNumber, type DecimalText } from "../decimal.ts";
import { percentage, quotientDecimals, rounded, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import { missingMark, words } from "./words.ts";

export interface Compared {
  readonly current: { readonly value: number | string };
  readonly previous: { readonly value: number | string };
  /** Sheet row, from 1. */
  readonly row: number;
  readonly letters: { readonly current: string; readonly previous: string; readonly change: string };
  /** A rate changes by percentage points, and has no rate of change. */
  readonly isRate: boolean;
  readonly decimals: number;
}

/** The change since last year as a difference and in percent, guarded against a missing or zero base. */
export function changeCells(compared: Compared): {
  readonly absolute: PlacedCell;
  readonly relative: PlacedCell;
} {
  const { row, letters, isRate, decimals } = compared;
  const [now, before, difference] = [letters.current, letters.previous, letters.change].map(
    (letter) => letter + row,
  );
  const points = isRate ? `${numberFormat(Math.max(2, decimals))}" ${words.points}"` : numberFormat(decimals);
  const number = { ...tableStyle.number, numberFormat: `+${points};-${points};0` };
  const values = both(compared);
  return {
    absolute: {
      formula: `IF(COUNT(${now}:${before})<2,${literal(missingMark)},${rounded(`${now}-${before}`)})`,
      value: values === null ? missingMark : toNumber(change(values)),
      style: number,
    },
    relative: isRate
      ? { style: tableStyle.closed }
      : {
          formula:
            `IF(COUNT(${now}:${before})<2,${literal(words.noFigures)},` +
            `IF(${before}=0,IF(${now}=0,${literal(missingMark)},${literal(words.arisen)}),${rounded(`100*${difference}/${before}`)}))`,
          value: relativeChange(values),
          style: relativeStyle(values),
        },
  };
}

interface Pair {
  readonly now: DecimalText;
  readonly before: DecimalText;
}

function both({ current, previous }: Compared): Pair | null {
  if (typeof current.value !== "number" || typeof previous.value !== "number") return null;
  return { now: toDecimal(current.value), before: toDecimal(previous.value) };
}

function change({ now, before }: Pair): DecimalText {
  return round(subtract(now, before), quotientDecimals);
}

function relativeChange(values: Pair | null): number | string {
  if (values === null) return words.noFigures;
  const percent = percentage(change(values), values.before);
  if (percent !== null) return percent;
  return isZero(values.now) ? missingMark : words.arisen;
}

function relativeStyle(values: Pair | null): NonNullable<PlacedCell["style"]> {
  if (values === null || isZero(values.before)) return { ...tableStyle.textCentred, size: 9, italic: true };
  const format = numberFormat(2);
  return { ...tableStyle.number, numberFormat: `+${format};-${format};0` };
}
