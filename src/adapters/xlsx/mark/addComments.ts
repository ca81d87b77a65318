import type { CellMark } from "../../../core/documents/returnSlip.ts";
import { relationshipKind, type Relationship } from "../../package/relationships.ts";
import { commentDrawingXml, commentsXml, type Comment } from "../commentXml.ts";
import { contentTypeOf } from "../namespaces.ts";
import { joinBoxes, joinComments } from "./markComments.ts";
import { originsOf, withBoxes } from "./markSheetXml.ts";
import type { Patch } from "./patch.ts";

export interface SheetComments {
  readonly marks: readonly CellMark[];
  readonly author: string;
}

/** Puts a comment at the first cell of each mark, beside the comments that the sheet has; false when not understood. */
export function addComments(patch: Patch, sheetPart: string, { marks, author }: SheetComments): boolean {
  const links = patch.book.links.get(sheetPart) ?? [];
  const ofKind = (kind: string): Relationship | undefined =>
    links.find((link) => relationshipKind(link) === kind);
  const text = patch.text(sheetPart) ?? "";
  const comments = commentsOf(marks, text);
  const existing = ofKind("comments")?.target;
  if (existing === undefined) return writeComments(patch, { sheetPart, comments, author });
  // a conversation is shown in place of the comment that stands for it
  const isTalk = ofKind("threadedComment") !== undefined;
  const boxes = boxesOf(patch, sheetPart);
  if (isTalk || boxes === null) return true;
  const joined = joinComments(patch.text(existing) ?? "", comments, author);
  const drawn = joined === null ? null : joinBoxes(patch.text(boxes) ?? "", joined.boxed);
  if (joined === null || drawn === null) return false;
  patch.put(existing, joined.xml);
  patch.put(boxes, drawn);
  return true;
}

/** One comment a cell, in reading order. */
function commentsOf(marks: readonly CellMark[], sheet: string): readonly Comment[] {
  const originOf = originsOf(sheet);
  const comments = new Map<string, Comment>();
  for (const { range, comment } of marks) {
    const at = originOf({ row: range.top, column: range.left });
    const key = `${at.row} ${at.column}`;
    const before = comments.get(key)?.text;
    comments.set(key, { at, text: before === undefined ? comment : `${before}\n${comment}` });
  }
  return [...comments.values()].toSorted(
    (left, right) => left.at.row - right.at.row || left.at.column - right.at.column,
  );
}

/** Comments for a sheet that has none: their texts, and their boxes, beside other boxes that it may have. */
function writeComments(
  patch: Patch,
  {
    sheetPart,
    comments,
    author,
  }: { readonly sheetPart: string; readonly comments: readonly Comment[]; readonly author: string },
): boolean {
  const written = patch.names.next("xl/comments", ".xml");
  if (!patch.declare(written.name, contentTypeOf.comments, "name")) return false;
  if (patch.link(sheetPart, "comments", written.name) === null) return false;
  patch.put(written.name, commentsXml(comments, author));
  const boxes = boxesOf(patch, sheetPart);
  if (boxes !== null) {
    const drawn = joinBoxes(patch.text(boxes) ?? "", comments);
    if (drawn !== null) patch.put(boxes, drawn);
    return drawn !== null;
  }
  const drawing = patch.names.next("xl/drawings/vmlDrawing", ".vml");
  if (!patch.declare(drawing.name, contentTypeOf.vml, "extension")) return false;
  const link = patch.link(sheetPart, "vmlDrawing", drawing.name);
  const sheet = link === null ? null : withBoxes(patch.text(sheetPart) ?? "", link);
  if (sheet === null) return false;
  patch.put(drawing.name, commentDrawingXml(comments, drawing.number));
  patch.put(sheetPart, sheet);
  return true;
}

/** The drawing that the sheet itself names for its boxes: header pictures have another. */
export function boxesOf(patch: Patch, sheetPart: string): string | null {
  const sheet = patch.text(sheetPart) ?? "";
  const id = /<(?:[\w.-]+:)?legacyDrawing\s[^>]*\bid\s*=\s*["']([^"']+)["']/.exec(sheet)?.[1];
  return patch.book.links.get(sheetPart)?.find((link) => link.id === id)?.target ?? null;
}
