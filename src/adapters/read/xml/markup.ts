import { refuse } from "../refusal.ts";
import { damaged, type XmlCursor } from "./cursor.ts";

/** Passes over a comment, a CDATA section or an instruction. A document type is refused: it can grow without bound. */
export function skipMarkup(x: XmlCursor): void {
  if (startsWith(x, "<!--")) skipPast(x, "-->", 4);
  else if (startsWith(x, "<![CDATA[")) skipPast(x, "]]>", 9);
  else if (startsWith(x, "<?")) skipPast(x, "?>", 2);
  else if (startsWith(x, "<!DOCTYPE")) refuse("document-type-declaration", x.part);
  else damaged(x, "markup");
}

export function startsWith(x: XmlCursor, text: string): boolean {
  return matches(x.bytes, x.at, text);
}

function skipPast(x: XmlCursor, ending: string, from: number): void {
  const { bytes } = x;
  const first = ending.charCodeAt(0);
  for (let at = x.at + from; at < bytes.length; at++) {
    if (bytes[at] !== first) continue;
    if (matches(bytes, at, ending)) {
      x.at = at + ending.length;
      return;
    }
  }
  damaged(x, "unclosed markup");
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
