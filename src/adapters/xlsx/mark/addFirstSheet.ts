import type { SheetModel } from "../../../core/tables/sheetModel.ts";
import { textOf } from "../../package/packPart.ts";
import { elementXml } from "../../package/xmlTree.ts";
import { contentTypeOf } from "../namespaces.ts";
import { createSharedStrings, noKeptStrings } from "../sharedStrings.ts";
import { sheetXml } from "../sheetXml.ts";
import { sheetEntry } from "../workbookElement.ts";
import type { Patch } from "./patch.ts";
import { startTags, tagAttribute, withTagAttribute } from "./tags.ts";

/** Puts a sheet in front of all others and opens the book on it; false when the workbook part is not understood. */
export function addFirstSheet(patch: Patch, sheet: SheetModel): boolean {
  const { book, names } = patch;
  const before = patch.text(book.workbookPart);
  const { name: part } = names.next("xl/worksheets/sheet", ".xml");
  const relationship = patch.link(book.workbookPart, "worksheet", part);
  if (before === null || relationship === null) return false;
  if (!patch.declare(part, contentTypeOf.worksheet, "name")) return false;
  const sheetId = Math.max(0, ...book.sheets.map((other) => other.sheetId)) + 1;
  const entry = { name: sheet.name, sheetId, relationship, visibility: sheet.visibility };
  const after = withFirstSheet(before, elementXml(sheetEntry(book.workbook, entry)));
  if (after === null) return false;
  patch.put(book.workbookPart, after);
  patch.put(part, inlineSheetXml(patch, sheet));
  return true;
}

/** Puts a sheet in place of one that an earlier slip had, and opens the book on it. */
export function replaceSheet(patch: Patch, sheet: SheetModel, tab: number): boolean {
  const { book } = patch;
  const part = book.sheets[tab]?.relationship.target;
  const before = patch.text(book.workbookPart);
  if (part === undefined || before === null) return false;
  const shown = before.replace(startTags("workbookView"), (tag) =>
    withTagAttribute(withTagAttribute(tag, "activeTab", tab === 0 ? null : String(tab)), "firstSheet", null),
  );
  patch.put(book.workbookPart, shown);
  patch.put(part, inlineSheetXml(patch, sheet));
  return true;
}

/** A sheet that keeps its texts to itself: the book's shared texts stay as they are. */
function inlineSheetXml({ styles, font }: Patch, sheet: SheetModel): string {
  const context = { font, selected: true, comments: null, drawing: null, tables: [] };
  const strings = createSharedStrings(noKeptStrings);
  return textOf(sheetXml(sheet, { ...context, styles, strings, inline: true }));
}

/** Every other sheet moves on by one tab, and with it what is counted in tabs. */
function withFirstSheet(workbook: string, entry: string): string | null {
  const sheets = startTags("sheets").exec(workbook);
  if (sheets === null) return null;
  const at = sheets.index + sheets[0].length;
  const withSheet = workbook.slice(0, at) + entry + workbook.slice(at);
  return withSheet
    .replace(startTags("definedName"), (tag) => {
      const local = tagAttribute(tag, "localSheetId");
      return local === null ? tag : withTagAttribute(tag, "localSheetId", String(Number(local) + 1));
    })
    .replace(startTags("workbookView"), (tag) =>
      withTagAttribute(withTagAttribute(tag, "activeTab", null), "firstSheet", null),
    );
}
