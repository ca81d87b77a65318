import { toA1 } from "../../../core/workbook/address.ts";
import {
  attribute,
  childElement,
  childElements,
  element,
  sameNamespace,
  withAttributes,
} from "../../package/xmlElement.ts";
import { parseXml, writeXml, type XmlElement } from "../../package/xmlTree.ts";
import { placeChild } from "../childOrder.ts";
import { commentRunXml, commentShapesXml, shapeTypeId, shapeTypeXml, type Comment } from "../commentXml.ts";
import { xstringText } from "../xstring.ts";

export interface JoinedComments {
  readonly xml: string;
  /** Comments of cells that had none, which need a box of their own. */
  readonly boxed: readonly Comment[];
}

const order = ["authors", "commentList", "extLst"];

/** The comments of a sheet with more of them; at a cell that has one, ours stands below it. Null when not understood. */
export function joinComments(
  text: string,
  comments: readonly Comment[],
  author: string,
): JoinedComments | null {
  const root = parseXml(text);
  const list = childElement(root ?? undefined, "commentList");
  const authors = childElement(root ?? undefined, "authors");
  if (root === null || list === undefined || authors === undefined) return null;
  const taken = new Map(
    childElements(list, "comment").map((comment) => [attribute(comment, "ref") ?? "", comment]),
  );
  const boxed = comments.filter(({ at }) => !taken.has(toA1(at)));
  const more = new Map(comments.map((comment) => [toA1(comment.at), comment.text]));
  const authorId = childElements(authors, "author").length;
  const kept = list.children.map((child) => {
    if (typeof child === "string") return child;
    const added = more.get(attribute(child, "ref") ?? "");
    return added === undefined ? child : withMore(child, added);
  });
  const added = boxed.map((comment) => commentElement(root, comment, authorId));
  const ours = element(sameNamespace(root, "author"), {}, [xstringText(author)]);
  const withAuthors = placeChild(root, order, { ...authors, children: [...authors.children, ours] });
  const joined = placeChild(withAuthors, order, { ...list, children: [...kept, ...added] });
  return { xml: writeXml(joined), boxed };
}

function commentElement(root: XmlElement, { at, text }: Comment, authorId: number): XmlElement {
  const prefix = sameNamespace(root, "");
  return element(sameNamespace(root, "comment"), { ref: toA1(at), authorId }, [
    element(sameNamespace(root, "text"), {}, [commentRunXml(text, prefix)]),
  ]);
}

/** Text beside a run is made a run, because a rich text is all runs. */
function withMore(comment: XmlElement, text: string): XmlElement {
  const prefix = sameNamespace(comment, "");
  const children = comment.children.map((child) => {
    if (typeof child === "string" || child.name !== `${prefix}text`) return child;
    const runs = child.children.map((piece) =>
      typeof piece !== "string" && piece.name === `${prefix}t` ? element(`${prefix}r`, {}, [piece]) : piece,
    );
    return { ...child, children: [...runs, commentRunXml(`\n${text}`, prefix)] };
  });
  return { ...withAttributes(comment, {}), children };
}

/** The boxes of a sheet with more of them; the part need not be well-formed XML. Null when it has no end. */
export function joinBoxes(text: string, comments: readonly Comment[]): string | null {
  const end = text.lastIndexOf("</xml>");
  if (end < 0) return null;
  const ids = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const firstId = Math.max(1024, ...ids) + 1;
  const isTyped = text.includes(`id="${shapeTypeId}"`);
  const boxes = (isTyped ? "" : shapeTypeXml) + commentShapesXml(comments, firstId);
  return text.slice(0, end) + boxes + text.slice(end);
}
