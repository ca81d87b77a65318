import { columnName } from "../workbook/address.ts";
import type { AnnexRow } from "./annexModel.ts";
import type { PlacedCell } from "./figure.ts";
import { tableStyle } from "./tableStyle.ts";
import type { FigureColumn } from "./figureColumn.ts";
import { figureColumnCells, type ColumnPlace, type FigureColumnCells } from "./figureColumnCells.ts";
import type { TableRow } from "./tableRow.ts";
import { missingMark, notApplicableMark } from "./words.ts";

export interface FigureTable<S> {
  readonly rows: readonly TableRow<S>[];
  readonly columns: readonly FigureColumn<S>[];
  /** Sheet row of the first row, from 0. */
  readonly firstRow: number;
  /** The cells before the first figure. */
  readonly lead: (row: TableRow<S>) => readonly (PlacedCell | undefined)[];
  readonly leadColumns: number;
}

export interface FigureTableBody {
  readonly rows: readonly AnnexRow[];
  /** How many of the subjects have at least one figure of the reports. */
  readonly withFigures: { readonly formula: string; readonly value: number };
  readonly hasMissing: boolean;
  readonly hasClosed: boolean;
  readonly hasNotApplicable: boolean;
}

/** Two for every ratio, one for the mark "has figures". */
export function helperColumnsOf(columns: readonly Pick<FigureColumn<never>, "kind">[]): number {
  return 2 * columns.filter((column) => column.kind === "ratio").length + 1;
}

export function figureTableBody<S>(table: FigureTable<S>): FigureTableBody {
  const columns = placesOf(table).map((place, index) => {
    const column = table.columns[index];
    if (column === undefined) throw new Error("a place without its column");
    return figureColumnCells(column, table.rows, place);
  });
  const marks = subjectMarks(table, columns);
  const helpers = [...columns.flatMap((column) => column.helpers), marks.cells];
  const rows = table.rows.map((row, index): AnnexRow => {
    const figures = columns.map((column) => column.cells[index]);
    const cells = [...table.lead(row), ...figures, ...helpers.map((helper) => helper[index])];
    if (row.kind === "entry" || row.kind === "total") return { cells };
    return {
      cells,
      spans: [{ left: table.leadColumns - 1, right: table.leadColumns + table.columns.length - 1 }],
    };
  });
  const values = new Set(columns.flatMap((column) => column.cells.map((cell) => cell?.value)));
  return {
    rows,
    withFigures: marks.total,
    hasMissing: values.has(missingMark),
    hasClosed: columns.some((column) => column.hasClosed),
    hasNotApplicable: values.has(notApplicableMark),
  };
}

function placesOf<S>({ columns, firstRow, leadColumns }: FigureTable<S>): readonly ColumnPlace[] {
  let helper = leadColumns + columns.length;
  return columns.map((column, index) => {
    const place = {
      firstRow,
      letter: columnName(leadColumns + index),
      helperLetters: [columnName(helper), columnName(helper + 1)] as const,
    };
    if (column.kind === "ratio") helper += 2;
    return place;
  });
}

/** A hidden column with 1 for every subject that has at least one figure of the reports. */
function subjectMarks<S>(
  table: FigureTable<S>,
  columns: readonly FigureColumnCells[],
): { readonly cells: readonly (PlacedCell | undefined)[]; readonly total: FigureTableBody["withFigures"] } {
  const letter = columnName(table.leadColumns + table.columns.length + helperColumnsOf(table.columns) - 1);
  const reporting = table.columns.map((column) => column.reports);
  let count = 0;
  const cells = table.rows.map((row, index): PlacedCell | undefined => {
    if (row.kind !== "entry") return undefined;
    const shown = columns.filter((column, at) => reporting[at] === true && column.isOpen(index));
    const value = shown.some((column) => column.isPresent(index)) ? 1 : 0;
    count += value;
    const tests = shown.map((column) => column.presence(index));
    const formula = tests.length === 0 ? "0" : `IF(${tests.join("+")}>0,1,0)`;
    return { formula, value, style: tableStyle.helper };
  });
  const first = table.firstRow + 1;
  const last = table.firstRow + table.rows.length;
  return { cells, total: { formula: `SUM(${letter}${first}:${letter}${last})`, value: count } };
}
