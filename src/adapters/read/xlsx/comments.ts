import { blankCell } from "../../../core/workbook/cell.ts";
import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild, openRoot, endRoot } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { readCellPlace, type CellPlace } from "./cellPlace.ts";
import { readRichText } from "./richText.ts";
import type { MutableRow } from "./sheetScan.ts";

const commentsTag = nameCode("comments");
const listTag = nameCode("commentList");
const commentTag = nameCode("comment");
const textTag = nameCode("text");
const referenceAttribute = nameCode("ref");

/** Lays the comments of a sheet on its cells. Threads are read from the note that Excel keeps beside them. */
export function addComments(x: XmlCursor, rows: (MutableRow | undefined)[]): void {
  openRoot(x, commentsTag);
  while (nextChild(x, 1)) {
    if (x.name !== listTag) continue;
    while (nextChild(x, 2)) {
      if (x.name === commentTag) addComment(x, rows);
    }
  }
  endRoot(x);
}

function addComment(x: XmlCursor, rows: (MutableRow | undefined)[]): void {
  const at: CellPlace = { row: -1, column: -1 };
  const depth = x.depth;
  let comment = "";
  while (nextAttribute(x)) {
    if (x.attribute === referenceAttribute) readCellPlace(x, at);
  }
  while (nextChild(x, depth)) {
    if (x.name === textTag) comment = readRichText(x).text;
  }
  if (at.row < 0 || comment === "") return;
  const cells = (rows[at.row] ??= []);
  cells[at.column] = { ...(cells[at.column] ?? blankCell), comment };
}
