import { ok, type Result } from "../../core/result.ts";
import { divideSheets, referencesTo, type DividedSheets } from "../../core/tables/divideSheets.ts";
import type { PackageProblem } from "../package/packagePart.ts";
import { relationshipKind, type Relationship } from "../package/relationships.ts";
import { attribute } from "../package/xmlElement.ts";
import { escapeText } from "../package/xmlText.ts";
import { parseXml } from "../package/xmlTree.ts";
import type { ExistingBook, ExistingSheet } from "./existingBook.ts";
import { reachableParts, unpackTexts } from "./partLinks.ts";

export interface ExistingTable {
  readonly sheetPart: string;
  readonly name: string;
  readonly id: number;
}

/** What stays of a book when our sheets in it are written anew. */
export interface KeptSheets extends DividedSheets<ExistingSheet> {
  /** The XML parts behind the kept sheets, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly tables: readonly ExistingTable[];
}

/** `wanted` names the marks of the sheets that come. */
export function keepSheets(
  book: ExistingBook,
  wanted: ReadonlySet<string>,
): Result<KeptSheets, PackageProblem> {
  const tables = readTables(book);
  if (!tables.ok) return tables;
  const divided = divideSheets(book.sheets, wanted, {
    textsWithout: (replaced) => keptTexts(book, replaced),
    isNeeded: ({ name, relationship }, texts) => {
      const own = tables.value.filter((table) => table.sheetPart === relationship.target);
      return isReferredTo(name, texts) || own.some((table) => includesAny(texts, [`${table.name}[`]));
    },
  });
  return divided.ok ? ok({ ...divided.value, tables: tables.value }) : divided;
}

/** True when formulas, links or charts in these parts refer to the sheet. */
export function isReferredTo(sheet: string, texts: ReadonlyMap<string, string>): boolean {
  const [quoted = "", ...bare] = referencesTo(sheet).map(escapeText);
  return includesAny(texts, [
    quoted,
    quoted.replaceAll("'", "&apos;"),
    quoted.replaceAll("'", "&#39;"),
    ...bare,
  ]);
}

/** The links that remain when the given sheets, and the order of calculation, are gone. */
export function linksWithout(sheets: readonly ExistingSheet[]): (link: Relationship) => boolean {
  const targets = new Set(sheets.map((sheet) => sheet.relationship.target));
  return (link) => !targets.has(link.target) && relationshipKind(link) !== "calcChain";
}

function keptTexts(
  book: ExistingBook,
  replaced: readonly ExistingSheet[],
): Result<ReadonlyMap<string, string>, PackageProblem> {
  const names = reachableParts(book.links, (link) => linksWithout(replaced)(link) && !isShared(link));
  return unpackTexts(
    book.parts,
    [...names].filter((name) => name.endsWith(".xml") && name !== book.workbookPart),
  );
}

/** Parts of the whole book, which hold no references to sheets. */
function isShared(link: Relationship): boolean {
  return ["styles", "sharedStrings", "theme", "core-properties", "extended-properties"].includes(
    relationshipKind(link),
  );
}

function readTables(book: ExistingBook): Result<readonly ExistingTable[], PackageProblem> {
  const found: ExistingTable[] = [];
  for (const { relationship } of book.sheets) {
    const links = book.links.get(relationship.target) ?? [];
    const names = links.filter((link) => relationshipKind(link) === "table").map((link) => link.target);
    const texts = unpackTexts(book.parts, names);
    if (!texts.ok) return texts;
    for (const text of texts.value.values()) {
      const root = parseXml(text) ?? undefined;
      const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
      found.push({ sheetPart: relationship.target, name, id: Number(attribute(root, "id") ?? 0) });
    }
  }
  return ok(found);
}

function includesAny(texts: ReadonlyMap<string, string>, tokens: readonly string[]): boolean {
  return [...texts.values()].some((text) => tokens.some((token) => text.includes(token)));
}
