import { decodeEntities } from "./entities.ts";

/** A piece of a web page. */
export type HtmlToken =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open"; readonly name: string; readonly attributes: string }
  | { readonly type: "close"; readonly name: string };

const piece =
  /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;
/** Elements whose content is nothing that a page shows. */
const unseen: ReadonlySet<string> = new Set(["script", "style", "title", "xml"]);

/** The pieces of a page one after the other, without comments and what is never shown. */
export function* eachToken(page: string): Generator<HtmlToken, void> {
  let inside: string | null = null;
  for (const [match, slash, tag, attributes = ""] of page.matchAll(piece)) {
    const name = tag?.toLowerCase();
    if (inside !== null) {
      if (slash === "/" && name === inside) inside = null;
    } else if (name === undefined) {
      if (!/^<[!?]/.test(match)) yield { type: "text", text: match };
    } else if (slash === "/") {
      yield { type: "close", name };
    } else if (unseen.has(name) && !attributes.endsWith("/")) {
      inside = name;
    } else {
      yield { type: "open", name, attributes };
    }
  }
}

/** The value of an attribute in a tag's inside; null without it, "" for one without a value. */
export function htmlAttribute(attributes: string, name: string): string | null {
  for (const match of attributes.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    if (match[1]?.toLowerCase() === name) return decodeEntities(match[2] ?? match[3] ?? match[4] ?? "");
  }
  return null;
}
