import type { OpenPackStream } from "../../app/ports.ts";
import { ok, type Result } from "../../core/result.ts";
import { sheetMarkName } from "../../core/tables/sheetMarks.ts";
import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import { openPackage } from "../package/openPackage.ts";
import { packWithFflate } from "../package/packWithFflate.ts";
import { writePackage } from "../package/writePackage.ts";
import { readCoreProperties } from "./coreProperties.ts";
import { drawBook } from "./drawBook.ts";
import { openExistingBook, type UpdateProblem } from "./existingBook.ts";

/** An existing book of ours with some of its sheets written anew; all others, ours too, are kept byte for byte. */
export function replaceSheets(
  existing: Uint8Array,
  sheets: readonly SheetModel[],
  { font, pack = packWithFflate }: { readonly font: BookModel["font"]; readonly pack?: OpenPackStream },
): Result<Uint8Array, UpdateProblem> {
  const parts = openPackage(existing);
  if (!parts.ok) return parts;
  const opened = openExistingBook(parts.value);
  if (!opened.ok) return opened;
  const wanted = new Set(sheets.map(({ mark }) => sheetMarkName(mark)));
  // what is not ours to replace now is kept like the user's own
  const standing = opened.value.sheets.map((sheet) =>
    sheet.mark !== null && wanted.has(sheetMarkName(sheet.mark)) ? sheet : { ...sheet, mark: null },
  );
  const properties = readCoreProperties(opened.value);
  if (!properties.ok) return properties;
  const model = { sheets, names: [], font, activeSheet: 0, properties: properties.value };
  const drawn = drawBook({ ...opened.value, sheets: standing }, model, pack);
  return drawn.ok ? ok(writePackage(drawn.value.parts)) : drawn;
}
