import { escapeAttribute, unescapeXml } from "./xmlText.ts";
import type { XmlElement } from "./xmlTree.ts";

/** A new element; attributes left undefined are not written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const written = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written.set(key, escapeAttribute(String(value)));
  }
  return { name, attributes: written, children };
}

/** "x:sheet" → "sheet". */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The element's own prefix on another name, for parts that do not use the default namespace. */
export function sameNamespace(of: XmlElement, name: string): string {
  return of.name.slice(0, of.name.indexOf(":") + 1) + name;
}

export function childElements(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements = parent?.children.filter((child) => typeof child !== "string") ?? [];
  return name === undefined ? elements : elements.filter((child) => localName(child.name) === name);
}

export function childElement(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childElements(parent, name)[0];
}

/** An attribute's value by its local name, unescaped. */
export function attribute(of: XmlElement | undefined, name: string): string | undefined {
  if (of === undefined) return undefined;
  const direct = of.attributes.get(name);
  if (direct !== undefined) return unescapeXml(direct);
  for (const [key, value] of of.attributes) if (localName(key) === name) return unescapeXml(value);
  return undefined;
}

export function withAttributes(
  of: XmlElement,
  attributes: Readonly<Record<string, string | number | undefined>>,
): XmlElement {
  const merged = new Map(of.attributes);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) merged.delete(key);
    else merged.set(key, escapeAttribute(String(value)));
  }
  return { ...of, attributes: merged };
}

/** The text of an element without its inner elements, unescaped. */
export function textOf(of: XmlElement): string {
  return unescapeXml(of.children.filter((child) => typeof child === "string").join(""));
}
