import type { Pack } from "../pack/pack.ts";
import type { Unit, UnitId } from "../pack/unit.ts";
import { editDistance } from "../workbook/text/similarity.ts";
import { nameWords, toWords } from "../workbook/text/words.ts";

/** The names of a pack's units, folded once, for finding a unit in a text. */
export interface UnitNames {
  /** By folded words joined without blanks. */
  readonly byName: ReadonlyMap<string, NameUse>;
  /** Names without the word for their kind: "phominh". */
  readonly byCore: ReadonlyMap<string, readonly Unit[]>;
  readonly prefixes: readonly Words[];
  readonly suffixes: readonly Words[];
  readonly kindPrefixes: readonly { readonly words: Words; readonly kind: string }[];
  readonly longestName: number;
}

type Words = readonly string[];

interface NameUse {
  readonly units: readonly UnitId[];
  readonly weak: readonly UnitId[];
  /** Units that this looks like and does not mean. */
  readonly denied: readonly UnitId[];
}

/** A unit found in a text. `weak`: by a historical or wrong name, or with the word of another kind before it. */
export interface UnitMatch {
  readonly unit: UnitId;
  readonly weak: boolean;
}

// In a longer text a short word ("vp", "tt") is no evidence for a unit.
const shortestInText = 4;
// A slip of the keyboard, or the name of a neighbour: only ever a suggestion.
const nearDistance = 2;

export function prepareUnitNames(pack: Pack): UnitNames {
  const prefixes = longestFirst(pack.wording.unitPrefixes.map(toWords));
  const suffixes = longestFirst(pack.wording.unitSuffixes.map(toWords));
  const kindPrefixes = pack.unitKinds
    .flatMap((kind) => kind.prefixes.map((prefix) => ({ words: toWords(prefix), kind: kind.id })))
    .filter((prefix) => prefix.words.length > 0)
    .toSorted((left, right) => right.words.length - left.words.length);
  const affixes = { prefixes, suffixes, kindPrefixes };
  const uses = new Map<string, NameUse>();
  const cores = new Map<string, Unit[]>();
  let longestName = 1;
  for (const unit of pack.units) {
    const own = kindPrefixes.filter((prefix) => prefix.kind === unit.kind);
    for (const name of [unit.name, unit.shortName, ...unit.aliases]) {
      for (const words of strippings(toWords(name), affixes)) {
        addUse(uses, words, (use) => ({ ...use, units: withItem(use.units, unit.id) }));
        longestName = Math.max(longestName, words.length);
        const core = withoutKind(words, own)?.join("");
        if (core) cores.set(core, withItem(cores.get(core) ?? [], unit));
      }
    }
    for (const name of unit.weakAliases) {
      addUse(uses, toWords(name), (use) => ({ ...use, weak: withItem(use.weak, unit.id) }));
    }
    for (const name of unit.denyAliases) {
      addUse(uses, toWords(name), (use) => ({ ...use, denied: withItem(use.denied, unit.id) }));
    }
  }
  return { byName: uses, byCore: cores, ...affixes, longestName };
}

/** The unit that a whole text names, prefixes and suffixes aside; null when it names none or several. */
export function matchUnit(names: UnitNames, text: string, known: ReadonlySet<UnitId>): UnitMatch | null {
  for (const words of strippings(toWords(text), names)) {
    const use = names.byName.get(words.join(""));
    const match = use === undefined ? null : decide(use, known);
    if (match !== null) return match;
    if (use !== undefined && use.denied.length > 0) return null;
    const byCore = matchCore(names, words, known);
    if (byCore !== null) return byCore;
  }
  return null;
}

/** The unit whose name opens a text that goes on ("Phường Phổ Minh (báo cáo lần 2)"). */
export function matchOpening(names: UnitNames, text: string, known: ReadonlySet<UnitId>): UnitMatch | null {
  for (const words of strippings(toWords(text), names)) {
    for (let length = Math.min(words.length, names.longestName); length > 0; length -= 1) {
      const name = words.slice(0, length);
      if (name.join("").length < shortestInText) break;
      const match = matchUnit(names, name.join(" "), known);
      if (match !== null) return match;
    }
  }
  return null;
}

/** The units that a file or sheet name holds; longer names win over shorter ones inside them. */
export function findUnits(names: UnitNames, name: string, known: ReadonlySet<UnitId>): readonly UnitMatch[] {
  const words = nameWords(name);
  const found: UnitMatch[] = [];
  for (let start = 0; start < words.length;) {
    const hit = longestAt(names, words.slice(start, start + names.longestName), known);
    if (hit !== null && hit.match !== null && !found.some((match) => match.unit === hit.match?.unit)) {
      found.push(hit.match);
    }
    start += hit?.length ?? 1;
  }
  return found;
}

