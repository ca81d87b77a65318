import { compare, type DecimalText } from "../decimal.ts";

/** Standard competition ranking, the most points first: 1, 2, 2, 4. Who has no points has no rank. */
export function ranksOf(points: readonly (DecimalText | null)[]): readonly (number | null)[] {
  const there = points.filter((each) => each !== null);
  return points.map((own) =>
    own === null ? null : 1 + there.filter((other) => compare(other, own) > 0).length,
  );
}
