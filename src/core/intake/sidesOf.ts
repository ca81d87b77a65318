import type { Cell } from "../workbook/cell.ts";
import type { SheetRow } from "../workbook/workbook.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import { labelHits } from "./labelHits.ts";
import { viewSheet, type SheetView } from "./sheetView.ts";

/**
 * The parts of a sheet on which vertical forms stand side by side, from left to right; the sheet itself where they
 * do not. Cells keep their addresses.
 */
export function sidesOf(view: SheetView, index: IntakeIndex): readonly SheetView[] {
  const gaps = blankColumns(view);
  if (gaps.length === 0) return [view];
  const columns = labelColumns(view, index);
  const starts = columns.slice(1).flatMap((column, position) => {
    const left = columns[position] ?? 0;
    return gaps.findLast((gap) => left < gap && gap < column) ?? [];
  });
  if (starts.length === 0) return [view];
  return [0, ...starts].map((from, position) => clip(view, from, starts[position] ?? view.columnCount));
}

/** Columns without content between others with content. */
function blankColumns(view: SheetView): readonly number[] {
  const filled = new Set<number>();
  for (let row = 0; row < view.rowCount; row += 1) for (const column of view.filled(row)) filled.add(column);
  const first = Math.min(...filled);
  return Array.from({ length: view.columnCount }, (_, column) => column).filter(
    (column) => column > first && !filled.has(column),
  );
}

/** Columns in which the labels of some vertical form stand, from left to right. */
function labelColumns(view: SheetView, index: IntakeIndex): readonly number[] {
  const found = labelHits(view, index).flatMap(({ template, section, hits }) => {
    const shape = index.shapes[template]?.sections[section];
    if (shape?.section.kind !== "rows") return [];
    const enough = Math.max(3, Math.ceil(shape.indicators.length * 0.3));
    const counts = new Map<number, Set<string>>();
    for (const { column, label } of hits) counts.set(column, (counts.get(column) ?? new Set()).add(label));
    return [...counts].flatMap(([column, labels]) => (labels.size >= enough ? [column] : []));
  });
  return [...new Set(found)].toSorted((left, right) => left - right);
}

/** The sheet with nothing but the columns from `from` up to, not including, `to`. */
function clip(view: SheetView, from: number, to: number): SheetView {
  const rows: (SheetRow | undefined)[] = [];
  view.sheet.rows.forEach((cells, row) => {
    const kept: (Cell | undefined)[] = [];
    cells?.forEach((cell, column) => {
      if (column >= from && column < to) kept[column] = cell;
    });
    if (kept.length > 0) rows[row] = kept;
  });
  const merges = view.sheet.merges
    .filter(({ left }) => left >= from && left < to)
    .map((merge) => ({ ...merge, right: Math.min(merge.right, to - 1) }));
  return viewSheet({ ...view.sheet, rows, merges }, view.index);
}
