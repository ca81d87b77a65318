import type { PackSource } from "../../core/pack/packError.ts";

const longestId = 40;

/** The first of "id-2", "id-3" … that is not taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const candidate = `${id.slice(0, longestId - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The files of a pack with another id in the one that says it. */
export function withPackId(
  files: readonly PackSource[],
  { file, id }: { readonly file: string; readonly id: string },
): readonly PackSource[] {
  return files.map((source) => {
    if (source.name !== file) return source;
    const content: unknown = JSON.parse(source.text.replace(/^\uFEFF/, ""));
    return { ...source, text: `${JSON.stringify({ ...Object(content), id }, null, 2)}\n` };
  });
}
