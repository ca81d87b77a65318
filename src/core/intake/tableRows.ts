import { foldKey } from "../workbook/text/fold.ts";
import type { CellAddress } from "../workbook/address.ts";
import type { AlignedColumns } from "./alignColumns.ts";
import { isEndOfTable } from "./endOfTable.ts";
import type { TableWords } from "./intakeIndex.ts";
import { isNumberRow } from "./numberRow.ts";
import type { SheetView } from "./sheetView.ts";

/** A row under a header, before anything is known about it. */
export interface TableRow {
  readonly row: number;
  readonly label: string;
  /** Where the label stands; the first column of the table when there is none. */
  readonly labelAt: CellAddress;
  /** What stands in an STT column before the label, folded. */
  readonly ordinal: string;
  /** True when some indicator column holds a figure, a word for zero or an error. */
  readonly hasFigures: boolean;
  /** Sheet columns of indicators with content. */
  readonly filled: readonly number[];
}

/** The rows of a table and where it ended. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  /** First row that is no longer the table's. */
  readonly end: number;
}

/** Where a table's rows are looked for. */
export interface TableSpan {
  readonly view: SheetView;
  readonly words: TableWords;
  /** First row that belongs to the next form. */
  readonly limit: number;
}

/** Rows of a grid or list down to its visible end; repeated headers and number rows are left out. */
export function tableRows(
  span: TableSpan,
  table: AlignedColumns,
  isKnownLabel: (label: string) => boolean,
): TableRows {
  const { view, words, limit } = span;
  const rows: TableRow[] = [];
  let blankRows = 0;
  let row = table.dataTop;
  for (; row < limit; row += 1) {
    const found = readRow(span, table, row);
    if (found === null) {
      blankRows += 1;
      continue;
    }
    const known = found.label !== "" && isKnownLabel(found.label);
    if (isEndOfTable(view, row, words) && !known) break;
    // Behind a gap only rows that are plainly the table's: what follows is a signature or a remark.
    if (blankRows > 0 && !found.hasFigures && !known) break;
    if (isNumberRow(view, row, table.header) || isRepeatedHeader(view, table, row)) continue;
    blankRows = 0;
    rows.push(found);
  }
  const last = rows.at(-1);
  return { rows, end: row < limit ? row : (last?.row ?? table.dataTop - 1) + 1 };
}

function readRow(span: TableSpan, table: AlignedColumns, row: number): TableRow | null {
  const { view } = span;
  const columns = view
    .filled(row)
    .filter((column) => column >= table.header.left && column <= table.header.right);
  if (columns.length === 0) return null;
  const places = new Set(table.columns.values());
  const filled = columns.filter((column) => places.has(column));
  const before = columns.filter(
    (column) => !places.has(column) && column < Math.min(...places) && column !== table.labelColumn,
  );
  const labelColumn = labelColumnOf(view, table, { row, before });
  const at = { row, column: labelColumn ?? table.header.left };
  const ordinalColumn = before.find((column) => column !== labelColumn);
  return {
    row,
    label: labelColumn === null ? "" : view.text(row, labelColumn).trim(),
    labelAt: at,
    ordinal: ordinalColumn === undefined ? "" : foldKey(view.text(row, ordinalColumn)),
    hasFigures: filled.some((column) => isFigure(span, row, column)),
    filled,
  };
}

/** The label's column, or where a label stands instead: merged over the STT, or in a table without label column. */
function labelColumnOf(
  view: SheetView,
  table: AlignedColumns,
  found: { readonly row: number; readonly before: readonly number[] },
): number | null {
  const { labelColumn } = table;
  if (labelColumn !== null && !view.isBlank(found.row, labelColumn)) return labelColumn;
  const words = found.before.find((column) => /\p{L}{2}/u.test(view.text(found.row, column)));
  return words ?? null;
}

function isFigure(span: TableSpan, row: number, column: number): boolean {
  const cell = span.view.cell(row, column);
  if (cell.type !== "text") return true;
  return /\d/.test(cell.value) || span.words.zero.has(foldKey(cell.value));
}

/** A header printed again, or imported as if it were data. */
function isRepeatedHeader(view: SheetView, table: AlignedColumns, row: number): boolean {
  const columns = view.filled(row);
  const same = columns.filter((column) => {
    const label = view.label(row, column);
    if (label === "" || /^\d+$/.test(label)) return false;
    for (let header = table.header.top; header <= table.header.bottom; header += 1) {
      const origin = view.origin(header, column);
      if (view.label(origin.row, origin.column) === label) return true;
    }
    return false;
  });
  return same.length >= 2 && same.length * 2 > columns.length;
}
