import { cleanText, foldKey } from "../workbook/text/fold.ts";

/**
 * How well a written file name or path names an input, 0 for not at all. A longer end of the path goes before a
 * shorter one, exact writing before writing that differs in case or marks, a file before the archive it came in.
 */
export function pathFit(written: string, path: string): number {
  const exact = cleanPath(written);
  const folded = foldPath(written);
  const length = folded.length * 4;
  for (const [depth, place] of [path, ...archivesOf(path)].entries()) {
    if (endsWithPath(cleanPath(place), exact)) return length + (depth === 0 ? 4 : 2);
    if (endsWithPath(foldPath(place), folded)) return length + (depth === 0 ? 3 : 1);
  }
  return 0;
}

/** Written alike but for case, marks and the kind of slash. */
export function isSamePath(left: string, right: string): boolean {
  return foldPath(left) === foldPath(right);
}

/** "a.zip!b.zip!c.xlsx" → "a.zip!b.zip", "a.zip". */
function archivesOf(path: string): readonly string[] {
  const parts = path.split("!");
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("!"));
}

function endsWithPath(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`) || path.endsWith(`!${end}`);
}

function cleanPath(path: string): string {
  return cleanText(path)
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "");
}

function foldPath(path: string): string {
  return foldKey(cleanPath(path));
}