/** Units whose name is a few letters away, nearest first: to ask about, never to take. */
export function nearUnits(names: UnitNames, text: string, known: ReadonlySet<UnitId>): readonly Unit[] {
  const cores = strippings(toWords(text), names).map((words) =>
    (withoutKind(words, names.kindPrefixes) ?? words).join(""),
  );
  const distances = [...names.byCore].flatMap(([core, units]) => {
    const distance = Math.min(...cores.map((written) => editDistance(written, core, nearDistance)));
    return distance > nearDistance
      ? []
      : units.filter((unit) => known.has(unit.id)).map((unit) => ({ unit, distance }));
  });
  const ranked = distances.toSorted(
    (left, right) => left.distance - right.distance || left.unit.order - right.unit.order,
  );
  return [...new Set(ranked.map((entry) => entry.unit))];
}

interface Affixes {
  readonly prefixes: readonly Words[];
  readonly suffixes: readonly Words[];
}

/** The words as they are, then with ever more prefixes and suffixes taken off; never empty. */
function strippings(words: Words, affixes: Affixes): readonly Words[] {
  const stages: Words[] = words.length === 0 ? [] : [words];
  for (let stage = stages[0]; stage !== undefined;) {
    const current: Words = stage;
    const suffix = affixes.suffixes.find((affix) => endsWith(current, affix));
    const prefix = affixes.prefixes.find((affix) => startsWith(current, affix));
    if (suffix !== undefined) stage = current.slice(0, current.length - suffix.length);
    else stage = prefix === undefined ? undefined : current.slice(prefix.length);
    if (stage !== undefined) stages.push(stage);
  }
  return stages;
}

function matchCore(names: UnitNames, words: Words, known: ReadonlySet<UnitId>): UnitMatch | null {
  const stated = names.kindPrefixes.filter((prefix) => startsWith(words, prefix.words));
  for (const { words: prefix } of [...stated, { words: [] }]) {
    const units = (names.byCore.get(words.slice(prefix.length).join("")) ?? []).filter((unit) =>
      known.has(unit.id),
    );
    const kinds = stated.map((entry) => entry.kind);
    const ofKind = prefix.length === 0 ? units : units.filter((unit) => kinds.includes(unit.kind));
    if (ofKind.length === 1) return firstMatch(ofKind, false);
    if (units.length === 1) return firstMatch(units, true);
  }
  return null;
}

function firstMatch(units: readonly Unit[], weak: boolean): UnitMatch | null {
  const [unit] = units;
  return unit === undefined ? null : { unit: unit.id, weak };
}

function decide(use: NameUse, known: ReadonlySet<UnitId>): UnitMatch | null {
  const units = use.units.filter((unit) => known.has(unit) && !use.denied.includes(unit));
  const [unit, ...others] = units;
  if (unit !== undefined) return others.length === 0 ? { unit, weak: false } : null;
  const [weak, ...otherWeak] = use.weak.filter((candidate) => known.has(candidate));
  return weak !== undefined && otherWeak.length === 0 ? { unit: weak, weak: true } : null;
}

/** The longest name at the beginning of the words; `match` is null for a name that is denied or shared. */
function longestAt(
  names: UnitNames,
  words: Words,
  known: ReadonlySet<UnitId>,
): { readonly length: number; readonly match: UnitMatch | null } | null {
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join("");
    if (name.length < shortestInText) break;
    const use = names.byName.get(name);
    const match = use === undefined ? null : decide(use, known);
    if (match !== null || (use !== undefined && use.denied.length > 0)) return { length, match };
    const cores = (names.byCore.get(name) ?? []).filter((unit) => known.has(unit.id));
    if (cores.length === 1) return { length, match: firstMatch(cores, false) };
  }
  return null;
}

function withoutKind(words: Words, prefixes: UnitNames["kindPrefixes"]): Words | null {
  const prefix = prefixes.find((candidate) => startsWith(words, candidate.words));
  return prefix === undefined ? null : words.slice(prefix.words.length);
}

function addUse(uses: Map<string, NameUse>, words: Words, change: (use: NameUse) => NameUse): void {
  const key = words.join("");
  if (key !== "") uses.set(key, change(uses.get(key) ?? { units: [], weak: [], denied: [] }));
}

function withItem<T>(items: readonly T[], item: T): T[] {
  return items.includes(item) ? [...items] : [...items, item];
}

function longestFirst(affixes: readonly Words[]): readonly Words[] {
  return affixes.filter((affix) => affix.length > 0).toSorted((left, right) => right.length - left.length);
}

function startsWith(words: Words, prefix: Words): boolean {
  return prefix.length < words.length && prefix.every((word, index) => words[index] === word);
}

function endsWith(words: Words, suffix: Words): boolean {
  const start = words.length - suffix.length;
  return start > 0 && suffix.every((word, index) => words[start + index] === word);
}
