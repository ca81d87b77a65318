import { attribute, childElements, element } from "./xmlElement.ts";
import { parseXml, writeXml } from "./xmlTree.ts";

export interface Relationship {
  readonly id: string;
  /** The whole URI; its last word says what the target is. */
  readonly type: string;
  /** A part's name for internal targets, the target as written for external ones. */
  readonly target: string;
  readonly external: boolean;
}

export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package. */
export function relationshipsPartName(source: string): string {
  const cut = source.lastIndexOf("/") + 1;
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
}

/** The relationships of a part, targets resolved; null when the text is none. */
export function parseRelationships(source: string, text: string): readonly Relationship[] | null {
  const root = parseXml(text);
  if (root === null) return null;
  return childElements(root, "Relationship").map((child) => {
    const external = attribute(child, "TargetMode") === "External";
    const target = attribute(child, "Target") ?? "";
    return {
      id: attribute(child, "Id") ?? "",
      type: attribute(child, "Type") ?? "",
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** The part that holds a part's relationships. */
export function relationshipsXml(source: string, relationships: readonly Relationship[]): string {
  const children = relationships.map(({ id, type, target, external }) =>
    element("Relationship", {
      Id: id,
      Type: type,
      Target: external ? target : relativeTarget(source, target),
      TargetMode: external ? "External" : undefined,
    }),
  );
  return writeXml(element("Relationships", { xmlns: packageRelationships }, children));
}

/** The last word of a relationship's type: "worksheet", "styles". Strict and transitional files agree in it. */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1);
}

function resolveTarget(source: string, target: string): string {
  const path = target.split("#")[0] ?? "";
  if (path.startsWith("/")) return path.slice(1);
  const folders = source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** Relative as Excel writes them ("../tables/table1.xml"): not every reader takes targets from the root. */
function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
