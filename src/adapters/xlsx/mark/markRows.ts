import { parseA1, toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { startTags, tagAttribute, withTagAttribute } from "./tags.ts";

/** Fills by column of one row. */
export type RowFills<F> = ReadonlyMap<number, F>;

export interface RowMarking<F> {
  /** By row, from 0. */
  readonly fills: ReadonlyMap<number, RowFills<F>>;
  /** The format of a cell that the file does not have, by column. */
  readonly columnFormat: (column: number) => number;
  /** The format with another fill; null for a format that the book does not have. */
  readonly refilled: Refilling<F>;
  /** True when cells that the file does not have stay so. */
  readonly existingOnly?: true;
  /** Of the elements, such as "x:". */
  readonly prefix: string;
}

export type Refilling<F> = (format: number, fill: F, at: CellAddress) => number | null;

/** The rows of a sheet with some cells in another format, all else as written; null when they are not understood. */
export function markRows<F>(data: string, marking: RowMarking<F>): string | null {
  const rows = rowsOf(data);
  if (rows === null) return null;
  const byNumber = new Map(rows.map((row) => [row.place, row]));
  const edits: Edit[] = [];
  for (const [number, fills] of inOrder(marking.fills)) {
    const known = byNumber.get(number);
    if (known === undefined && marking.existingOnly === true) continue;
    const row = known ?? absentRow(number, placeFor(number, rows, data.length), marking);
    const text = markRow(row, fills, marking);
    if (text === null) return null;
    edits.push({ start: row.start, end: row.end, text });
  }
  return applyEdits(data, edits);
}

/** A row or cell in the text, and which one it is. */
interface Found {
  readonly place: number;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

interface Row extends Found {
  readonly body: string;
}

/** The rows in their order; null when one does not say its number or is out of order. */
function rowsOf(data: string): readonly Row[] | null {
  const tags = startTags("row");
  const rows: Row[] = [];
  for (let found = tags.exec(data); found !== null; found = tags.exec(data)) {
    const [tag, prefix = ""] = found;
    const place = Number(tagAttribute(tag, "r") ?? "0") - 1;
    const inside = found.index + tag.length;
    const close = `</${prefix}row>`;
    const bodyEnd = tag.endsWith("/>") ? inside : data.indexOf(close, inside);
    if (bodyEnd < 0 || place <= (rows.at(-1)?.place ?? -1)) return null;
    const end = tag.endsWith("/>") ? inside : bodyEnd + close.length;
    rows.push({ place, tag, start: found.index, end, body: data.slice(inside, bodyEnd) });
    tags.lastIndex = end;
  }
  return rows;
}

function absentRow(place: number, at: number, { prefix }: Pick<RowMarking<unknown>, "prefix">): Row {
  return { place, tag: `<${prefix}row r="${place + 1}">`, start: at, end: at, body: "" };
}

function markRow<F>({ place, tag, body }: Row, fills: RowFills<F>, marking: RowMarking<F>): string | null {
  const cells = cellsOf(body, place);
  if (cells === null) return null;
  const rowFormat = tagAttribute(tag, "customFormat") === null ? null : tagAttribute(tag, "s");
  const edits: Edit[] = [];
  for (const [column, fill] of inOrder(fills)) {
    const cell = cells.find((candidate) => candidate.place === column);
    if (cell === undefined && marking.existingOnly === true) continue;
    const own = rowFormat === null ? marking.columnFormat(column) : Number(rowFormat);
    const before = cell === undefined ? own : Number(tagAttribute(cell.tag, "s") ?? 0);
    const format = marking.refilled(before, fill, { row: place, column });
    if (format === null) return null;
    edits.push(
      cellEdit({ row: place, column }, cell ?? placeFor(column, cells, body.length), { format, marking }),
    );
  }
  const open = tag.replace(/\s*\/>$/, ">");
  return `${open}${applyEdits(body, edits)}</${marking.prefix}row>`;
}

function cellEdit(
  at: { readonly row: number; readonly column: number },
  cell: Found | number,
  { format, marking }: { readonly format: number; readonly marking: Pick<RowMarking<unknown>, "prefix"> },
): Edit {
  if (typeof cell === "number") {
    return { start: cell, end: cell, text: `<${marking.prefix}c r="${toA1(at)}" s="${format}"/>` };
  }
  return { start: cell.start, end: cell.end, text: withTagAttribute(cell.tag, "s", String(format)) };
}

/** The start tags of a row's cells; null when one does not say its address or is out of order. */
function cellsOf(body: string, row: number): readonly Found[] | null {
  const cells: Found[] = [];
  for (const found of body.matchAll(startTags("c"))) {
    const [tag] = found;
    const at = parseA1(tagAttribute(tag, "r") ?? "");
    if (at?.row !== row || at.column <= (cells.at(-1)?.place ?? -1)) return null;
    cells.push({ place: at.column, tag, start: found.index, end: found.index + tag.length });
  }
  return cells;
}

/** Where something that is not there yet belongs. */
function placeFor(place: number, present: readonly Found[], end: number): number {
  return present.find((other) => other.place > place)?.start ?? end;
}

function inOrder<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].toSorted(([left], [right]) => left - right);
}
