import { remembered } from "../remembered.ts";
import { similarity } from "../workbook/text/similarity.ts";

/** Wordings of one label, to be compared with what sheets say; the same texts come up in file after file. */
export interface LabelMatcher {
  /** Folded. */
  readonly wordings: readonly string[];
  /** The best similarity of any wording with a folded label, 0 to 1. */
  readonly match: (label: string) => number;
  /** The largest share of words that a wording has in common with a folded label. */
  readonly overlap: (label: string) => number;
}

export function labelMatcher(wordings: readonly string[]): LabelMatcher {
  return {
    wordings,
    match: remembered((label) => best(wordings, (wording) => similarity(wording, label))),
    overlap: remembered((label) => best(wordings, (wording) => wordOverlap(wording, label))),
  };
}

/** The best similarity of two writings of one label: with and without what stands in parentheses. */
export function matchEither(matcher: LabelMatcher, label: string, bareLabel: string): number {
  const alike = matcher.match(label);
  return alike === 1 || bareLabel === label ? alike : Math.max(alike, matcher.match(bareLabel));
}

/** How well the ancestors of a template column stand over a sheet column. */
export function matchAncestors(wanted: readonly LabelMatcher[], found: readonly string[]): number {
  if (wanted.length === 0) return found.length === 0 ? 1 : 0.7;
  // A header that lost its upper levels says nothing for or against.
  if (found.length === 0) return 0.5;
  const total = wanted.reduce((sum, ancestor) => sum + best(found, ancestor.match), 0);
  return total / wanted.length;
}

function best(labels: readonly string[], score: (label: string) => number): number {
  let highest = 0;
  for (const label of labels) highest = Math.max(highest, score(label));
  return highest;
}

function wordOverlap(left: string, right: string): number {
  const words = new Set(left.split(" "));
  const others = new Set(right.split(" "));
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(words.size, others.size);
}
