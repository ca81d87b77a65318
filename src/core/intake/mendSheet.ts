import type { CellAddress } from "../workbook/address.ts";
import type { Cell } from "../workbook/cell.ts";
import type { Sheet } from "../workbook/workbook.ts";

export type TextCell = Extract<Cell, { type: "text" }>;

/** A text cell that was changed: what stood there and what stands there now. */
export interface MendedCell {
  readonly at: CellAddress;
  readonly font: string | null;
  readonly before: string;
  readonly after: string;
}

/**
 * The sheet with its texts put right: `mend` gives a cell's text as it should be, or null to leave it. A changed
 * cell keeps the text of the file as `stored`; rows without a change stay the same rows.
 */
export function mendSheet(
  sheet: Sheet,
  mend: (cell: TextCell) => string | null,
): { readonly sheet: Sheet; readonly cells: readonly MendedCell[] } {
  const mended: MendedCell[] = [];
  const rows = sheet.rows.map((cells, row) => {
    if (cells === undefined) return cells;
    const changed = new Map<number, TextCell>();
    cells.forEach((cell, column) => {
      if (cell?.type !== "text" || cell.stored !== undefined) return;
      const after = mend(cell);
      if (after === null || after === cell.value) return;
      changed.set(column, { ...cell, value: after, stored: cell.value });
      mended.push({ at: { row, column }, font: cell.font ?? null, before: cell.value, after });
    });
    return changed.size === 0 ? cells : cells.map((cell, column) => changed.get(column) ?? cell);
  });
  return { sheet: mended.length === 0 ? sheet : { ...sheet, rows }, cells: mended };
}
