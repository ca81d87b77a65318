import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";

/** Drawn things that may be meant as content; lines and connectors are ornaments, and charts repeat what cells say. */
const drawnTags: ReadonlySet<number> = new Set(
  ["custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption"].map(nameCode),
);
const frameTag = nameCode("frame");
const groupTag = nameCode("g");
const objectTag = nameCode("object");

/** True for an opened element that draws something; a frame around a chart does not count. */
export function isDrawing(x: XmlCursor): boolean {
  if (drawnTags.has(x.name)) return true;
  const { depth, name } = x;
  if (name !== frameTag && name !== groupTag) return false;
  let hasObject = false;
  let hasShapes = false;
  while (nextChild(x, depth)) {
    hasObject ||= x.name === objectTag;
    hasShapes ||= name === groupTag && isDrawing(x);
  }
  return name === groupTag ? hasShapes : !hasObject;
}
