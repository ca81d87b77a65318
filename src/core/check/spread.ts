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
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle];
  if (upper === undefined) return null;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? upper)) / 2;
}
