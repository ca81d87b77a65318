import { xmlDeclaration } from "./xmlText.ts";

/** An element as written: qualified name, attribute values and texts still escaped, so nothing is lost by writing it again. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** A string is text as it stands in the file. */
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const deepest = 200;
const pieces =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/** The root of a small XML part; null when it is not well-formed, too deep, or brings a DTD. Comments are dropped. */
export function parseXml(text: string): XmlElement | null {
  const top: OpenElement = { name: "", attributes: new Map(), children: [] };
  const open = [top];
  pieces.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (pieces.lastIndex < text.length) {
    const match = pieces.exec(text);
    if (match === null || !place(match, open)) return null;
  }
  const roots = top.children.filter((child) => typeof child !== "string");
  return open.length === 1 && roots.length === 1 ? (roots[0] ?? null) : null;
}

/** Puts one piece of text where it belongs; false when it belongs nowhere. */
function place(match: RegExpExecArray, open: OpenElement[]): boolean {
  const [whole, cdata, closed, opened, attributes, selfClosed] = match;
  const parent = open.at(-1);
  if (parent === undefined) return false;
  if (closed !== undefined) return open.length > 1 && open.pop()?.name === closed;
  if (opened !== undefined) {
    const child = { name: opened, attributes: parseAttributes(attributes ?? ""), children: [] };
    parent.children.push(child);
    if (selfClosed !== "/") open.push(child);
    return open.length <= deepest;
  }
  if (cdata !== undefined) parent.children.push(cdata.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  else if (!whole.startsWith("<")) parent.children.push(whole);
  return true;
}

function parseAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, double ?? (single ?? "").replaceAll('"', "&quot;"));
  }
  return attributes;
}

/** A part's text. */
export function writeXml(root: XmlElement): string {
  return xmlDeclaration + elementXml(root);
}

export function elementXml({ name, attributes, children }: XmlElement): string {
  let written = "";
  for (const [key, value] of attributes) written += ` ${key}="${value}"`;
  if (children.length === 0) return `<${name}${written}/>`;
  const content = children.map((child) => (typeof child === "string" ? child : elementXml(child)));
  return `<${name}${written}>${content.join("")}</${name}>`;
}
