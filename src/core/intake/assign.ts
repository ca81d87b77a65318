/** Finds the score of a template item for a sheet item, 0 to 1. */
export type Score = (item: number, place: number) => number;

/** What the assignment takes: lower scores are no match. */
export interface AssignLimits {
  readonly inOrder: number;
  /** For items found out of order: moved columns and rows. */
  readonly moved: number;
}

/**
 * Assigns template items to places on the sheet, each at most once. Order decides between equal labels; what is
 * left over is then taken wherever it fits best. Returns item → place.
 */
export function assign(
  items: number,
  places: number,
  score: Score,
  limits: AssignLimits,
): ReadonlyMap<number, number> {
  const scores = Array.from({ length: items }, (_, item) =>
    Array.from({ length: places }, (__, place) => score(item, place)),
  );
  const assigned = assignInOrder(scores, places, limits.inOrder);
  const taken = new Set(assigned.values());
  const rest = scores.flatMap((row, item) =>
    assigned.has(item)
      ? []
      : row.flatMap((value, place) =>
          taken.has(place) || value < limits.moved ? [] : [{ item, place, value }],
        ),
  );
  for (const { item, place } of rest.toSorted((left, right) => right.value - left.value)) {
    if (assigned.has(item) || taken.has(place)) continue;
    assigned.set(item, place);
    taken.add(place);
  }
  return new Map([...assigned].toSorted(([left], [right]) => left - right));
}

/** The assignment without crossings whose scores add up to most. */
function assignInOrder(
  scores: readonly (readonly number[])[],
  places: number,
  least: number,
): Map<number, number> {
  const width = places + 1;
  const best = new Float64Array((scores.length + 1) * width);
  scores.forEach((row, item) => {
    for (let place = 0; place < places; place += 1) {
      const value = row[place] ?? 0;
      const pair = value >= least ? (best[item * width + place] ?? 0) + value : 0;
      const skip = Math.max(best[item * width + place + 1] ?? 0, best[(item + 1) * width + place] ?? 0);
      best[(item + 1) * width + place + 1] = Math.max(pair, skip);
    }
  });
  const assigned = new Map<number, number>();
  let item = scores.length;
  let place = places;
  while (item > 0 && place > 0) {
    const here = best[item * width + place] ?? 0;
    if (here === best[(item - 1) * width + place]) item -= 1;
    else if (here === best[item * width + place - 1]) place -= 1;
    else {
      item -= 1;
      place -= 1;
      assigned.set(item, place);
    }
  }
  return assigned;
}
