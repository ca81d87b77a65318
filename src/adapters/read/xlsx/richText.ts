import { spendString } from "../meter.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { readText } from "../xml/text.ts";
import { readValue } from "./styles.ts";

/** A string with its runs put together; phonetic guides are no part of it. */
export interface RichText {
  readonly text: string;
  /** Font of the first run that shows something; null when the cell's font holds. */
  readonly font: string | null;
}

const textTag = nameCode("t");
const runTag = nameCode("r");
const runPropertiesTag = nameCode("rPr");
const runFontTag = nameCode("rFont");

/** Reads the content of the opened element, which is a shared string, an inline string or a comment's text. */
export function readRichText(x: XmlCursor): RichText {
  const depth = x.depth;
  let text = "";
  let font: string | null = null;
  while (nextChild(x, depth)) {
    if (x.name === textTag) {
      text += readText(x);
    } else if (x.name === runTag) {
      const run = readRun(x);
      if (text === "") font = run.font;
      text += run.text;
    }
  }
  text = decodeEscapes(text);
  spendString(x.meter, text);
  return { text, font };
}

function readRun(x: XmlCursor): RichText {
  const depth = x.depth;
  let text = "";
  let font: string | null = null;
  while (nextChild(x, depth)) {
    if (x.name === textTag) text += readText(x);
    else if (x.name === runPropertiesTag) font = readRunFont(x);
  }
  return { text, font };
}

function readRunFont(x: XmlCursor): string | null {
  const depth = x.depth;
  let font: string | null = null;
  while (nextChild(x, depth)) {
    if (x.name === runFontTag) font = readValue(x);
  }
  return font;
}

/** Characters that XML cannot hold are written as `_x000D_` in cell text (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
