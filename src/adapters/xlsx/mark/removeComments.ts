import { withoutSlipComment } from "../../../core/documents/slipComment.ts";
import { parseA1 } from "../../../core/workbook/address.ts";
import { relationshipKind } from "../../package/relationships.ts";
import { attribute, childElement, childElements, localName, textOf } from "../../package/xmlElement.ts";
import { escapeText } from "../../package/xmlText.ts";
import { parseXml, writeXml, type XmlElement } from "../../package/xmlTree.ts";
import { placeChild } from "../childOrder.ts";
import { boxesOf } from "./addComments.ts";
import type { Patch } from "./patch.ts";

/** Takes what an earlier slip wrote out of a sheet's comments; false when they are not understood. */
export function removeComments(patch: Patch, sheetPart: string): boolean {
  const links = patch.book.links.get(sheetPart) ?? [];
  const part = links.find((link) => relationshipKind(link) === "comments")?.target;
  if (part === undefined) return true;
  const root = parseXml(patch.text(part) ?? "");
  const list = childElement(root ?? undefined, "commentList");
  if (root === null || list === undefined) return false;
  const gone = new Set<string>();
  const children = list.children.flatMap((child): readonly (XmlElement | string)[] => {
    if (typeof child === "string") return [child];
    const kept = withoutOurs(child);
    if (kept === null) gone.add(placeOf(child));
    return kept === null ? [] : [kept];
  });
  patch.put(part, writeXml(placeChild(root, ["authors", "commentList", "extLst"], { ...list, children })));
  const boxes = boxesOf(patch, sheetPart);
  if (boxes !== null) patch.put(boxes, withoutBoxes(patch.text(boxes) ?? "", gone));
  return true;
}

/** "row column", as the boxes say it. */
function placeOf(comment: XmlElement): string {
  const at = parseA1(attribute(comment, "ref") ?? "");
  return at === null ? "" : `${at.row} ${at.column}`;
}

/** The comment up to where ours begins; null when nothing stands before it, itself when none of it is ours. */
function withoutOurs(comment: XmlElement): XmlElement | null {
  const text = childElement(comment, "text");
  const said = childElements(text)
    .map((piece) => textOf(localName(piece.name) === "t" ? piece : (childElement(piece, "t") ?? piece)))
    .join("");
  const kept = withoutSlipComment(said);
  if (text === undefined || kept === said) return comment;
  if (kept === "") return null;
  const prefix = text.name.slice(0, text.name.indexOf(":") + 1);
  const plain: XmlElement = { name: `${prefix}t`, attributes: new Map(), children: [escapeText(kept)] };
  return placeChild(comment, ["text"], { ...text, children: [plain] });
}

function withoutBoxes(text: string, gone: ReadonlySet<string>): string {
  return text.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    return gone.has(`${row} ${column}`) ? "" : shape;
  });
}
