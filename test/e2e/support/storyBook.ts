import type { ExcelHost } from "../../excel-host/createExcelHost.ts";
import { valuesAt } from "../../excel-host/look.ts";

/** The rows of the open workbook's sheet whose name begins so, as Excel shows them. */
function rowsOf(excel: ExcelHost, table: string): readonly (readonly unknown[])[] {
  const sheet = excel.book.sheets.find(({ name }) => name.startsWith(`${table} `));
  if (sheet === undefined) throw new Error(`there is no table ${table}`);
  return valuesAt(excel, `'${sheet.name}'!A1:Z80`);
}

function rowOf(excel: ExcelHost, table: string, label: string): readonly unknown[] {
  const found = rowsOf(excel, table).find((row) => row.includes(label));
  if (found === undefined) throw new Error(`${table} has no row ${label}`);
  return found;
}

/** Directing documents, the first figure of the town's table by unit: of a unit, or of all. */
export function documentsOf(excel: ExcelHost, unit: string): unknown {
  return rowOf(excel, "TH-01", unit)[2];
}

/** How a unit's forms stand in the table of tracking, column after column; without the day they came. */
export function standingOf(excel: ExcelHost, unit: string): readonly unknown[] {
  const [, , ...standing] = rowOf(excel, "TH-11", unit);
  const forms = 10;
  return standing
    .slice(0, forms)
    .map((state) => String(state).split("\n")[0])
    .filter((state) => state !== "");
}
