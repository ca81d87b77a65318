import { localName } from "../package/xmlElement.ts";
import type { XmlElement } from "../package/xmlTree.ts";

/**
 * A parent with one of its children replaced, or put where the schema wants it when it had none.
 * `order` lists the schema's names; children that are not in it stay where they are.
 */
export function placeChild(parent: XmlElement, order: readonly string[], child: XmlElement): XmlElement {
  const name = localName(child.name);
  const children = [...parent.children];
  const rank = order.indexOf(name);
  const at = children.findIndex((other) => typeof other !== "string" && localName(other.name) === name);
  if (at >= 0) children[at] = child;
  else {
    const before = children.findLastIndex(
      (other) => typeof other !== "string" && isBefore(order, other, rank),
    );
    children.splice(before + 1, 0, child);
  }
  return { ...parent, children };
}

export function withoutChild(parent: XmlElement, name: string): XmlElement {
  const children = parent.children.filter(
    (child) => typeof child === "string" || localName(child.name) !== name,
  );
  return { ...parent, children };
}

function isBefore(order: readonly string[], other: XmlElement, rank: number): boolean {
  const otherRank = order.indexOf(localName(other.name));
  return otherRank >= 0 && otherRank < rank;
}
