import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { closed, nextTag, opened } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText, readText } from "../xml/text.ts";

const spanTag = nameCode("span");
const spaceTag = nameCode("s");
const tabTag = nameCode("tab");
const lineBreakTag = nameCode("line-break");
const noteTag = nameCode("annotation");
const styleAttribute = prefixedCode("style-name");
const countAttribute = prefixedCode("c");

/** A paragraph put together; white space counts once unless an element says how much there is. */
export interface Paragraph {
  readonly text: string;
  /** Style of the span that it begins with, null without one. */
  readonly style: string | null;
}

/** Reads the paragraph that was opened. */
export function readParagraph(x: XmlCursor): Paragraph {
  const { depth } = x;
  let text = collapsed(readText(x));
  let style: string | null = null;
  for (;;) {
    const tag = nextTag(x);
    if (tag === closed && x.depth < depth) return { text, style };
    if (tag === opened && x.name === spanTag && text.trim() === "") style ??= readStyleName(x);
    else if (tag === opened) text += shownBy(x);
    text += collapsed(readText(x));
  }
}

function readStyleName(x: XmlCursor): string | null {
  let name: string | null = null;
  while (nextAttribute(x)) {
    if (x.attribute === styleAttribute) name = attributeText(x);
  }
  return name;
}

function shownBy(x: XmlCursor): string {
  if (x.name === tabTag) return "\t";
  if (x.name === lineBreakTag) return "\n";
  if (x.name === noteTag) passOver(x);
  if (x.name !== spaceTag) return "";
  let count = 1;
  while (nextAttribute(x)) {
    if (x.attribute === countAttribute) count = Math.max(1, attributeNumber(x));
  }
  return " ".repeat(Math.min(count, longestSpace));
}

/** More spaces than a form ever needs. */
const longestSpace = 1_000;

function passOver(x: XmlCursor): void {
  const { depth } = x;
  while (nextTag(x) !== closed || x.depth >= depth);
}

function collapsed(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, " ");
}
