import { similarity } from "../workbook/text/similarity.ts";

/** The best similarity of any wording with any writing of a label. */
export function bestSimilarity(wordings: readonly string[], writings: readonly string[]): number {
  let best = 0;
  for (const wording of wordings) {
    for (const writing of writings) best = Math.max(best, similarity(wording, writing));
  }
  return best;
}

/** The share of words that two labels have in common. */
export function wordOverlap(left: string, right: string): number {
  const words = new Set(left.split(" "));
  const others = new Set(right.split(" "));
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(words.size, others.size);
}

/** How well the ancestors of a template column stand over a sheet column. */
export function ancestorSimilarity(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return found.length === 0 ? 1 : 0.7;
  // A header that lost its upper levels says nothing for or against.
  if (found.length === 0) return 0.5;
  const total = wanted.reduce((sum, ancestor) => sum + bestSimilarity([ancestor], found), 0);
  return total / wanted.length;
}
