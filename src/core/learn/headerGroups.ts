import { labelKey } from "../workbook/text/words.ts";
import { totalLeaves } from "./formVocabulary.ts";
import type { LearnedPlace } from "./learned.ts";

/** Places under one heading of which one is the total of the others. */
export interface TotalGroup {
  readonly total: LearnedPlace;
  /** What it is the total of: its siblings, and of divided siblings every place under them. */
  readonly parts: readonly LearnedPlace[];
  /** True when the total is named by nothing but a word for it, and no sibling is divided further. */
  readonly isPlain: boolean;
}

/** The groups of a header tree that have a total of their own. Columns that stand under no heading are no group. */
export function totalGroups(places: readonly LearnedPlace[]): readonly TotalGroup[] {
  return places.flatMap((total) => {
    const above = keysAbove(total);
    const leaf = leafKey(total);
    if (above.length === 0 || !isTotal(leaf)) return [];
    const others = places.filter((place) => place !== total && isUnder(place, above));
    const parts = others.filter((place) => !leafKey(place).startsWith("trong do"));
    // "Tổng số người" beside "Số vụ" is no total of it.
    if (parts.length < (totalLeaves.has(leaf) ? 1 : 2)) return [];
    const isPlain = totalLeaves.has(leaf) && parts.every((place) => keysAbove(place).length === above.length);
    return [{ total, parts, isPlain }];
  });
}

export function leafKey(place: LearnedPlace): string {
  return labelKey(place.label.at(-1) ?? "");
}

export function keysAbove(place: LearnedPlace): readonly string[] {
  return place.label.slice(0, -1).map(labelKey);
}

function isTotal(leaf: string): boolean {
  return totalLeaves.has(leaf) || leaf.startsWith("tong so ");
}

function isUnder(place: LearnedPlace, above: readonly string[]): boolean {
  const own = keysAbove(place);
  return above.every((key, level) => own[level] === key);
}
