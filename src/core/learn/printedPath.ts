import { headerPaths, type HeaderZone } from "../intake/headerPaths.ts";
import type { SheetView } from "../intake/sheetView.ts";
import type { CellAddress } from "../workbook/address.ts";
import { cleanText } from "../workbook/text/fold.ts";

/** The header over one column, as it is printed. */
export interface PrintedPath {
  readonly column: number;
  readonly label: readonly string[];
  /** The same, folded. */
  readonly keys: readonly string[];
  /** The lowest cell of the path. */
  readonly at: CellAddress;
}

/** The header tree of a zone, one path for each of its columns that has any. */
export function printedPaths(view: SheetView, zone: HeaderZone): readonly PrintedPath[] {
  return headerPaths(view, zone)
    .filter(({ path }) => path.some((key) => key !== ""))
    .map(({ column, path }) => {
      const stacked = cellsOver(view, zone, column);
      const keys = stacked.map((cell) => view.label(cell.row, cell.column));
      // Where merges are gone, a group's label stands left of the column.
      const isWhole = withoutRepeats(keys).join("/") === path.join("/");
      const cells = isWhole ? stacked : path.map((key) => cellSaying(view, zone, { key, column }));
      return {
        column,
        label: cells.map((cell) => cleanText(view.text(cell.row, cell.column))),
        keys: isWhole ? keys : path,
        at: cells.at(-1) ?? { row: zone.bottom, column },
      };
    });
}

/** The header cells over a column from the top down; a label printed again in the same width is one of them. */
function cellsOver(view: SheetView, zone: HeaderZone, column: number): readonly CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const origin = view.origin(row, column);
    const last = cells.at(-1);
    const isKnown = last?.row === origin.row && last.column === origin.column;
    if (isKnown || origin.row < zone.top || view.label(origin.row, origin.column) === "") continue;
    if (last !== undefined && isRepeat(view, last, origin)) continue;
    cells.push(origin);
  }
  return cells;
}

function isRepeat(view: SheetView, above: CellAddress, below: CellAddress): boolean {
  const sameLabel = view.label(above.row, above.column) === view.label(below.row, below.column);
  return sameLabel && widthOf(view, above) === widthOf(view, below);
}

function widthOf(view: SheetView, cell: CellAddress): number {
  const merge = view.mergeAt(cell.row, cell.column);
  return merge === null ? 1 : merge.right - merge.left + 1;
}

function withoutRepeats(keys: readonly string[]): readonly string[] {
  return keys.filter((key, level) => key !== keys[level - 1]);
}

/** The header cell with these words that stands over the column, or left of it where its merge is gone. */
function cellSaying(
  view: SheetView,
  zone: HeaderZone,
  wanted: { readonly key: string; readonly column: number },
): CellAddress {
  for (let column = wanted.column; column >= zone.left; column -= 1) {
    for (let row = zone.bottom; row >= zone.top; row -= 1) {
      const origin = view.origin(row, column);
      if (origin.row >= zone.top && view.label(origin.row, origin.column) === wanted.key) return origin;
    }
  }
  return { row: zone.bottom, column: wanted.column };
}
