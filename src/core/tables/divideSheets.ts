import { ok, type Result } from "../result.ts";
import { sheetMarkName } from "./sheetMarks.ts";
import type { SheetMark } from "./sheetModel.ts";
import { quoteSheetName } from "./sheetName.ts";

/** A sheet of a book that is about to be written. */
export interface StandingSheet {
  readonly name: string;
  /** Place among the tabs, from 0. */
  readonly tab: number;
  /** Null for a sheet of the user's. */
  readonly mark: SheetMark | null;
  /** The name that we gave the sheet when we last wrote it; undefined when another program dropped it. */
  readonly givenName: string | undefined;
}

export interface DividedSheets<S> {
  /** Ours that make room. */
  readonly replaced: readonly S[];
  /** The user's, and those of ours that are no longer wanted but that kept formulas refer to. */
  readonly kept: readonly S[];
}

/** How a host finds out what the formulas that stay refer to. */
export interface References<S, T, E> {
  /** The formulas that stay when these sheets make room. */
  textsWithout(replaced: readonly S[]): Result<T, E>;
  isNeeded(sheet: S, texts: T): boolean;
}

/** Which sheets make room for those that come; `wanted` names the marks of the latter. */
export function divideSheets<S extends StandingSheet, T, E>(
  sheets: readonly S[],
  wanted: ReadonlySet<string>,
  references: References<S, T, E>,
): Result<DividedSheets<S> & { readonly texts: T }, E> {
  let replaced = sheets.filter((sheet) => sheet.mark !== null);
  for (;;) {
    const texts = references.textsWithout(replaced);
    if (!texts.ok) return texts;
    const needed = replaced.filter(
      (sheet) => !isWanted(sheet, wanted) && references.isNeeded(sheet, texts.value),
    );
    if (needed.length === 0) {
      const kept = sheets.filter((sheet) => !replaced.includes(sheet));
      return ok({ replaced, kept, texts: texts.value });
    }
    replaced = replaced.filter((sheet) => !needed.includes(sheet));
  }
}

/** How formulas refer to a sheet: always right in quotes, and bare where its name allows that. */
export function referencesTo(sheet: string): readonly string[] {
  const quoted = `${quoteSheetName(sheet)}!`;
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? [quoted, `${sheet}!`] : [quoted];
}

function isWanted({ mark }: StandingSheet, wanted: ReadonlySet<string>): boolean {
  return mark !== null && wanted.has(sheetMarkName(mark));
}
