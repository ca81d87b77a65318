import { officeRelationships } from "../package/relationships.ts";
import {
  childElement,
  childElements,
  element,
  sameNamespace,
  withAttributes,
} from "../package/xmlElement.ts";
import type { XmlElement } from "../package/xmlTree.ts";
import { placeChild, withoutChild } from "./childOrder.ts";
import type { SheetModel } from "../../core/tables/sheetModel.ts";

/** Children of CT_Workbook in the schema's order. */
const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
];

export interface WorkbookContent {
  /** In tab order. */
  readonly sheets: readonly XmlElement[];
  readonly names: readonly XmlElement[];
  readonly activeTab: number;
}

/** The workbook part with other sheets and names; everything else in it stays. */
export function workbookWith(root: XmlElement, { sheets, names, activeTab }: WorkbookContent): XmlElement {
  const list = (name: string): XmlElement => childElement(root, name) ?? element(sameNamespace(root, name));
  const views = childElements(list("bookViews"), "workbookView").map((view) =>
    withAttributes(view, { activeTab: activeTab === 0 ? undefined : activeTab, firstSheet: undefined }),
  );
  let written = place(root, { ...list("sheets"), children: sheets });
  const view = element(sameNamespace(root, "workbookView"), { activeTab });
  written = place(written, { ...list("bookViews"), children: views.length > 0 ? views : [view] });
  // Figures are calculated anew when Excel opens the book, whatever is cached.
  written = place(written, withAttributes(list("calcPr"), { fullCalcOnLoad: 1 }));
  if (names.length === 0) return withoutChild(written, "definedNames");
  const qualified = names.map((name) => ({ ...name, name: sameNamespace(root, "definedName") }));
  return place(written, { ...list("definedNames"), children: qualified });
}

function place(parent: XmlElement, child: XmlElement): XmlElement {
  return placeChild(parent, order, child);
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
  readonly visibility: SheetModel["visibility"];
}

/** A sheet's entry; it brings the prefix of its relationship along, whatever the root calls it. */
export function sheetEntry(root: XmlElement, entry: SheetEntry): XmlElement {
  const declared = root.attributes.get("xmlns:r") === officeRelationships;
  return element(sameNamespace(root, "sheet"), {
    ...(declared ? {} : { "xmlns:r": officeRelationships }),
    name: entry.name,
    sheetId: entry.sheetId,
    state: entry.visibility === "visible" ? undefined : entry.visibility,
    "r:id": entry.relationship,
  });
}
