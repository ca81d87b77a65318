import type { CellMark, ShownSheet } from "../../../app/bookHost.ts";
import { copyMarkName, isCopyMarkName, referredSheet } from "../../../core/tables/sheetMarks.ts";
import { safeSheetName } from "../../../core/tables/sheetName.ts";
import type { OpenBook } from "../book/openBook.ts";

/** What the hidden name of a working copy remembers, in its comment. */
export interface WorkingCopy {
  /** The copy's present name. */
  readonly title: string;
  /** The name that marks it. */
  readonly markName: string;
  readonly sha256: string;
  readonly sheet: string;
  /** Tells one set of marks from another. */
  readonly marks: string;
}

/** "sha256 marks sheet name": within the 255 characters that Excel takes. */
export function copyComment({
  sha256,
  sheet,
  marks,
}: Pick<WorkingCopy, "sha256" | "sheet" | "marks">): string {
  return `${sha256} ${marks} ${sheet}`;
}

export function workingCopies(names: OpenBook["names"]): readonly WorkingCopy[] {
  return names.flatMap(({ name, refersTo, comment }) => {
    const title = isCopyMarkName(name) ? referredSheet(refersTo) : null;
    const match = /^([0-9a-f]+) (\S+) (.*)$/s.exec(comment);
    if (title === null || match === null) return [];
    const [, sha256 = "", marks = "", sheet = ""] = match;
    return [{ title, markName: name, sha256, sheet, marks }];
  });
}

export function findCopy(names: OpenBook["names"], { sha256, sheet }: ShownSheet): WorkingCopy | undefined {
  return workingCopies(names).find((copy) => copy.sha256 === sha256 && copy.sheet === sheet.name);
}

/** A copy that does not exist yet: named after the file, unlike any other sheet. */
export function newCopy(
  { sheets, names }: OpenBook,
  { path, sha256, sheet, marks }: ShownSheet,
): WorkingCopy {
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const taken = new Set(names.map(({ name }) => name));
  let number = 1;
  while (taken.has(copyMarkName(sha256, number))) number += 1;
  return {
    title: safeSheetName(
      file.replace(/\.[^.]+$/, ""),
      sheets.map(({ name }) => name),
    ),
    markName: copyMarkName(sha256, number),
    sha256,
    sheet: sheet.name,
    marks: marksKey(marks),
  };
}

/** A short key of marks (FNV-1a): equal for equal marks. */
export function marksKey(marks: readonly CellMark[]): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(marks.map(({ cell, severity, text }) => [cell, severity, text]))) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
