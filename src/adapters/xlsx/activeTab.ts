import { attribute, childElement } from "../package/xmlElement.ts";
import type { ExistingBook, ExistingSheet } from "./existingBook.ts";
import type { KeptSheets } from "./keptSheets.ts";
import type { PlacedSheet } from "./placeSheets.ts";

/**
 * The tab that the book opens on. A kept sheet that says it is selected must be it: with a second selected sheet
 * Excel groups the two, and what is typed into one goes into both.
 */
export function findActiveTab(
  existing: ExistingBook,
  kept: KeptSheets,
  wanted: PlacedSheet | undefined,
): ExistingSheet | PlacedSheet | undefined {
  const view = childElement(childElement(existing.workbook, "bookViews"), "workbookView");
  const last = existing.sheets[Number(attribute(view, "activeTab") ?? 0)];
  const selected = kept.kept.filter(
    (sheet) => sheet.visibility === "visible" && isSelected(sheet, kept.texts),
  );
  if (last !== undefined && kept.kept.includes(last)) return last;
  return selected[0] ?? wanted;
}

function isSelected(sheet: ExistingSheet, texts: ReadonlyMap<string, string>): boolean {
  const text = texts.get(sheet.relationship.target) ?? "";
  return /<(?:[\w.-]+:)?sheetView\s[^>]*tabSelected\s*=\s*["'](?:1|true)["']/.test(text);
}
