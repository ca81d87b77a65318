import type { Finding } from "../findings/finding.ts";
import type { AlignedColumns } from "./alignColumns.ts";
import type { FormContext } from "./formContext.ts";
import { readValue } from "./readValue.ts";
import type { RowEntry, Value } from "./submission.ts";

/** The values of one row of a grid or list, for every column that was found. */
export function readColumns(
  context: FormContext,
  table: AlignedColumns,
  row: RowEntry,
): { readonly values: readonly Value[]; readonly findings: readonly Finding[] } {
  const read = [...table.columns].flatMap(([position, column]) => {
    const indicator = table.shape.indicators[position]?.indicator;
    if (indicator === undefined) return [];
    const at = { row: row.sheetRow, column };
    const site = { section: table.shape.section.id, row, indicator, measure: "current" as const, at };
    return [readValue(context, site)];
  });
  return {
    values: read.map((entry) => entry.value),
    // What is wrong in a total or unknown row is no error of a fact: the rules on totals speak of it.
    findings: row.role === "data" ? read.flatMap((entry) => entry.findings) : [],
  };
}
