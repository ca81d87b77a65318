import type { CellMark } from "../../../app/bookHost.ts";
import { assertNever } from "../../../core/assertNever.ts";
import { maxTextLength } from "../../../core/tables/assertSheetModel.ts";
import type { ModelValue } from "../../../core/tables/sheetModel.ts";
import { rangeToA1 } from "../../../core/workbook/address.ts";
import type { Cell } from "../../../core/workbook/cell.ts";
import type { Sheet, SheetRow } from "../../../core/workbook/workbook.ts";
import { columnsToA1, joinRuns, rowsToA1 } from "../write/areas.ts";
import { matrixSteps, type MatrixRow } from "../write/matrix.ts";
import { noteSteps } from "../write/notes.ts";
import { step, type Step } from "../write/sender.ts";
import { typed, typeValues } from "../write/typedText.ts";
import { markSteps } from "./markFormat.ts";

/** A received sheet as values: its formulas would look for a workbook that is not there. */
export function* copySteps(worksheet: Excel.Worksheet, sheet: Sheet): Generator<Step> {
  for (const segment of segmentsOf(sheet.rows)) {
    const place = { worksheet, ...segment };
    yield* matrixSteps(place, rowsOf(segment, valueOf), typeValues);
    yield* matrixSteps(place, rowsOf(segment, formatOf), (range, matrix) => {
      range.numberFormat = matrix;
    });
  }
  yield step(4, 0, () => worksheet.getUsedRange().format.autofitColumns());
  for (const merge of sheet.merges) yield step(2, 0, () => worksheet.getRange(rangeToA1(merge)).merge(false));
  for (const area of linesOf(sheet.hiddenRows)) {
    yield step(3, 0, () => {
      worksheet.getRange(rowsToA1({ ...area, top: area.left, bottom: area.right })).rowHidden = true;
    });
  }
  for (const area of linesOf(sheet.hiddenColumns)) {
    yield step(3, 0, () => {
      worksheet.getRange(columnsToA1(area)).columnHidden = true;
    });
  }
}

/** Colours and texts of marks on a copy. */
export function* copyMarkSteps(worksheet: Excel.Worksheet, marks: readonly CellMark[]): Generator<Step> {
  yield* markSteps(worksheet, marks);
  const texts = new Map<string, string>();
  for (const { cell, text } of marks) {
    const [first = cell] = cell.split(":");
    const before = texts.get(first);
    texts.set(first, before === undefined ? text : `${before}\n${text}`);
  }
  yield* noteSteps(
    worksheet,
    [...texts].map(([cell, text]) => ({ cell, text })),
  );
}

/** Rows that are written at once, with the columns in which something stands. */
interface Segment {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly SheetRow[];
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** A cell far away from the others must not make a rectangle of millions of empty ones. */
const mostEmptyColumns = 200;

function* segmentsOf(rows: Sheet["rows"]): Generator<Segment> {
  let top = 0;
  let span: Span = { left: 0, right: 0 };
  let open: SheetRow[] = [];
  for (const [index, cells] of Object.entries(rows)) {
    if (cells === undefined || cells.length === 0) continue;
    const row = Number(index);
    const own = { left: Number(Object.keys(cells)[0] ?? 0), right: cells.length - 1 };
    const both = { left: Math.min(span.left, own.left), right: Math.max(span.right, own.right) };
    const isJoined = row === top + open.length && widthOf(both) <= widthOf(span) + mostEmptyColumns;
    if (isJoined && open.length > 0) {
      open.push(cells);
      span = both;
      continue;
    }
    if (open.length > 0) yield { top, ...span, rows: open };
    [top, span, open] = [row, own, [cells]];
  }
  if (open.length > 0) yield { top, ...span, rows: open };
}

function widthOf({ left, right }: Span): number {
  return right - left;
}

function* rowsOf(
  { rows, left, right }: Segment,
  contentOf: (cell: Cell | undefined) => MatrixRow[number],
): Generator<MatrixRow> {
  for (const cells of rows) {
    yield Array.from({ length: right - left + 1 }, (_, column) => contentOf(cells[left + column]));
  }
}

function formatOf(cell: Cell | undefined): string | null {
  return cell?.type === "number" || cell?.type === "date" ? (cell.format ?? null) : null;
}

function valueOf(cell: Cell | undefined): ModelValue {
  switch (cell?.type) {
    case undefined:
    case "blank":
      return "";
    case "text":
      return typed(cell.value.slice(0, maxTextLength));
    case "number":
    case "boolean":
      return cell.value;
    case "date":
      return cell.serial;
    case "error":
      // Excel takes its own signs for errors.
      return cell.value;
    default:
      return assertNever(cell);
  }
}

function linesOf(lines: ReadonlySet<number>) {
  const runs = [...lines]
    .toSorted((a, b) => a - b)
    .map((line) => ({ row: 0, left: line, right: line, value: true }));
  return joinRuns(runs, String).flatMap(({ areas }) => areas);
}
