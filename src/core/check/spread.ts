import { byNumber } from "../compare.ts";

/** The middle of some numbers and their robust deviation from it. */
export interface Spread {
  readonly median: number;
  /** 1.4826 × the median absolute deviation: for a normal distribution its standard deviation. */
  readonly deviation: number;
}

/** Null for no numbers at all. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const median = medianOf(numbers);
  if (median === null) return null;
  const deviation = medianOf(numbers.map((number) => Math.abs(number - median))) ?? 0;
  return { median, deviation: 1.4826 * deviation };
}

export function medianOf(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted(byNumber);
  return middleOf(ordered.length, (index) => ordered[index]);
}

/** The median of the numbers without one of them, for each of thousands: they are put in order only once. */
export function medianWithout(numbers: readonly number[]): (one: number) => number | null {
  const ordered = Float64Array.from(numbers).toSorted();
  return (one) => {
    const gap = ordered.indexOf(one);
    return middleOf(ordered.length - 1, (index) => ordered[index < gap ? index : index + 1]);
  };
}

/** The middle of so many numbers in order; null of none. */
function middleOf(count: number, at: (index: number) => number | undefined): number | null {
  const middle = Math.floor(count / 2);
  const upper = count <= 0 ? undefined : at(middle);
  if (upper === undefined) return null;
  return count % 2 === 1 ? upper : (upper + (at(middle - 1) ?? upper)) / 2;
}
