import { shippedPackSources } from "./shippedPack.ts";
import type { PackSource } from "../../src/core/pack/packError.ts";

const shipped = shippedPackSources();

/**
 * The shipped pack with one value put in at a path of one file ("rules", 3, "right", 1); `undefined` takes it out.
 * Summary tables come along only when one of them or a document is edited, documents only when one of them is.
 */
export function packWith(file: string, path: readonly (string | number)[], value: unknown): PackSource[] {
  return shipped
    .filter(({ name }) => !name.startsWith("tables/") || /^(?:tables|documents)\//.test(file))
    .filter(({ name }) => !name.startsWith("documents/") || file.startsWith("documents/"))
    .map((source) =>
      source.name === file
        ? { name: file, text: JSON.stringify(edited(JSON.parse(source.text), path, value)) }
        : source,
    );
}

/** The shipped pack with the text of one file replaced, or the file added. */
export function packWithText(file: string, text: string): PackSource[] {
  return [...packWithout(file), { name: file, text }];
}

export function packWithout(file: string): PackSource[] {
  return shipped.filter((source) => source.name !== file);
}

/** A copy of a JSON value with another value at the path. */
export function edited(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(json)) {
    const copy: unknown[] = [...json];
    if (rest.length === 0 && value === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = edited(copy[Number(key)], rest, value);
    return copy;
  }
  const entries = Object.entries(typeof json === "object" && json !== null ? json : {});
  const others = entries.filter(([name]) => name !== key);
  if (rest.length === 0 && value === undefined) return Object.fromEntries(others);
  const own = entries.find(([name]) => name === key)?.[1];
  return Object.fromEntries([...others, [String(key), edited(own, rest, value)]]);
}
