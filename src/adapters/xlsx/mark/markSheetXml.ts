import type { CellMark } from "../../../core/documents/returnSlip.ts";
import { officeRelationships } from "../../package/relationships.ts";
import { parseRange, type CellAddress, type CellRange } from "../../../core/workbook/address.ts";
import { markRows, type RowMarking } from "./markRows.ts";
import { startTags, tagAttribute, withTagAttribute } from "./tags.ts";

/** A worksheet part cut where its rows begin and end. */
interface CutSheet {
  readonly head: string;
  readonly data: string;
  readonly tail: string;
  readonly prefix: string;
}

/** Null for a part with what the scan of rows would stumble over. */
function cutSheet(text: string): CutSheet | null {
  if (text.includes("<!--") || text.includes("<![CDATA[")) return null;
  const open = startTags("sheetData").exec(text);
  if (open === null) return null;
  const [tag, prefix = ""] = open;
  const inside = open.index + tag.length;
  if (tag.endsWith("/>")) {
    const head = `${text.slice(0, open.index)}${tag.replace(/\s*\/>$/, ">")}`;
    return { head, data: "", tail: `</${prefix}sheetData>${text.slice(inside)}`, prefix };
  }
  const close = text.indexOf(`</${prefix}sheetData>`, inside);
  if (close < 0) return null;
  return { head: text.slice(0, inside), data: text.slice(inside, close), tail: text.slice(close), prefix };
}

// A range over a whole table is marked at its head; more cells in colour would say no more.
const mostCells = 400;

/** The sheet's part with cells in other fills; all else stays as written. Null when the part is not understood. */
export function fillCells<F>(
  text: string,
  fills: RowMarking<F>["fills"],
  how: Pick<RowMarking<F>, "refilled" | "existingOnly">,
): string | null {
  const cut = cutSheet(text);
  if (cut === null) return null;
  const marking = { ...how, fills, prefix: cut.prefix, columnFormat: columnFormats(cut.head) };
  const data = markRows(cut.data, marking);
  return data === null ? null : cut.head + data + cut.tail;
}

/** Where the content of a cell stands: in a merged range, its first cell. */
export type Origins = (at: CellAddress) => CellAddress;

export function originsOf(text: string): Origins {
  const merges = [...text.matchAll(startTags("mergeCell"))].flatMap(
    ([tag]) => parseRange(tagAttribute(tag, "ref") ?? "") ?? [],
  );
  return ({ row, column }) => {
    const merge = merges.find(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
  };
}

/** Which cell of a sheet's part gets which fill. */
export function fillsOf(marks: readonly CellMark[], text: string): RowMarking<string>["fills"] {
  const originOf = originsOf(text);
  const fills = new Map<number, Map<number, string>>();
  for (const { range, fill } of marks) {
    for (const at of cellsOf(range).map(originOf)) {
      const row = fills.get(at.row) ?? new Map<number, string>();
      // what must be corrected comes first and stays
      if (!row.has(at.column)) row.set(at.column, fill);
      fills.set(at.row, row);
    }
  }
  return fills;
}

function cellsOf({ top, left, bottom, right }: CellRange): readonly CellAddress[] {
  const cells: CellAddress[] = [];
  const width = right - left + 1;
  const count = Math.min(mostCells, width * (bottom - top + 1));
  for (let index = 0; index < count; index += 1) {
    cells.push({ row: top + Math.floor(index / width), column: left + (index % width) });
  }
  return cells;
}

function columnFormats(head: string): (column: number) => number {
  const columns = [...head.matchAll(startTags("col"))].map(([tag]) => ({
    min: Number(tagAttribute(tag, "min")),
    max: Number(tagAttribute(tag, "max")),
    format: Number(tagAttribute(tag, "style") ?? 0),
  }));
  return (column) => columns.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.format ?? 0;
}

/** The part of a sheet that is shown no more when the book opens: two selected sheets would be typed into at once. */
export function deselected(text: string): string {
  const head = text.search(/<(?:[\w.-]+:)?sheetData[\s/>]/);
  const end = head < 0 ? text.length : head;
  const views = text
    .slice(0, end)
    .replace(startTags("sheetView"), (tag) => withTagAttribute(tag, "tabSelected", null));
  return views + text.slice(end);
}

/** Elements of a worksheet that come after the boxes of its comments. */
const afterBoxes = /^(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)$/;
const anyTag = /<(\/?)((?:[\w.-]+:)?)([\w.-]+)(?:\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?\/?>/g;

/** The sheet's part with the relationship of its comments' boxes; null when there is no place for it. */
export function withBoxes(text: string, relationship: string): string | null {
  const cut = cutSheet(text);
  if (cut === null) return null;
  const at = placeOfBoxes(cut.tail);
  if (at === null) return null;
  const element = `<${cut.prefix}legacyDrawing xmlns:r="${officeRelationships}" r:id="${relationship}"/>`;
  return cut.head + cut.data + cut.tail.slice(0, at) + element + cut.tail.slice(at);
}

/** In front of the first element of the sheet itself that must follow, or of its end. */
function placeOfBoxes(tail: string): number | null {
  // inside `sheetData`, which the tail begins by closing
  let depth = 1;
  for (const found of tail.matchAll(anyTag)) {
    const [tag, slash, , name = ""] = found;
    if (slash === "/") {
      depth -= 1;
      if (depth < 0) return found.index;
      continue;
    }
    if (depth === 0 && afterBoxes.test(name)) return found.index;
    if (!tag.endsWith("/>")) depth += 1;
  }
  return null;
}
