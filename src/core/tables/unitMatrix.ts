import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { templatesOfColumn } from "./columnTemplates.ts";
import { isOwed, matrixColumn } from "./matrixColumns.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { planUnitRows } from "./unitRows.ts";
import { numberedLeads, unitSheet } from "./unitSheet.ts";

/** Units in their groups, columns as the pack gives them. */
export function unitMatrix(
  context: TableContext,
  table: SummaryTableOf<"unitMatrix">,
  sheetName: string,
): SheetModel {
  const templates = [...new Set(table.columns.flatMap((column) => templatesOfColumn(column)))];
  const showsStatus = table.columns.some((column) => column.values.some((value) => value.show === "status"));
  const rows = planUnitRows(context.pack, {
    groups: table.groups,
    subtotals: true,
    includes: (unit) =>
      isOwed(context, unit, templates) ||
      (showsStatus && context.coverage.ofUnit(context.call.id, unit.id).length > 0),
  });
  const columns = table.columns.map((column) => matrixColumn(context, column));
  return unitSheet(context, { table, sheetName, rows, leads: numberedLeads, columns, templates });
}
