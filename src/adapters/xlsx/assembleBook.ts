import type { BookModel } from "../../core/tables/sheetModel.ts";
import type { OpenPackStream } from "../../app/ports.ts";
import { contentTypesPart, contentTypesXml } from "../package/contentTypes.ts";
import type { PackagePart } from "../package/packagePart.ts";
import { packPart } from "../package/packPart.ts";
import {
  officeRelationships,
  packageRelationships,
  relationshipKind,
  relationshipsPartName,
  relationshipsXml,
  type Relationship,
} from "../package/relationships.ts";
import { writeXml, type XmlElement } from "../package/xmlTree.ts";
import { definedNameElements } from "./definedNames.ts";
import { corePropertiesXml, extendedPropertiesXml } from "./documentProperties.ts";
import type { DrawnSheet } from "./drawSheet.ts";
import type { ExistingBook } from "./existingBook.ts";
import { linksWithout, type KeptSheets } from "./keptSheets.ts";
import { contentTypeOf } from "./namespaces.ts";
import { createNumbers } from "./partNames.ts";
import type { PlacedSheet, Placement } from "./placeSheets.ts";
import type { SharedParts } from "./sharedParts.ts";
import { sheetEntry, workbookWith } from "./workbookElement.ts";

export interface BookChange {
  readonly model: BookModel;
  readonly kept: KeptSheets;
  readonly shared: SharedParts;
  /** Names of the parts that stay, most of them untouched. */
  readonly keptParts: ReadonlySet<string>;
  readonly names: readonly XmlElement[];
  readonly placement: Placement;
  readonly drawn: ReadonlyMap<PlacedSheet, DrawnSheet>;
  readonly activeTab: number;
  readonly pack: OpenPackStream;
}

/** The parts of the changed book: kept ones as they were, the rest new. */
export function assembleBook(existing: ExistingBook, change: BookChange): readonly PackagePart[] {
  const written = new Map<string, PackagePart>();
  const types = new Map<string, string>();
  const put: Put = (name, content, type) => {
    written.set(name, packPart(name, content, change.pack));
    if (type !== undefined) types.set(name, type);
  };
  for (const sheet of change.drawn.values()) {
    for (const part of sheet.parts) written.set(part.name, part);
    for (const [name, type] of sheet.contentTypes) types.set(name, type);
  }
  putWorkbook(existing, change, put);
  putProperties(existing, change.model, put);
  put(contentTypesPart, contentTypes(existing, change.keptParts, types));
  const untouched = [...existing.parts.values()].filter(
    (part) => change.keptParts.has(part.name) && !written.has(part.name),
  );
  return [...untouched, ...written.values()];
}

type Put = (name: string, content: string | Iterable<string>, type?: string) => void;

/** The workbook with its relationships, formats and texts. */
function putWorkbook(existing: ExistingBook, change: BookChange, put: Put): void {
  const { workbookPart, workbook } = existing;
  const links = createLinks(
    (existing.links.get(workbookPart) ?? []).filter(linksWithout(change.kept.replaced)),
  );
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const styles = links.ensure(`${officeRelationships}/styles`, `${folder}styles.xml`);
  const strings = links.ensure(`${officeRelationships}/sharedStrings`, `${folder}sharedStrings.xml`);
  put(styles, change.shared.styles.xml(), contentTypeOf.styles);
  put(strings, change.shared.strings.xml(), contentTypeOf.sharedStrings);
  const content = {
    sheets: sheetEntries(existing, change, links),
    names: definedNameElements(change.names, change.placement, { book: existing, model: change.model }),
    activeTab: change.activeTab,
  };
  put(workbookPart, writeXml(workbookWith(workbook, content)));
  put(relationshipsPartName(workbookPart), relationshipsXml(workbookPart, links.all));
}

function sheetEntries(
  { workbook, sheets }: ExistingBook,
  { placement, drawn }: BookChange,
  links: Links,
): readonly XmlElement[] {
  // Relationships are numbered in the order of the model, whatever the user did to the tabs.
  const ids = new Map<PlacedSheet, string>();
  for (const [sheet, { part }] of drawn) ids.set(sheet, links.add(`${officeRelationships}/worksheet`, part));
  let lastId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId));
  return placement.tabs.map((tab) => {
    if (!("model" in tab)) return tab.element;
    const entry = {
      name: tab.model.name,
      relationship: ids.get(tab) ?? "",
      visibility: tab.model.visibility,
    };
    if (tab.existing !== null) return sheetEntry(workbook, { ...entry, sheetId: tab.existing.sheetId });
    lastId += 1;
    return sheetEntry(workbook, { ...entry, sheetId: lastId });
  });
}

function putProperties(existing: ExistingBook, model: BookModel, put: Put): void {
  const links = createLinks(existing.links.get("") ?? []);
  const core = links.ensure(`${packageRelationships}/metadata/core-properties`, "docProps/core.xml");
  const extended = links.ensure(`${officeRelationships}/extended-properties`, "docProps/app.xml");
  put(core, corePropertiesXml(model.properties), contentTypeOf.coreProperties);
  put(extended, extendedPropertiesXml, contentTypeOf.extendedProperties);
  put(relationshipsPartName(""), relationshipsXml("", links.all));
}

function contentTypes(
  { contentTypes: { defaults, overrides } }: ExistingBook,
  keptParts: ReadonlySet<string>,
  written: ReadonlyMap<string, string>,
): string {
  const needed = { rels: contentTypeOf.relationships, xml: contentTypeOf.xml, vml: contentTypeOf.vml };
  const kept = [...overrides].filter(([name]) => keptParts.has(name));
  return contentTypesXml({
    defaults: new Map([
      ...defaults,
      ...Object.entries(needed).filter(([extension]) => !defaults.has(extension)),
    ]),
    overrides: new Map([...kept, ...written].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  });
}

interface Links {
  readonly all: readonly Relationship[];
  add(type: string, target: string): string;
  /** The target of the relationship of this kind; one is added when there is none. */
  ensure(type: string, target: string): string;
}

function createLinks(existing: readonly Relationship[]): Links {
  const all = [...existing];
  const nextNumber = createNumbers(existing.map((link) => Number(/^rId(\d+)$/i.exec(link.id)?.[1] ?? 0)));
  const add = (type: string, target: string): string => {
    const id = `rId${nextNumber()}`;
    all.push({ id, type, target, external: false });
    return id;
  };
  const ensure = (type: string, target: string): string => {
    const kind = type.slice(type.lastIndexOf("/") + 1);
    const found = all.find((link) => relationshipKind(link) === kind);
    if (found !== undefined) return found.target;
    add(type, target);
    return target;
  };
  return { all, add, ensure };
}
