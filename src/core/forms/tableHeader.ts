import { headerHeights } from "../tables/headerHeights.ts";
import { headerTree } from "../tables/headerTree.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { formStyle } from "./formStyle.ts";
import { numberRow } from "./numberRow.ts";
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
    numberRow({ row: top + tree.depth, numbers, widths: page.widths, style: formStyle.number }),
  ]);
}
