import { toWords } from "../workbook/text/words.ts";
import type { PackDraft } from "./packDraft.ts";
import type { Unit } from "./unit.ts";

type Words = readonly string[];

/**
 * The keys under which a name may be looked up: its folded words joined, and the same without the wording's
 * prefixes and suffixes and without the word for the unit's kind. Never empty unless the name has no letters.
 */
export function unitNameKeys(name: string, unit: Unit, draft: PackDraft): ReadonlySet<string> {
  const { wording, unitKinds } = draft.pack;
  const kind = unitKinds.find((candidate) => candidate.id === unit.kind);
  const prefixes = longestFirst([...wording.unitPrefixes, ...(kind?.prefixes ?? [])]);
  const suffixes = longestFirst(wording.unitSuffixes);
  const keys = new Set<string>();
  for (let words: Words | null = toWords(name); words !== null && words.length > 0;) {
    keys.add(words.join(""));
    words = withoutSuffix(words, suffixes) ?? withoutPrefix(words, prefixes);
  }
  return keys;
}

function withoutPrefix(words: Words, prefixes: readonly Words[]): Words | null {
  const found = prefixes.find(
    (prefix) => prefix.length < words.length && prefix.every((word, position) => words[position] === word),
  );
  return found === undefined ? null : words.slice(found.length);
}

function withoutSuffix(words: Words, suffixes: readonly Words[]): Words | null {
  const found = suffixes.find(
    (suffix) =>
      suffix.length < words.length &&
      suffix.every((word, position) => words[words.length - suffix.length + position] === word),
  );
  return found === undefined ? null : words.slice(0, words.length - found.length);
}

function longestFirst(affixes: readonly string[]): readonly Words[] {
  return affixes
    .map(toWords)
    .filter((words) => words.length > 0)
    .toSorted((left, right) => right.length - left.length);
}
