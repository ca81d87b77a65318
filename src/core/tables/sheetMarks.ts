import type { DefinedName } from "../workbook/workbook.ts";
import type { SheetMark } from "./sheetModel.ts";

/** Every defined name that is ours begins so; users have no reason to. */
export const ownNamePrefix = "_thbc_";

const markPrefix = `${ownNamePrefix}sheet_`;

const kinds: Readonly<Record<SheetMark["kind"], true>> = {
  summary: true,
  data: true,
  coverage: true,
  list: true,
  ledger: true,
  pack: true,
  form: true,
  guide: true,
  helper: true,
};

/**
 * The hidden workbook-level name that marks a sheet; it refers to the sheet's A1.
 * Letters and digits of the id stand as they are, the rest as ".hex.": `_thbc_sheet_summary_TH.2D.01`.
 */
export function sheetMarkName(mark: SheetMark): string {
  const id = mark.id.replace(/[^A-Za-z0-9]/gu, (letter) => `.${(letter.codePointAt(0) ?? 0).toString(16)}.`);
  return `${markPrefix}${mark.kind}_${id}`;
}

/** The mark in a defined name, or null when the name is none. */
export function parseSheetMarkName(name: string): SheetMark | null {
  if (!name.startsWith(markPrefix)) return null;
  const [kind = "", id = ""] = splitOnce(name.slice(markPrefix.length));
  if (!isKind(kind) || !/^(?:[A-Za-z0-9]|\.[0-9a-fA-F]{1,6}\.)+$/.test(id)) return null;
  const decoded = id.replace(/\.([0-9a-fA-F]+)\./g, (_, hex: string) => character(Number.parseInt(hex, 16)));
  return { kind, id: decoded };
}

/** The sheets of a book that are ours, by their present name, from the book's defined names. */
export function readSheetMarks(names: readonly DefinedName[]): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  for (const { name, sheet, refersTo } of names) {
    // A sheet-level mark is what Excel makes when a user copies our sheet: the copy is the user's.
    if (sheet !== null) continue;
    const mark = parseSheetMarkName(name);
    const marked = referredSheet(refersTo);
    if (mark !== null && marked !== null && !marks.has(marked)) marks.set(marked, mark);
  }
  return marks;
}

const copyPrefix = `${ownNamePrefix}copy_`;

/** The hidden workbook-level name that marks a working copy of a received sheet; it refers to the copy's A1. */
export function copyMarkName(sha256: string, number: number): string {
  return `${copyPrefix}${sha256.slice(0, 16)}_${number}`;
}

export function isCopyMarkName(name: string): boolean {
  return name.startsWith(copyPrefix);
}

/** The working copies of a book, by their present name, with the name that marks each: they are no reports. */
export function copyMarks<N extends DefinedName>(names: readonly N[]): ReadonlyMap<string, N> {
  const copies = new Map<string, N>();
  for (const name of names) {
    const sheet = isCopyMarkName(name.name) ? referredSheet(name.refersTo) : null;
    if (sheet !== null) copies.set(sheet, name);
  }
  return copies;
}

/** The sheet that a plain reference names, also when its cell is gone ('TH-01'!#REF!); null when the sheet is. */
export function referredSheet(refersTo: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!#[\]]+))!/.exec(refersTo);
  if (match === null) return null;
  return match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
}

function splitOnce(text: string): readonly string[] {
  const at = text.indexOf("_");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function isKind(text: string): text is SheetMark["kind"] {
  return Object.hasOwn(kinds, text);
}

function character(code: number): string {
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
}
