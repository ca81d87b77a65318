import type { BookModel } from "../../core/tables/sheetModel.ts";
import { contentTypesPart, contentTypesXml } from "../package/contentTypes.ts";
import type { OpcPackage } from "../package/openPackage.ts";
import { packPart } from "../package/packPart.ts";
import { officeRelationships, packageRelationships, relationshipsXml } from "../package/relationships.ts";
import { element } from "../package/xmlElement.ts";
import { writeXml } from "../package/xmlTree.ts";
import { contentTypeOf, mainNamespace } from "./namespaces.ts";
import { emptyStyleSheet } from "./styleElements.ts";

/** A book without sheets: a new book is an update of it. */
export function emptyBook({ font }: BookModel): OpcPackage {
  const workbook = element("workbook", { xmlns: mainNamespace, "xmlns:r": officeRelationships }, [
    element("bookViews", {}, [element("workbookView")]),
    element("sheets"),
    element("calcPr", { calcId: 191029 }),
  ]);
  const texts = {
    [contentTypesPart]: contentTypesXml({
      defaults: new Map([
        ["rels", contentTypeOf.relationships],
        ["xml", contentTypeOf.xml],
      ]),
      overrides: new Map([
        ["xl/workbook.xml", contentTypeOf.workbook],
        ["xl/styles.xml", contentTypeOf.styles],
        ["docProps/core.xml", contentTypeOf.coreProperties],
        ["docProps/app.xml", contentTypeOf.extendedProperties],
      ]),
    }),
    "_rels/.rels": relationshipsXml("", [
      link("rId1", `${officeRelationships}/officeDocument`, "xl/workbook.xml"),
      link("rId2", `${packageRelationships}/metadata/core-properties`, "docProps/core.xml"),
      link("rId3", `${officeRelationships}/extended-properties`, "docProps/app.xml"),
    ]),
    "xl/workbook.xml": writeXml(workbook),
    "xl/_rels/workbook.xml.rels": relationshipsXml("xl/workbook.xml", [
      link("rId1", `${officeRelationships}/styles`, "xl/styles.xml"),
    ]),
    "xl/styles.xml": emptyStyleSheet(font, mainNamespace),
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, packPart(name, text)]));
}

function link(id: string, type: string, target: string) {
  return { id, type, target, external: false };
}
