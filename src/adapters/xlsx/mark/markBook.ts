import type { OpenPackStream } from "../../../app/ports.ts";
import type { BookMarking } from "../../../app/slips/slipWriter.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { safeSheetName } from "../../../core/tables/sheetName.ts";
import { openPackage } from "../../package/openPackage.ts";
import { packPart, type PackagePart, type PackageProblem } from "../../package/packagePart.ts";
import { packWithFflate } from "../../package/packWithFflate.ts";
import { writePackage } from "../../package/writePackage.ts";
import { openExistingBook } from "../existingBook.ts";
import { addFirstSheet } from "./addFirstSheet.ts";
import { addComments } from "./addComments.ts";
import { deselected, fillCells } from "./markSheetXml.ts";
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
  if (patch === null || !markSheets(patch, marking)) return unsupported("a part is not understood");
  const name = safeSheetName(
    marking.firstName,
    book.value.sheets.map((sheet) => sheet.name),
  );
  if (!addFirstSheet(patch, marking.first(name))) return unsupported("the workbook part");
  patch.put(patch.stylesPart, patch.styles.xml());
  return ok(writePackage(patchedParts(patch, pack)));
}

function unsupported(detail: string): Result<never, MarkProblem> {
  return err({ reason: "unsupported", detail });
}

/** False when a sheet is not understood. */
function markSheets(patch: Patch, { marks, author }: BookMarking): boolean {
  return patch.book.sheets.every(({ name, relationship }) => {
    const part = relationship.target;
    const text = patch.text(part);
    if (text === null) return false;
    const own = marks.filter(({ sheet }) => sheet === name);
    const shown = deselected(text);
    const filled =
      own.length === 0 ? shown : fillCells(shown, own, (format, fill) => patch.styles.refilled(format, fill));
    if (filled === null) return false;
    if (filled !== text) patch.put(part, filled);
    return own.length === 0 || addComments(patch, part, { marks: own, author });
  });
}

/** The parts of the package, with those put in place of the ones that were there. */
function patchedParts({ book, written }: Patch, pack: OpenPackStream): readonly PackagePart[] {
  const untouched = [...book.parts.values()].filter(({ name }) => !written.has(name));
  return [...untouched, ...[...written].map(([name, content]) => packPart(name, content, pack))];
}
