import type { OpenPackStream } from "../../../app/ports.ts";
import type { BookMarking } from "../../../app/slips/slipWriter.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { safeSheetName } from "../../../core/tables/sheetName.ts";
import { openPackage } from "../../package/openPackage.ts";
import type { PackagePart, PackageProblem } from "../../package/packagePart.ts";
import { packPart } from "../../package/packPart.ts";
import { packWithFflate } from "../../package/packWithFflate.ts";
import { writePackage } from "../../package/writePackage.ts";
import type { CellMark } from "../../../core/documents/returnSlip.ts";
import { toA1 } from "../../../core/workbook/address.ts";
import { fillElement } from "../styleElements.ts";
import { openExistingBook } from "../existingBook.ts";
import { addFirstSheet, replaceSheet } from "./addFirstSheet.ts";
import { addComments } from "./addComments.ts";
import { type CellLook, readLooks, unmark, writeLooks } from "./cellLooks.ts";
import { removeComments } from "./removeComments.ts";
import { deselected, fillCells, fillsOf } from "./markSheetXml.ts";
import { openPatch, type Patch } from "./patch.ts";

/** Why a workbook is not marked; "signed": every change would break its signature. */
export interface MarkProblem {
  readonly reason: PackageProblem["reason"] | "signed" | "unsupported";
  readonly detail: string;
}

/**
 * A received workbook with cells filled and commented and one sheet in front. Its parts are patched where they must
 * be and kept byte for byte where not; a package that is not wholly understood is left alone.
 */
export function markBook(
  bytes: Uint8Array,
  marking: BookMarking,
  pack: OpenPackStream = packWithFflate,
): Result<Uint8Array, MarkProblem> {
  const parts = openPackage(bytes);
  if (!parts.ok) return parts;
  if ([...parts.value.keys()].some((name) => name.toLowerCase().startsWith("_xmlsignatures/"))) {
    return err({ reason: "signed", detail: "_xmlsignatures" });
  }
  const book = openExistingBook(parts.value);
  if (!book.ok) return unsupported(book.error.detail);
  const patch = openPatch(book.value, marking.font);
  const looks = patch === null ? null : markSheets(patch, marking);
  if (patch === null || looks === null) return unsupported("a part is not understood");
  if (!placeSheet(patch, marking, writeLooks(looks))) return unsupported("the workbook part");
  patch.put(patch.stylesPart, patch.styles.xml());
  return ok(writePackage(patchedParts(patch, pack)));
}

/** The first sheet, in place of that of an earlier slip. */
function placeSheet(patch: Patch, { earlier, first, firstName }: BookMarking, looks: string): boolean {
  const { sheets } = patch.book;
  const old = sheets.findIndex((sheet) => sheet.name === earlier?.sheet);
  const replaced = sheets[old];
  if (replaced !== undefined) return replaceSheet(patch, first(replaced.name, looks), old);
  const names = sheets.map((sheet) => sheet.name);
  return addFirstSheet(patch, first(safeSheetName(firstName, names), looks));
}

function unsupported(detail: string): Result<never, MarkProblem> {
  return err({ reason: "unsupported", detail });
}

/** How the cells looked that are marked now; null when a sheet is not understood. */
function markSheets(patch: Patch, { marks, author, earlier }: BookMarking): readonly CellLook[] | null {
  const looks: CellLook[] = [];
  const before = earlier === null ? [] : readLooks(earlier.looks);
  for (const { name, relationship } of patch.book.sheets) {
    const part = relationship.target;
    const text = patch.text(part);
    const own = marks.filter(({ sheet }) => sheet === name);
    const old = before.filter(({ sheet }) => sheet === name);
    const bare = text === null ? null : unmark(patch, deselected(text), old);
    const filled = bare === null ? null : fillMarked(patch, bare, { name, own, looks });
    if (filled === null) return null;
    if (filled !== text) patch.put(part, filled);
    if (old.length > 0 && !removeComments(patch, part)) return null;
    if (own.length > 0 && !addComments(patch, part, { marks: own, author })) return null;
  }
  return looks;
}

interface SheetFilling {
  readonly name: string;
  readonly own: readonly CellMark[];
  /** Takes what the cells looked like. */
  readonly looks: CellLook[];
}

function fillMarked({ styles }: Patch, text: string, { name, own, looks }: SheetFilling): string | null {
  if (own.length === 0) return text;
  return fillCells(text, fillsOf(own, text), {
    refilled: (format, fill, at) => {
      const look = styles.fillOf(format);
      if (look !== null) looks.push({ sheet: name, at: toA1(at), fill: look });
      return styles.refilled(format, fillElement({ fill }));
    },
  });
}

/** The parts of the package, with those put in place of the ones that were there. */
function patchedParts({ book, written }: Patch, pack: OpenPackStream): readonly PackagePart[] {
  const untouched = [...book.parts.values()].filter(({ name }) => !written.has(name));
  return [...untouched, ...[...written].map(([name, content]) => packPart(name, content, pack))];
}
