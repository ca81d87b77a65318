import { toWords } from "../workbook/text/words.ts";
import type { PackDraft } from "./packDraft.ts";

type Words = readonly string[];

/** The keys under which a name of a unit of this kind may be looked up. */
export type NameKeys = (name: string, kind: string) => ReadonlySet<string>;

/**
 * Prepares the keys of names: folded words joined, as they are and with ever more of the wording's prefixes and
 * suffixes and of the kind's own words taken off. A name without letters and digits has none.
 */
export function prepareNameKeys({ pack }: PackDraft): NameKeys {
  const { wording, unitKinds } = pack;
  const suffixes = longestFirst(wording.unitSuffixes);
  const prefixesByKind = new Map(
    unitKinds.map((kind) => [kind.id, longestFirst([...wording.unitPrefixes, ...kind.prefixes])]),
  );
  return (name, kind) => {
    const prefixes = prefixesByKind.get(kind) ?? [];
    const keys = new Set<string>();
    for (let words: Words | null = toWords(name); words !== null && words.length > 0;) {
      keys.add(words.join(""));
      words = withoutSuffix(words, suffixes) ?? withoutPrefix(words, prefixes);
    }
    return keys;
  };
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
