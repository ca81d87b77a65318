import { err, ok, type Result } from "../../core/result.ts";
import type { OpcPackage } from "../package/openPackage.ts";
import { unpackText, type PackageProblem } from "../package/packagePart.ts";
import { parseRelationships, relationshipsPartName, type Relationship } from "../package/relationships.ts";

/** The relationships of each part that has some; "" is the package. */
export type PartLinks = ReadonlyMap<string, readonly Relationship[]>;

export function readPartLinks(parts: OpcPackage): Result<PartLinks, PackageProblem> {
  const links = new Map<string, readonly Relationship[]>();
  for (const source of ["", ...parts.keys()]) {
    const part = parts.get(relationshipsPartName(source));
    if (part === undefined) continue;
    const text = unpackText(part);
    if (!text.ok) return text;
    const relationships = parseRelationships(source, text.value);
    if (relationships === null) return err({ reason: "damaged", detail: part.name });
    links.set(source, relationships);
  }
  return ok(links);
}

/** The parts that can be reached from the package by relationships that `follow` allows, with their own relationships' parts. */
export function reachableParts(
  links: PartLinks,
  follow: (link: Relationship) => boolean,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const relationships = links.get(source);
    if (relationships === undefined) continue;
    reached.add(relationshipsPartName(source));
    for (const link of relationships) {
      if (link.external || reached.has(link.target) || !follow(link)) continue;
      reached.add(link.target);
      waiting.push(link.target);
    }
  }
  return reached;
}

/** The named parts as text; names without a part are left out. */
export function unpackTexts(
  parts: OpcPackage,
  names: Iterable<string>,
): Result<ReadonlyMap<string, string>, PackageProblem> {
  const texts = new Map<string, string>();
  for (const name of names) {
    const part = parts.get(name);
    if (part === undefined) continue;
    const text = unpackText(part);
    if (!text.ok) return text;
    texts.set(name, text.value);
  }
  return ok(texts);
}
