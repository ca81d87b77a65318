import type { CellAddress, CellRange } from "../../../core/workbook/address.ts";
import { rowHeight, type GridLayout } from "./gridLayout.ts";

export interface SeenCell {
  readonly address: CellAddress;
  /** Pixels from the first column. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Rows and columns that it covers. */
  readonly rows: number;
  readonly columns: number;
}

export interface SeenRow {
  readonly row: number;
  readonly top: number;
  readonly cells: readonly SeenCell[];
}

interface Span {
  readonly index: number;
  readonly start: number;
}

/** The cells to draw: those in sight, and the merges that reach into sight from outside. */
export function cellsInSight(
  layout: GridLayout,
  rows: readonly Span[],
  columns: readonly Span[],
): readonly SeenRow[] {
  const [firstColumn, lastColumn] = [columns[0]?.index ?? 0, columns.at(-1)?.index ?? -1];
  const lefts = leftEdges(layout);
  const seen = new Map<number, Map<number, SeenCell>>();
  const see = (cell: SeenCell): void => {
    const { row, column } = cell.address;
    const line = seen.get(row) ?? new Map<number, SeenCell>();
    seen.set(row, line.set(column, cell));
  };
  for (const { index: row } of rows) {
    seen.set(row, seen.get(row) ?? new Map<number, SeenCell>());
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const merge = layout.mergeOver(row, column);
      see(merge === null ? single(layout, lefts, { row, column }) : merged(layout, lefts, merge));
    }
  }
  return [...seen]
    .toSorted(([left], [right]) => left - right)
    .map(([row, cells]) => ({
      row,
      top: row * rowHeight,
      cells: [...cells.values()].toSorted((left, right) => left.address.column - right.address.column),
    }));
}

function leftEdges({ widths }: GridLayout): readonly number[] {
  let left = 0;
  return widths.map((width) => {
    left += width;
    return left - width;
  });
}

function single(layout: GridLayout, lefts: readonly number[], address: CellAddress): SeenCell {
  return {
    address,
    left: lefts[address.column] ?? 0,
    width: layout.widths[address.column] ?? 0,
    height: rowHeight,
    rows: 1,
    columns: 1,
  };
}

function merged(layout: GridLayout, lefts: readonly number[], merge: CellRange): SeenCell {
  const { top, left, bottom, right } = merge;
  const last = Math.min(right, layout.columns - 1);
  return {
    address: { row: top, column: left },
    left: lefts[left] ?? 0,
    width: (lefts[last] ?? 0) + (layout.widths[last] ?? 0) - (lefts[left] ?? 0),
    height: (Math.min(bottom, layout.rows - 1) - top + 1) * rowHeight,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}
