import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { attributeText } from "../xml/text.ts";
import type { Parts } from "./parts.ts";

export interface Relationship {
  readonly id: string;
  /** The last segment of the type's address, which is the same in transitional and strict files: "worksheet". */
  readonly kind: string;
  /** Name of the target part, from the package's root. */
  readonly target: string;
}

const relationshipsTag = nameCode("Relationships");
const relationshipTag = nameCode("Relationship");
const idAttribute = nameCode("Id");
const typeAttribute = nameCode("Type");
const targetAttribute = nameCode("Target");
const modeAttribute = nameCode("TargetMode");

/** The relationships of a part ("" for the package) to other parts; targets outside the package are left alone. */
export function readRelationships(parts: Parts, partName: string): readonly Relationship[] {
  const folder = partName.slice(0, partName.lastIndexOf("/") + 1);
  const x = parts.open(`${folder}_rels/${partName.slice(folder.length)}.rels`);
  if (x === null) return [];
  const relationships: Relationship[] = [];
  openRoot(x, relationshipsTag);
  while (nextChild(x, 1)) {
    if (x.name !== relationshipTag) continue;
    const relationship = readRelationship(x, folder);
    if (relationship !== null) relationships.push(relationship);
  }
  endRoot(x);
  return relationships;
}

function readRelationship(x: XmlCursor, folder: string): Relationship | null {
  let id = "";
  let type = "";
  let target = "";
  let external = false;
  while (nextAttribute(x)) {
    if (x.attribute === idAttribute) id = attributeText(x);
    else if (x.attribute === typeAttribute) type = attributeText(x);
    else if (x.attribute === targetAttribute) target = attributeText(x);
    else if (x.attribute === modeAttribute) external = attributeText(x) === "External";
  }
  if (external) return null;
  return { id, kind: type.slice(type.lastIndexOf("/") + 1), target: resolvePartName(folder, target) };
}

/** A target as a part name: absolute from the root, otherwise from the folder of the part that names it. */
function resolvePartName(folder: string, target: string): string {
  const segments: string[] = [];
  const path = target.startsWith("/") ? target : folder + target;
  for (const segment of path.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
