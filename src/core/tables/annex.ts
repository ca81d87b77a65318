import { emptyPart, joinParts, type FormPart } from "../forms/formPart.ts";
import { numberRow } from "../forms/numberRow.ts";
import { span } from "../forms/span.ts";
import { totalWidth } from "../forms/splitColumns.ts";
import type { CellRange } from "../workbook/address.ts";
import type { Annex, AnnexBody, AnnexRow } from "./annexModel.ts";
import { annexFoot, annexHead } from "./annexPage.ts";
import { annexWidths, framedColumns } from "./annexWidths.ts";
import type { PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { headerHeights } from "./headerHeights.ts";
import { headerTree } from "./headerTree.ts";
import type { ModelCell, SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { headerFace, tableFont, tableStyle } from "./tableStyle.ts";
import { lineCount, textHeight } from "./textHeight.ts";
import { sheetDefaults } from "./sheetDefaults.ts";
import { words } from "./words.ts";

/** The sheet row of the first body row. */
export function firstBodyRow(annex: Annex, context: TableContext): number {
  const widths = annex.columns.map((column) => column.width);
  const head = headOf(annex, context, { lines: [], widths });
  return head.rows + headerTree(annex.columns.map((column) => column.path)).depth + 1;
}

export function annexSheet(context: TableContext, asked: Annex, body: AnnexBody): SheetModel {
  const fitted = annexWidths(asked.columns, body.rows, asked);
  const { widths } = fitted;
  const annex = withWidths(asked, widths);
  const frame = framedColumns(fitted, annex.frozenColumns);
  const framed = widths.slice(frame.left, frame.right + 1);
  const head = headOf(annex, context, { lines: body.lines, widths: framed });
  const header = headerPart(annex, head.rows);
  const first = head.rows + header.rows;
  const rows = bodyPart(annex, body.rows, first);
  const foot = annexFoot(context, framed, { ...body, top: first + rows.rows });
  const part = joinParts([shiftedRight(head, frame.left), header, rows, shiftedRight(foot, frame.left)]);
  return {
    ...sheetDefaults,
    name: annex.sheetName,
    mark: annex.mark,
    visibility: "visible",
    cells: inReadingOrder(part.cells),
    merges: part.merges,
    columns: [...widths, ...Array.from({ length: annex.helperColumns }, () => 10)],
    hiddenColumns: Array.from({ length: annex.helperColumns }, (_, index) => widths.length + index),
    rowHeights: new Map(part.heights.map(({ row, points }) => [row, Math.min(points, 409)])),
    freeze: { rows: first, columns: annex.frozenColumns },
    print: pagePrint(annex, { ...fitted, header: [head.rows, first - 1], lastRow: part.rows - 1 }),
    conditionalFormats: body.conditionalFormats ?? [],
    zoom: 90,
  };
}

function withWidths(annex: Annex, widths: readonly number[]): Annex {
  const columns = annex.columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
  return { ...annex, columns };
}

/** The sheet's cells row by row, as the contract asks; parts may be made in any order. */
export function inReadingOrder(cells: readonly ModelCell[]): readonly ModelCell[] {
  return cells.toSorted((left, right) => left.row - right.row || left.column - right.column);
}

function headOf(
  annex: Annex,
  context: TableContext,
  head: { readonly lines: readonly PlacedCell[]; readonly widths: readonly number[] },
): FormPart {
  const lines = Array.from({ length: annex.lines }, (_, index) => head.lines[index] ?? { value: "" });
  return annexHead(context, head.widths, { ...annex, lines });
}

function shiftedRight(part: FormPart, by: number): FormPart {
  return {
    ...part,
    cells: part.cells.map((cell) => ({ ...cell, column: cell.column + by })),
    merges: part.merges.map((merge) => ({ ...merge, left: merge.left + by, right: merge.right + by })),
  };
}

function headerPart(annex: Annex, top: number): FormPart {
  const widths = annex.columns.map((column) => column.width);
  const tree = headerTree(annex.columns.map((column) => column.path));
  const heights = headerHeights(tree, widths, headerFace).map((points, level) => ({
    row: top + level,
    points,
  }));
  const labels = tree.cells.map(({ text, range }) => span(shifted(range, top), tableStyle.header, text));
  const numbers = annex.columns.map((column, index) => column.number ?? `(${index + 1})`);
  return joinParts([
    ...labels,
    { ...emptyPart, rows: tree.depth, heights },
    numberRow({ row: top + tree.depth, numbers, widths, style: tableStyle.columnNumber }),
  ]);
}

function shifted(range: CellRange, down: number): CellRange {
  return { ...range, top: range.top + down, bottom: range.bottom + down };
}

function bodyPart(annex: Annex, rows: readonly AnnexRow[], top: number): FormPart {
  const widths = annex.columns.map((column) => column.width);
  return joinParts(
    rows.map((row, index): FormPart => {
      const at = top + index;
      return {
        ...emptyPart,
        rows: 1,
        cells: rowCells(annex, row, at),
        merges: (row.spans ?? [])
          .filter((block) => block.right > block.left)
          .map((block) => ({ top: at, bottom: at, ...block })),
        heights: [{ row: at, points: rowHeight(row, widths) }],
      };
    }),
  );
}

function rowCells(annex: Annex, row: AnnexRow, at: number): readonly ModelCell[] {
  const count = annex.columns.length + annex.helperColumns;
  return Array.from({ length: count }, (_, column): ModelCell | null => {
    const cell = row.cells[column];
    if (cell === undefined && column >= annex.columns.length) return null;
    if (cell === undefined) return { row: at, column, style: spanStyle(row, column) };
    return { row: at, column, ...wrappingLink(cell, annex.columns[column]?.width ?? 0) };
  }).filter((cell) => cell !== null);
}

const longestLiteral = 250;

/**
 * LibreOffice turns a linked text into a field that does not wrap; a linked formula wraps. So a linked label of
 * several lines is written as a formula that gives its text, and one too long for that goes without its link.
 */
function wrappingLink(cell: PlacedCell, width: number): PlacedCell {
  const { value, style, link, ...rest } = cell;
  if (link === undefined || typeof value !== "string" || style?.wrap !== true) return cell;
  const face = { size: style.size ?? tableFont.size, bold: style.bold === true };
  if (lineCount(value, width, face) === 1) return cell;
  if (value.length > longestLiteral) return { ...rest, value, style };
  return { ...rest, value, style, link, formula: literal(value) };
}

/** The cells under a span look like its first one, so that the borders close. */
function spanStyle(row: AnnexRow, column: number): NonNullable<PlacedCell["style"]> {
  const block = row.spans?.find((each) => each.left < column && column <= each.right);
  const first = block === undefined ? undefined : row.cells[block.left];
  return first?.style ?? tableStyle.label;
}

function rowHeight(row: AnnexRow, widths: readonly number[]): number {
  const heights = row.cells.map((cell, column) => {
    const { style, value } = cell ?? {};
    if (style?.wrap !== true || typeof value !== "string") return 0;
    const block = row.spans?.find((each) => each.left === column) ?? { left: column, right: column };
    const face = { size: style.size ?? tableFont.size, bold: style.bold === true };
    return textHeight(value, totalWidth(widths, block) - 3 * (style.indent ?? 0), face);
  });
  return Math.max(17, ...heights);
}

// NĐ 30/2020, Phụ lục I: 20–25 mm above and below, 30–35 mm left, 15–20 mm right.
const margins = { top: 20, bottom: 20, left: 30, right: 15 } as const;

function pagePrint(
  annex: Annex,
  page: {
    readonly pages: number;
    readonly header: readonly [number, number];
    readonly lastRow: number;
  },
): NonNullable<SheetModel["print"]> {
  return {
    orientation: annex.orientation,
    fitToWidth: true,
    ...(page.pages === 1
      ? {}
      : { pagesWide: page.pages, repeatColumns: [0, annex.frozenColumns - 1] as const }),
    repeatRows: page.header,
    area: { top: 0, left: 0, bottom: page.lastRow, right: annex.columns.length - 1 },
    margins,
    footer: `&L&9${annex.mark.id.replaceAll("&", "&&")}&R&9${words.page} &P/&N`,
  };
}
