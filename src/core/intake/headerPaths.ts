import type { SheetView } from "./sheetView.ts";

/** The header over one column of a table: folded labels from the top level down. */
export interface HeaderPath {
  readonly column: number;
  readonly path: readonly string[];
  /** The last label without what stands in parentheses. */
  readonly bareLeaf: string;
  /** The last label as it is written. */
  readonly text: string;
}

export interface HeaderZone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Unfolds merged header cells, and headers whose merges were lost, to one path for each column. */
export function headerPaths(view: SheetView, zone: HeaderZone): readonly HeaderPath[] {
  const resolved: (readonly string[])[] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    resolved.push(resolveRow(view, zone, { row, above: resolved.at(-1) ?? null }));
  }
  const paths: HeaderPath[] = [];
  for (let column = zone.left; column <= zone.right; column += 1) {
    const labels = resolved.map((row) => row[column - zone.left] ?? "");
    const path = labels.filter((label, level) => label !== "" && label !== labels[level - 1]);
    paths.push({ column, path, ...leafOf(view, zone, column) });
  }
  return paths;
}

function resolveRow(
  view: SheetView,
  zone: HeaderZone,
  at: { readonly row: number; readonly above: readonly string[] | null },
): readonly string[] {
  const labels: string[] = [];
  for (let column = zone.left; column <= zone.right; column += 1) {
    const own = labelOfOrigin(view, zone, { row: at.row, column });
    const position = column - zone.left;
    const left = labels[position - 1] ?? "";
    // A group label stands over its first column only when its merge is gone.
    const continues =
      own === "" &&
      left !== "" &&
      (at.above === null || at.above[position] === at.above[position - 1]) &&
      hasBelow(view, zone, { row: at.row, column }) &&
      hasBelow(view, zone, { row: at.row, column: column - 1 });
    labels.push(continues ? left : own);
  }
  return labels;
}

function labelOfOrigin(
  view: SheetView,
  zone: HeaderZone,
  at: { readonly row: number; readonly column: number },
): string {
  const origin = view.origin(at.row, at.column);
  return origin.row < zone.top ? "" : view.label(origin.row, origin.column);
}

function hasBelow(
  view: SheetView,
  zone: HeaderZone,
  at: { readonly row: number; readonly column: number },
): boolean {
  for (let row = at.row + 1; row <= zone.bottom; row += 1) {
    const origin = view.origin(row, at.column);
    if (origin.row > at.row && !view.isBlank(origin.row, origin.column)) return true;
  }
  return false;
}

function leafOf(
  view: SheetView,
  zone: HeaderZone,
  column: number,
): { readonly bareLeaf: string; readonly text: string } {
  for (let row = zone.bottom; row >= zone.top; row -= 1) {
    const origin = view.origin(row, column);
    if (origin.row >= zone.top && !view.isBlank(origin.row, origin.column)) {
      return {
        bareLeaf: view.bareLabel(origin.row, origin.column),
        text: view.text(origin.row, origin.column),
      };
    }
  }
  return { bareLeaf: "", text: "" };
}
