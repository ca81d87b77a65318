import { decodeEntities } from "./entities.ts";

/** A piece of a web page. */
export type HtmlToken =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open"; readonly name: string; readonly attributes: string }
  | { readonly type: "close"; readonly name: string };

/** Elements whose content is nothing that a page shows. */
const unseen: ReadonlySet<string> = new Set(["script", "style", "title", "xml"]);

/** The pieces of a page one after the other, without comments and what is never shown. */
export function* eachToken(page: string): Generator<HtmlToken, void> {
  let inside: string | null = null;
  for (let at = 0; at < page.length;) {
    const { token, end } = page[at] === "<" ? readMarkup(page, at) : readText(page, at);
    at = end;
    if (token === null) continue;
    if (inside !== null) {
      if (token.type === "close" && token.name === inside) inside = null;
    } else if (token.type === "open" && unseen.has(token.name) && !token.attributes.endsWith("/")) {
      inside = token.name;
    } else {
      yield token;
    }
  }
}

interface Piece {
  /** Null for what a page does not show. */
  readonly token: HtmlToken | null;
  readonly end: number;
}

function readText(page: string, at: number): Piece {
  const next = page.indexOf("<", at + 1);
  const end = next < 0 ? page.length : next;
  return { token: { type: "text", text: page.slice(at, end) }, end };
}

const tagStart = /<(\/?)([a-z][\w:]*)/iy;

function readMarkup(page: string, at: number): Piece {
  if (page.startsWith("<!--", at)) return { token: null, end: endAfter(page, "-->", at) };
  if (page[at + 1] === "!" || page[at + 1] === "?") return { token: null, end: endAfter(page, ">", at) };
  tagStart.lastIndex = at;
  const match = tagStart.exec(page);
  if (match === null) return readText(page, at);
  const start = at + match[0].length;
  const close = endOfTag(page, start);
  const name = (match[2] ?? "").toLowerCase();
  const token: HtmlToken =
    match[1] === "/" ? { type: "close", name } : { type: "open", name, attributes: page.slice(start, close) };
  return { token, end: close + 1 };
}

function endAfter(page: string, ending: string, from: number): number {
  const at = page.indexOf(ending, from);
  return at < 0 ? page.length : at + ending.length;
}

/** Where the ">" stands that ends a tag: not one within quotation marks, unless these never close. */
function endOfTag(page: string, start: number): number {
  for (let at = start; at < page.length; at++) {
    const character = page[at];
    if (character === ">") return at;
    if (character !== '"' && character !== "'") continue;
    const close = page.indexOf(character, at + 1);
    if (close < 0) break;
    at = close;
  }
  const next = page.indexOf(">", start);
  return next < 0 ? page.length : next;
}

/** The value of an attribute in a tag's inside; null without it, "" for one without a value. */
export function htmlAttribute(attributes: string, name: string): string | null {
  if (attributes === "") return null;
  for (const match of attributes.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    if (match[1]?.toLowerCase() === name) return decodeEntities(match[2] ?? match[3] ?? match[4] ?? "");
  }
  return null;
}
