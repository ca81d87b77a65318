import { err, ok, type Result } from "../../core/result.ts";
import type { UpdateProblem, ExistingBook } from "./existingBook.ts";
import type { KeptSheets } from "./keptSheets.ts";
import { mainNamespace } from "./namespaces.ts";
import { relationshipKind } from "../package/relationships.ts";
import { unpackTexts } from "./partLinks.ts";
import {
  countStringUses,
  createSharedStrings,
  keepStrings,
  noKeptStrings,
  type SharedStrings,
} from "./sharedStrings.ts";
import { emptyStyleSheet, type BookFont } from "./styleElements.ts";
import { openStyleSheet, type StyleSheet } from "./styleSheet.ts";

/** What all sheets of a book share: formats and texts. Kept sheets find theirs where they were. */
export interface SharedParts {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
}

export function openSharedParts(
  book: ExistingBook,
  kept: KeptSheets,
  font: BookFont,
): Result<SharedParts, UpdateProblem> {
  const targets = new Map(
    (book.links.get(book.workbookPart) ?? []).map((link) => [relationshipKind(link), link.target]),
  );
  const stylesPart = targets.get("styles") ?? "";
  const stringsPart = targets.get("sharedStrings") ?? "";
  const used = new Map<number, number>();
  for (const sheet of kept.kept) countStringUses(kept.texts.get(sheet.relationship.target) ?? "", used);
  const texts = unpackTexts(book.parts, used.size === 0 ? [stylesPart] : [stylesPart, stringsPart]);
  if (!texts.ok) return texts;
  const styles = openStyleSheet(texts.value.get(stylesPart) ?? emptyStyleSheet(font, mainNamespace), font);
  if (styles === null) return err({ reason: "damaged", detail: stylesPart });
  const strings = used.size === 0 ? noKeptStrings : keepStrings(texts.value.get(stringsPart) ?? "", used);
  if (strings?.items.size !== used.size) return err({ reason: "damaged", detail: "shared strings" });
  return ok({ styles, strings: createSharedStrings(strings) });
}
