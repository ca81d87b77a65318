import type { CivilDate } from "../pack/common.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";

/** A line of the register of receipt (sổ nhận). */
export interface RegisterEntry {
  /** A path or a bare file name, as written. */
  readonly file: string;
  readonly receivedOn: CivilDate;
  readonly note: string | null;
  /** Line of the register, from 1. */
  readonly line: number;
}

/** When the inputs were received: file by file, or all on one day. The only source of dates of receipt. */
export type Register =
  | { readonly kind: "entries"; readonly entries: readonly RegisterEntry[] }
  | { readonly kind: "oneDay"; readonly receivedOn: CivilDate };

/**
 * The day that a file was received, null when the register does not say. An entry with the whole path goes
 * before one with the end of it; an archive's entry holds for what is inside.
 */
export function receivedOn(register: Register, path: string): CivilDate | null {
  if (register.kind === "oneDay") return register.receivedOn;
  const best = register.entries
    .map((entry) => ({ entry, fit: fitOf(entry.file, path) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((left, right) => right.fit - left.fit);
  return best[0]?.entry.receivedOn ?? null;
}

/** The files of entries that fit no input. */
export function unusedEntries(register: Register, paths: readonly string[]): readonly string[] {
  if (register.kind === "oneDay") return [];
  return register.entries
    .filter((entry) => !paths.some((path) => fitOf(entry.file, path) > 0))
    .map((entry) => entry.file);
}

/** Two entries speak of the same file when they are written alike but for case and marks. */
export function sameFile(left: string, right: string): boolean {
  return foldPath(left) === foldPath(right);
}

/** How well an entry names a path, 0 for not at all: exact writing before folded, longer ends before shorter. */
function fitOf(entry: string, path: string): number {
  const written = cleanPath(entry);
  const folded = foldPath(entry);
  for (const [depth, place] of [path, ...archivesOf(path)].entries()) {
    const length = folded.length + 1;
    if (endsWithPath(cleanPath(place), written)) return length * 4 + (depth === 0 ? 3 : 1);
    if (endsWithPath(foldPath(place), folded)) return length * 4 + (depth === 0 ? 2 : 0);
  }
  return 0;
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
