import type { CellRange } from "../workbook/address.ts";
import { bodySize } from "../tables/tableStyle.ts";
import type { ModelCell, SheetModel } from "../tables/sheetModel.ts";
import type { DocumentCell, DocumentTable } from "./documentModel.ts";
import { paragraph } from "./documentParts.ts";
import { firstBodyRowOf } from "./figureLookup.ts";
import { showCell } from "./showCell.ts";

export interface SheetTableOptions {
  /** Sheet columns to show, from 0. */
  readonly columns: readonly number[];
  /** Millimetres for all of them. */
  readonly width: number;
  /** Points. */
  readonly size: number;
}

/** The table of a summary sheet, without the sheet's letterhead and signatures. */
export function sheetTable(sheet: SheetModel, options: SheetTableOptions): DocumentTable {
  const body = firstBodyRowOf(sheet);
  const top = sheet.print?.repeatRows?.[0] ?? body;
  const cells = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const bottom = lastRowOfTable(cells, { from: body, column: options.columns[0] ?? 0 });
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const merges = sheet.merges.flatMap((merge) => shownPart(merge, options.columns));
  const shown = rows.map((row) => rowCells(row, { cells, merges, options }));
  return {
    kind: "table",
    columns: columnWidths(shown, sheet, options),
    headerRows: body - top,
    borders: true,
    rows: shown,
  };
}

const cellMargins = 2.6;
const millimetresPerPoint = 0.3528;
/** The width of a digit of Times New Roman, and of a bold capital, in parts of its size. */
const letterWidth = { usual: 0.5, wide: 0.7 } as const;

/** Widths as in the sheet, but every column as wide as its longest word. */
function columnWidths(
  rows: readonly (readonly DocumentCell[])[],
  sheet: SheetModel,
  { columns, width, size }: SheetTableOptions,
): readonly number[] {
  const least = columns.map(() => cellMargins);
  for (const row of rows.filter((cells) => cells.length === columns.length)) {
    row.forEach((cell, index) => {
      const words = cell.paragraphs.flatMap(({ runs }) => runs.flatMap(({ text }) => text.split(/\s+/u)));
      const longest = Math.max(0, ...words.map(wordWidth));
      least[index] = Math.max(least[index] ?? 0, longest * size * millimetresPerPoint + cellMargins);
    });
  }
  const shares = columns.map((column) => sheet.columns[column] ?? 9);
  const whole = sumOf(shares);
  const wanted = shares.map((share, index) => Math.max((width * share) / whole, least[index] ?? 0));
  const spare = wanted.map((each, index) => each - (least[index] ?? 0));
  // what is too much is taken from the columns that have room beyond their longest word
  const taken = Math.min(1, Math.max(0, sumOf(wanted) - width) / Math.max(sumOf(spare), 1));
  const fitted = wanted.map((each, index) => each - taken * (spare[index] ?? 0));
  const scale = width / sumOf(fitted);
  return fitted.map((each) => each * scale);
}

function wordWidth(word: string): number {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return word.length * letterWidth.usual + capitals * (letterWidth.wide - letterWidth.usual);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function cellKey(row: number, column: number): string {
  return `${row}|${column}`;
}

/** The table goes on as long as its cells have borders. */
function lastRowOfTable(
  cells: ReadonlyMap<string, ModelCell>,
  { from, column }: { readonly from: number; readonly column: number },
): number {
  let row = from;
  while (cells.get(cellKey(row, column))?.style?.border !== undefined) row += 1;
  return row - 1;
}

/** A merge by positions among the shown columns, which may show only a part of it. */
interface ShownMerge extends CellRange {
  /** Where its content stands in the sheet. */
  readonly source: { readonly row: number; readonly column: number };
}

function shownPart(merge: CellRange, columns: readonly number[]): readonly ShownMerge[] {
  const inside = columns.flatMap((column, index) =>
    merge.left <= column && column <= merge.right ? [index] : [],
  );
  const [left] = inside;
  const right = inside.at(-1);
  if (left === undefined || right === undefined) return [];
  return [{ ...merge, left, right, source: { row: merge.top, column: merge.left } }];
}

interface RowScope {
  readonly cells: ReadonlyMap<string, ModelCell>;
  readonly merges: readonly ShownMerge[];
  readonly options: SheetTableOptions;
}

function rowCells(row: number, { cells, merges, options }: RowScope): readonly DocumentCell[] {
  const here = merges.filter((merge) => merge.top <= row && row <= merge.bottom);
  return options.columns.flatMap((column, index): readonly DocumentCell[] => {
    const merge = here.find((each) => each.left <= index && index <= each.right);
    if (merge === undefined) return [documentCell(cells.get(cellKey(row, column)), options.size)];
    if (merge.top !== row || merge.left !== index) return [];
    const cell = documentCell(cells.get(cellKey(merge.source.row, merge.source.column)), options.size);
    return [
      {
        ...cell,
        ...(merge.right > merge.left ? { columnSpan: merge.right - merge.left + 1 } : {}),
        ...(merge.bottom > merge.top ? { rowSpan: merge.bottom - merge.top + 1 } : {}),
      },
    ];
  });
}

function documentCell(cell: ModelCell | undefined, size: number): DocumentCell {
  const style = cell?.style ?? {};
  const text = cell === undefined ? "" : showCell(cell);
  const isNumber = typeof cell?.value === "number";
  const letters = {
    size: Math.min(size, (style.size ?? size) < bodySize ? size - 1 : size),
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
  };
  return {
    vertical: style.vertical === "top" ? "top" : "center",
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    paragraphs: [paragraph(text, { align: style.horizontal ?? (isNumber ? "right" : "left"), letters })],
  };
}
