import { xmlDeclaration } from "../package/xmlText.ts";
import { mainNamespace } from "./namespaces.ts";
import { spaceAttribute, xstringText } from "./xstring.ts";

/** The texts of the book's cells, each once. */
export interface SharedStrings {
  indexOf(text: string): number;
  /** Counts one more use of a text whose index is known. */
  useAgain(): void;
  xml(): Iterable<string>;
}

/** Texts of the sheets we keep: they stay at their index, as written. */
export interface KeptStrings {
  /** The start tag of the part. */
  readonly start: string;
  readonly items: ReadonlyMap<number, string>;
  /** How many cells use them. */
  readonly uses: number;
}

export const noKeptStrings: KeptStrings = {
  start: `<sst xmlns="${mainNamespace}">`,
  items: new Map(),
  uses: 0,
};

/** New texts take the indexes that no kept sheet uses, so a book that is updated again and again does not grow. */
export function createSharedStrings(kept: KeptStrings): SharedStrings {
  const indexes = new Map<string, number>();
  const texts: (string | undefined)[] = [];
  const prefix = /^<([^\s:>]+:)?/.exec(kept.start)?.[1] ?? "";
  let uses = kept.uses;
  let next = 0;
  return {
    indexOf: (text) => {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      while (kept.items.has(next)) next += 1;
      texts[next] = text;
      indexes.set(text, next);
      next += 1;
      return next - 1;
    },
    useAgain: () => {
      uses += 1;
    },
    xml: () => sharedStringsXml({ ...kept, uses }, texts, prefix),
  };
}

/** The texts that kept sheets use, out of the book's shared strings. */
export function keepStrings(text: string, used: ReadonlyMap<number, number>): KeptStrings | null {
  const start = /<(?:[\w.-]+:)?sst(?:\s[^>]*)?>/.exec(text)?.[0];
  if (start === undefined) return null;
  const items = new Map<number, string>();
  let index = 0;
  let uses = 0;
  for (const [item] of text.matchAll(/<((?:[\w.-]+:)?)si(?:\s[^>/]*)?(?:\/>|>[\s\S]*?<\/\1si>)/g)) {
    const times = used.get(index);
    if (times !== undefined) items.set(index, item);
    uses += times ?? 0;
    index += 1;
  }
  const plain = start
    .replace(/\s(?:count|uniqueCount)\s*=\s*(?:"[^"]*"|'[^']*')/g, "")
    .replace(/\s*\/>$/, ">");
  return { start: plain, items, uses };
}

const cells = /<((?:[\w.-]+:)?)c\s([^>]*[^/>])>([\s\S]*?)<\/\1c>/g;

/** How often the cells of a sheet use each shared string. */
export function countStringUses(sheetXml: string, used: Map<number, number>): void {
  for (const [, , attributes = "", body = ""] of sheetXml.matchAll(cells)) {
    if (!/(?:^|\s)t\s*=\s*(?:"s"|'s')/.test(attributes)) continue;
    const index = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>\s*(\d+)/.exec(body)?.[1];
    if (index !== undefined) used.set(Number(index), (used.get(Number(index)) ?? 0) + 1);
  }
}

function* sharedStringsXml(
  kept: KeptStrings,
  texts: readonly (string | undefined)[],
  prefix: string,
): Generator<string> {
  const length = [...kept.items.keys()].reduce((end, index) => Math.max(end, index + 1), texts.length);
  yield `${xmlDeclaration}${kept.start.slice(0, -1)} count="${kept.uses}" uniqueCount="${length}">`;
  for (let index = 0; index < length; index += 1) {
    yield kept.items.get(index) ?? itemXml(texts[index] ?? "", prefix);
  }
  yield `</${prefix}sst>`;
}

function itemXml(text: string, prefix: string): string {
  return `<${prefix}si><${prefix}t${spaceAttribute(text)}>${xstringText(text)}</${prefix}t></${prefix}si>`;
}
