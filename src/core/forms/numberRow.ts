import type { CellStyle } from "../tables/sheetModel.ts";
import { textHeight } from "../tables/textHeight.ts";
import { emptyPart, type FormPart } from "./formPart.ts";

export interface NumberRow {
  readonly row: number;
  /** What is printed under every column: "(1)", "1=3+5", "4". */
  readonly numbers: readonly string[];
  /** Characters. */
  readonly widths: readonly number[];
  readonly style: CellStyle & { readonly size: number };
}

/** The row under a header that numbers its columns. */
export function numberRow({ row, numbers, widths, style }: NumberRow): FormPart {
  const { size } = style;
  const points = Math.max(...numbers.map((text, column) => textHeight(text, widths[column] ?? 1, { size })));
  return {
    ...emptyPart,
    rows: 1,
    cells: numbers.map((text, column) => ({
      row,
      column,
      // A plain number is stored as one, so that no spreadsheet warns about a number stored as text.
      value: /^\d+$/.test(text) ? Number(text) : text,
      style,
    })),
    heights: [{ row, points }],
  };
}
