import { assertNever } from "../assertNever.ts";
import { sum, toNumber, type DecimalText } from "../decimal.ts";
import { figureCell, percentage, rounded, type Amount, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import type { CellStyle } from "./sheetModel.ts";
import { numberFormat, tableStyle, totalOf } from "./tableStyle.ts";
import type { FigureColumn } from "./figureColumn.ts";
import type { RowRun, TableRow } from "./tableRow.ts";
import { missingMark } from "./words.ts";

export interface ColumnPlace {
  /** Sheet row of the table's first row, from 0. */
  readonly firstRow: number;
  readonly letter: string;
  /** Where the parts of a ratio stand. */
  readonly helperLetters: readonly [string, string];
}

/** The cells of one column, by table row. */
export interface FigureColumnCells {
  readonly cells: readonly (PlacedCell | undefined)[];
  readonly helpers: readonly (readonly (PlacedCell | undefined)[])[];
  /** False where the unit does not owe the figure. */
  readonly isOpen: (row: number) => boolean;
  readonly isPresent: (row: number) => boolean;
  /** A formula part that is above zero when the unit's figure is there. */
  readonly presence: (row: number) => string;
  readonly hasClosed: boolean;
}

type ColumnOf<S, K extends FigureColumn<S>["kind"]> = Extract<FigureColumn<S>, { kind: K }>;

export function figureColumnCells<S>(
  column: FigureColumn<S>,
  rows: readonly TableRow<S>[],
  place: ColumnPlace,
): FigureColumnCells {
  switch (column.kind) {
    case "amount":
      return amountCells(column, rows, place);
    case "ratio":
      return ratioCells(column, rows, place);
    case "text":
      return textCells(column, rows, place);
    default:
      return assertNever(column);
  }
}

/** A cell that nobody owes. */
function closedStyle(row: TableRow<unknown>): CellStyle {
  return row.kind === "total" ? totalOf(tableStyle.closed) : tableStyle.closed;
}

function amountCells<S>(
  column: ColumnOf<S, "amount">,
  rows: readonly TableRow<S>[],
  place: ColumnPlace,
): FigureColumnCells {
  const format = column.numberFormat ?? numberFormat(column.decimals);
  const style = { ...tableStyle.number, numberFormat: format };
  const figures = rows.map((row) => (row.kind === "entry" ? column.at(row.subject) : null));
  const cells = rows.map((row, index): PlacedCell | undefined => {
    const figure = figures[index] ?? null;
    if (row.kind === "entry") {
      return figure === null ? { style: closedStyle(row) } : figureCell(figure, style);
    }
    if (row.kind !== "total") return undefined;
    const isOwed = column.summed && inRuns(figures, row.runs).some((each) => each !== null);
    if (!isOwed) return { style: closedStyle(row) };
    return totalCell(row.runs, { figures, place, style: totalOf(style) });
  });
  return openCells(rows, { cells, helpers: [], place, isOpen: (row) => figures[row] !== null });
}

function totalCell(
  runs: readonly RowRun[],
  total: {
    readonly figures: readonly (Amount | null)[];
    readonly place: ColumnPlace;
    readonly style: CellStyle;
  },
): PlacedCell {
  const ranges = rangesOf(total.place, total.place.letter, runs).join(",");
  const value = totalIn(total.figures, runs);
  return {
    formula: `IF(COUNT(${ranges})=0,${literal(missingMark)},SUM(${ranges}))`,
    value: value === null ? missingMark : toNumber(value),
    style: total.style,
  };
}

/** The exact sum of the figures that are there; null when none is. */
function totalIn(figures: readonly (Amount | null)[], runs: readonly RowRun[]): DecimalText | null {
  const present = inRuns(figures, runs).flatMap((figure) =>
    figure === null || figure.value === null ? [] : [figure.value],
  );
  return present.length === 0 ? null : sum(present);
}

interface Parts {
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
}

/** The parts stand in hidden columns, so that a total row divides sums that can be seen and checked. */
function ratioCells<S>(
  column: ColumnOf<S, "ratio">,
  rows: readonly TableRow<S>[],
  place: ColumnPlace,
): FigureColumnCells {
  const style = { ...tableStyle.number, numberFormat: numberFormat(column.decimals) };
  const figures = rows.map((row) => (row.kind === "entry" ? column.at(row.subject) : null));
  const isOpen = (row: number): boolean => figures[row] !== null;
  const numerators = figures.map((figure) => figure?.numerator ?? null);
  const denominators = figures.map((figure) => figure?.denominator ?? null);
  const cells = rows.map((row, index) => {
    if (row.kind !== "entry" && row.kind !== "total") return undefined;
    const own = row.kind === "total" ? totalOf(style) : style;
    const units = row.kind === "total" ? row.runs : [{ from: index, to: index }];
    if (inRuns(figures, units).every((figure) => figure === null)) return { style: closedStyle(row) };
    const parts = { numerator: totalIn(numerators, units), denominator: totalIn(denominators, units) };
    return percentageCell(parts, { place, row: index, style: own });
  });
  const helpers = [
    partCells(numerators, rows, { ...place, letter: place.helperLetters[0] }),
    partCells(denominators, rows, { ...place, letter: place.helperLetters[1] }),
  ];
  return openCells(rows, { cells, helpers, place, isOpen });
}

function partCells(
  figures: readonly (Amount | null)[],
  rows: readonly TableRow<unknown>[],
  place: ColumnPlace,
): readonly (PlacedCell | undefined)[] {
  return rows.map((row, index) => {
    const figure = figures[index] ?? null;
    if (row.kind === "total") return totalCell(row.runs, { figures, place, style: tableStyle.helper });
    return figure === null ? undefined : figureCell(figure, tableStyle.helper);
  });
}

function percentageCell(
  parts: Parts,
  cell: { readonly place: ColumnPlace; readonly row: number; readonly style: CellStyle },
): PlacedCell {
  const row = cell.place.firstRow + cell.row + 1;
  const [numerator, denominator] = cell.place.helperLetters.map((letter) => `${letter}${row}`);
  const mark = literal(missingMark);
  return {
    formula: `IF(COUNT(${numerator}:${denominator})<2,${mark},IF(${denominator}=0,${mark},${rounded(`100*${numerator}/${denominator}`)}))`,
    value: percentage(parts.numerator, parts.denominator) ?? missingMark,
    style: cell.style,
  };
}

function textCells<S>(
  column: ColumnOf<S, "text">,
  rows: readonly TableRow<S>[],
  place: ColumnPlace,
): FigureColumnCells {
  const style = tableStyle.textCentred;
  const figures = rows.map((row) => (row.kind === "entry" ? column.at(row.subject) : null));
  const cells = rows.map((row, index) => {
    const figure = figures[index] ?? null;
    if (row.kind === "entry") {
      return figure === null ? { style: closedStyle(row) } : figureCell(figure, style);
    }
    if (row.kind !== "total") return undefined;
    const values = inRuns(figures, row.runs).flatMap((each) => (each === null ? [] : [each.value]));
    if (values.length === 0 || column.total === undefined) return { style: closedStyle(row) };
    return figureCell(column.total(values, rangesOf(place, place.letter, row.runs)), totalOf(style));
  });
  const open = openCells(rows, { cells, helpers: [], place, isOpen: (row) => figures[row] !== null });
  const presence = (row: number) =>
    `IF(${place.letter}${place.firstRow + row + 1}=${literal(missingMark)},0,1)`;
  return { ...open, isPresent: (row) => cells[row]?.value !== missingMark, presence };
}

function openCells(
  rows: readonly TableRow<unknown>[],
  column: Pick<FigureColumnCells, "cells" | "helpers" | "isOpen"> & { readonly place: ColumnPlace },
): FigureColumnCells {
  const { cells, helpers, isOpen, place } = column;
  return {
    cells,
    helpers,
    isOpen,
    isPresent: (row) => typeof cells[row]?.value === "number",
    presence: (row) => `COUNT(${place.letter}${place.firstRow + row + 1})`,
    hasClosed: rows.some((row, index) => row.kind === "entry" && !isOpen(index)),
  };
}

function rangesOf(place: ColumnPlace, letter: string, runs: readonly RowRun[]): readonly string[] {
  const row = (index: number) => place.firstRow + index + 1;
  return runs.map(({ from, to }) =>
    from === to ? `${letter}${row(from)}` : `${letter}${row(from)}:${letter}${row(to)}`,
  );
}

function inRuns<T>(entries: readonly T[], runs: readonly RowRun[]): readonly T[] {
  return runs.flatMap(({ from, to }) => entries.slice(from, to + 1));
}
