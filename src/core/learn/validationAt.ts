import type { CellValidation, Sheet } from "../workbook/workbook.ts";

/** What Excel lets be typed into the first cell of a row or column that says so. */
export function validationAt(
  sheet: Sheet,
  cells: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): CellValidation | null {
  const { validations = [] } = sheet;
  for (const row of cells.rows) {
    for (const column of cells.columns) {
      const found = validations.find(({ ranges }) =>
        ranges.some(
          ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
        ),
      );
      if (found !== undefined) return found;
    }
  }
  return null;
}
