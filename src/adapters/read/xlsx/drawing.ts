import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { atEnd, nextTag, opened } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { attributeText, readText } from "../xml/text.ts";

const pictureTag = nameCode("pic");
const inkTag = nameCode("contentPart");
const diagramTag = nameCode("relIds");
const freeformTag = nameCode("custGeom");
const presetTag = nameCode("prstGeom");
const presetAttribute = nameCode("prst");
const textTag = nameCode("t");

/**
 * True when a drawing shows something that may be meant as content: a picture, a shape, a text box. Charts only repeat
 * what cells say, and lines and connectors are ornaments of every letterhead.
 */
export function showsContent(x: XmlCursor): boolean {
  for (let tag = nextTag(x); tag !== atEnd; tag = nextTag(x)) {
    if (tag === opened && isContent(x)) return true;
  }
  return false;
}

function isContent(x: XmlCursor): boolean {
  if (x.name === presetTag) return !isLine(x);
  if (x.name === textTag) return readText(x).trim() !== "";
  return x.name === pictureTag || x.name === inkTag || x.name === diagramTag || x.name === freeformTag;
}

function isLine(x: XmlCursor): boolean {
  let preset = "";
  while (nextAttribute(x)) {
    if (x.attribute === presetAttribute) preset = attributeText(x);
  }
  return preset === "line" || /connector\d?$/i.test(preset);
}
