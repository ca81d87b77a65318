import { headerHeights } from "../tables/headerHeights.ts";
import { headerTree } from "../tables/headerTree.ts";
import { textHeight } from "../tables/textHeight.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { formStyle } from "./formStyle.ts";
import { span } from "./span.ts";

export interface TableColumns {
  readonly top: number;
  /** Label path of every column. */
  readonly paths: readonly (readonly string[])[];
  /** What the number row prints under every column. */
  readonly numbers: readonly string[];
}

/** The header tree of a table with its number row: the surest anchor when a filled form comes back. */
export function tableHeader(page: FormPage, { top, paths, numbers }: TableColumns): FormPart {
  const tree = headerTree(paths);
  const face = { size: page.headerSize, bold: true };
  const style = { ...formStyle.header, size: page.headerSize };
  const heights = headerHeights(tree, page.widths, face).map((points, level) => ({
    row: top + level,
    points,
  }));
  const labels = tree.cells.map(({ text, range }) =>
    span({ ...range, top: range.top + top, bottom: range.bottom + top }, style, text),
  );
  return joinParts([
    ...labels,
    { ...emptyPart, rows: tree.depth, heights, headers: [[top, top + tree.depth]] },
    numberRow(page, top + tree.depth, numbers),
  ]);
}

function numberRow(page: FormPage, row: number, numbers: readonly string[]): FormPart {
  const size = formStyle.number.size;
  const points = Math.max(
    ...numbers.map((text, column) => textHeight(text, page.widths[column] ?? 1, { size })),
  );
  return {
    ...emptyPart,
    rows: 1,
    cells: numbers.map((text, column) => ({
      row,
      column,
      // A plain number is stored as one, so that no spreadsheet warns about a number stored as text.
      value: /^\d+$/.test(text) ? Number(text) : text,
      style: formStyle.number,
    })),
    heights: [{ row, points }],
  };
}
