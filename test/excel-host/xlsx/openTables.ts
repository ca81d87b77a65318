import type ExcelJS from "exceljs";
import { z } from "zod";
import { parseBox } from "../model/address.ts";
import type { Sheet } from "../model/sheet.ts";

/** What ExcelJS keeps of a table that it read; its typings tell otherwise. */
const fileTable = z.object({
  name: z.string(),
  tableRef: z.string(),
  totalsRow: z.boolean().nullish(),
  style: z
    .object({
      theme: z.string().nullish(),
      showRowStripes: z.boolean().nullish(),
      showColumnStripes: z.boolean().nullish(),
      showFirstColumn: z.boolean().nullish(),
      showLastColumn: z.boolean().nullish(),
    })
    .nullish(),
  columns: z.array(z.object({ name: z.string(), filterButton: z.boolean().nullish() })),
});

function openTable(sheet: Sheet, given: unknown): void {
  const { name, tableRef, totalsRow, style, columns } = fileTable.parse(given);
  const range = parseBox(tableRef);
  if (!range) throw new Error(`table ${name} is at ${tableRef}`);
  sheet.tables.push({
    id: `{${String(sheet.book.nextId++).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
    name,
    range,
    columns: columns.map((column, index) => ({ id: index + 1, name: column.name })),
    nextColumnId: columns.length + 1,
    style: style?.theme ?? "",
    showTotals: totalsRow ?? false,
    showFilterButton: columns.some(({ filterButton }) => filterButton !== false),
    showBandedRows: style?.showRowStripes ?? false,
    showBandedColumns: style?.showColumnStripes ?? false,
    highlightFirstColumn: style?.showFirstColumn ?? false,
    highlightLastColumn: style?.showLastColumn ?? false,
  });
}

export function openTables(sheet: Sheet, file: ExcelJS.Worksheet): void {
  const tables: unknown = file.getTables();
  if (!Array.isArray(tables)) return;
  for (const table of tables) openTable(sheet, Reflect.get(Object(table), "table"));
}
