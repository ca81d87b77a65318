import type { AlignedRows } from "./alignRows.ts";
import type { FormContext, ReadPart } from "./formContext.ts";
import { readValue } from "./readValue.ts";

/** The values of a vertical form: each indicator row that was found, in each measure column that was found. */
export function readRowsSection(
  context: FormContext,
  table: AlignedRows,
): ReadPart & { readonly end: number } {
  const read = [...table.rows].flatMap(([position, row]) => {
    const indicator = table.shape.indicators[position]?.indicator;
    if (indicator === undefined) return [];
    return [...table.measures].map(([measure, column]) =>
      readValue(context, {
        section: table.shape.section.id,
        row: null,
        indicator,
        measure,
        at: { row, column },
      }),
    );
  });
  return {
    rows: [],
    values: read.map((entry) => entry.value),
    findings: read.flatMap((entry) => entry.findings),
    end: table.dataBottom + 1,
  };
}
