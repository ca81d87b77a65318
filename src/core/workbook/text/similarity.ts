/** Edits between two texts: insert, delete, replace, swap of neighbours. More than `limit` counts as limit + 1. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

// A label keeps its meaning with one slip in five letters; more is another label.
const slips = 0.2;
// Shorter than this, one letter makes another word ("Nam", "Nữ", "Khác").
const shortest = 5;

/** How alike two folded texts are, 0 to 1: 1 the same, 0 too different to be one text mistyped. */
export function likeness(left: string, right: string): number {
  if (left === right) return left === "" ? 0 : 1;
  const longer = Math.max(left.length, right.length);
  if (Math.min(left.length, right.length) < shortest) return 0;
  const limit = Math.floor(longer * slips);
  const distance = editDistance(left, right, limit);
  return distance <= limit ? 1 - distance / longer : 0;
}

/** Like `likeness`, for labels: one may also be cut off, or have words added behind or before. */
export function similarity(left: string, right: string): number {
  const alike = likeness(left, right);
  if (alike > 0 || Math.min(left.length, right.length) < shortest) return alike;
  const share = Math.min(left.length, right.length) / Math.max(left.length, right.length);
  return continues(left, right) ? 0.7 + 0.3 * share : 0;
}

/** True when one label is the other cut off, or with words added behind, by less than half. */
function continues(left: string, right: string): boolean {
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  return short.length * 2 >= long.length && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}
