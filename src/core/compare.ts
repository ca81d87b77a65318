/** Order by code points: the same on every machine and in every language. */
export function byText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

export function byNumber(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The first comparison that decides, 0 when none does. */
export function firstDifference(...differences: readonly number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}
