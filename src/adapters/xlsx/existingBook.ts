import { err, ok, type Result } from "../../core/result.ts";
import type { PlannedSheet } from "../../app/describePlan.ts";
import { readSheetMarks, sheetMarkName } from "../../core/tables/sheetMarks.ts";
import type { DefinedName } from "../../core/workbook/workbook.ts";
import { contentTypesPart, parseContentTypes, type ContentTypes } from "../package/contentTypes.ts";
import type { OpcPackage } from "../package/openPackage.ts";
import type { PackageProblem } from "../package/packagePart.ts";
import { relationshipKind, type Relationship } from "../package/relationships.ts";
import { attribute, childElement, childElements, textOf } from "../package/xmlElement.ts";
import { parseXml, type XmlElement } from "../package/xmlTree.ts";
import { mainNamespace } from "./namespaces.ts";
import { readPartLinks, unpackTexts, type PartLinks } from "./partLinks.ts";

/** Why an existing file cannot be updated; `detail` is for the log. */
export interface UpdateProblem {
  readonly reason: PackageProblem["reason"] | "not-ours" | "unsupported" | "table-name-taken";
  readonly detail: string;
}

export interface ExistingSheet extends PlannedSheet {
  readonly sheetId: number;
  /** Its element in the workbook part. */
  readonly element: XmlElement;
  readonly relationship: Relationship;
}

/** A book's parts with what one must know of them to change its sheets. */
export interface ExistingBook {
  readonly parts: OpcPackage;
  readonly links: PartLinks;
  readonly contentTypes: ContentTypes;
  readonly workbookPart: string;
  readonly workbook: XmlElement;
  /** In tab order. */
  readonly sheets: readonly ExistingSheet[];
}

export function openExistingBook(parts: OpcPackage): Result<ExistingBook, UpdateProblem> {
  const links = readPartLinks(parts);
  if (!links.ok) return links;
  const workbookPart = links.value
    .get("")
    ?.find((link) => relationshipKind(link) === "officeDocument")?.target;
  if (workbookPart?.endsWith(".xml") !== true) return unsupported("no workbook.xml");
  const texts = unpackTexts(parts, [workbookPart, contentTypesPart]);
  if (!texts.ok) return texts;
  const workbook = parseXml(texts.value.get(workbookPart) ?? "");
  const contentTypes = parseContentTypes(texts.value.get(contentTypesPart) ?? "");
  if (workbook === null || contentTypes === null) return err({ reason: "damaged", detail: workbookPart });
  if (namespaceOf(workbook) !== mainNamespace) return unsupported("a strict workbook");
  if (countsFrom1904(workbook)) return unsupported("dates counted from 1904");
  const sheets = readSheets(workbook, links.value.get(workbookPart) ?? []);
  if (sheets?.every((sheet) => parts.has(sheet.relationship.target)) !== true) {
    return err({ reason: "damaged", detail: "a sheet without a part" });
  }
  return ok({ parts, links: links.value, contentTypes, workbookPart, workbook, sheets });
}

function unsupported(detail: string): Result<never, UpdateProblem> {
  return err({ reason: "unsupported", detail });
}

/** The book's defined names, with the sheet that a local one belongs to. */
export function definedNamesOf(workbook: XmlElement): readonly DefinedName[] {
  const sheets = childElements(childElement(workbook, "sheets"), "sheet");
  return childElements(childElement(workbook, "definedNames"), "definedName").map((name) => {
    const local = attribute(name, "localSheetId");
    return {
      name: attribute(name, "name") ?? "",
      sheet: local === undefined ? null : (attribute(sheets[Number(local)], "name") ?? ""),
      refersTo: textOf(name),
    };
  });
}

function readSheets(workbook: XmlElement, links: readonly Relationship[]): readonly ExistingSheet[] | null {
  const marks = readSheetMarks(definedNamesOf(workbook));
  const givenNames = readGivenNames(workbook);
  const byId = new Map(links.map((link) => [link.id, link]));
  const sheets: ExistingSheet[] = [];
  for (const child of childElements(childElement(workbook, "sheets"), "sheet")) {
    const name = attribute(child, "name") ?? "";
    const mark = marks.get(name) ?? null;
    const relationship = byId.get(attribute(child, "id") ?? "");
    if (relationship === undefined) return null;
    sheets.push({
      name,
      tab: sheets.length,
      sheetId: Number(attribute(child, "sheetId")),
      element: child,
      relationship,
      visibility: visibilityOf(child),
      mark,
      givenName: mark === null ? undefined : givenNames.get(sheetMarkName(mark)),
    });
  }
  return sheets;
}

function visibilityOf(sheet: XmlElement): ExistingSheet["visibility"] {
  const state = attribute(sheet, "state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** By the name of the mark, which carries it as its comment. */
function readGivenNames(workbook: XmlElement): ReadonlyMap<string, string | undefined> {
  const names = childElements(childElement(workbook, "definedNames"), "definedName");
  return new Map(names.map((name) => [attribute(name, "name") ?? "", attribute(name, "comment")]));
}

/** Our dates would be four years off. */
function countsFrom1904(workbook: XmlElement): boolean {
  const flag = attribute(childElement(workbook, "workbookPr"), "date1904");
  return flag === "1" || flag === "true";
}

function namespaceOf(root: XmlElement): string | undefined {
  const colon = root.name.indexOf(":");
  return root.attributes.get(colon < 0 ? "xmlns" : `xmlns:${root.name.slice(0, colon)}`);
}
