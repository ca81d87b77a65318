/** Random numbers that are the same in every run. */
export interface Seeded {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly normal: () => number;
  /** Around 1, `spread` wide on a logarithmic scale. */
  readonly factor: (spread: number) => number;
  /** How many arise where so many are to be expected. */
  readonly count: (expected: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
}

export function seeded(seed: number): Seeded {
  const next = mulberry(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    normal,
    factor: (spread) => Math.exp(spread * normal()),
    count: (expected) => countAround(expected, next, normal),
    pick: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
  };
}

/** A Poisson number: one by one where few are expected, by its normal likeness where many are. */
function countAround(expected: number, next: () => number, normal: () => number): number {
  if (expected > 40) return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal()));
  const least = Math.exp(-expected);
  let product = next();
  let count = 0;
  while (product > least) {
    product *= next();
    count += 1;
  }
  return count;
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
