import { rowDimensionOf } from "../pack/lookup.ts";
import type { RowDimension } from "../pack/template.ts";
import type { AlignedColumns } from "./alignColumns.ts";
import { categoryMatcher, categoryRows } from "./categoryRows.ts";
import { spanOf, type FormContext, type ReadPart } from "./formContext.ts";
import { readColumns } from "./readColumns.ts";
import type { RowEntry } from "./submission.ts";
import { isTotalLabel } from "./rowLabels.ts";
import { tableRows } from "./tableRows.ts";
import { unitRows } from "./unitRows.ts";
import { matchUnit } from "./unitNames.ts";
import { labelKey } from "../workbook/text/words.ts";

/** The rows of a grid as the row dimension of the reporter's layout says. */
export function readGrid(context: FormContext, table: AlignedColumns): ReadPart & { readonly end: number } {
  const { section } = table.shape;
  if (section.kind !== "grid") return { rows: [], values: [], findings: [], end: table.dataTop };
  const dimension = rowDimensionOf(context.block.shape.template, section, context.variant);
  const { rows, end } = tableRows(spanOf(context), table, knownRows(context, dimension));
  const named =
    dimension.kind === "unit"
      ? unitRows(context, section.id, rows)
      : categoryRows(context, { section, dimension, rows });
  const read = named.rows.filter(hasValues).map((row) => readColumns(context, table, row));
  return {
    rows: named.rows,
    values: read.flatMap((entry) => entry.values),
    findings: [...named.findings, ...read.flatMap((entry) => entry.findings)],
    end,
  };
}

function hasValues(row: RowEntry): boolean {
  return row.role !== "group";
}

/** Tells labels of rows that the table is made for from what else stands under a header. */
function knownRows(context: FormContext, dimension: RowDimension): (label: string) => boolean {
  const { index, known } = context;
  const matchers = dimension.kind === "unit" ? [] : dimension.categories.map(categoryMatcher);
  return (label) => {
    if (isTotalLabel(label, index.words)) return true;
    if (dimension.kind === "unit") return matchUnit(index.units, label, known) !== null;
    return matchers.some((matcher) => matcher.match(labelKey(label)) > 0);
  };
}
