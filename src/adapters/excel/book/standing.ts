import type { CellRange } from "../../../core/workbook/address.ts";
import { isOwnChart } from "./ownNames.ts";
import type { BookSheet, OpenTable } from "./openBook.ts";
import { toCellRange } from "../read/toCellRange.ts";

/** How a sheet of ours stands before it is written again. */
export interface Standing {
  /** Cells with contents or formats; A1 for an empty sheet. */
  readonly used: CellRange;
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  readonly isProtected: boolean;
  readonly localNames: readonly string[];
  /** Names of the charts that the program drew. */
  readonly ownCharts: readonly string[];
}

/** The same as proxies that a round trip fills. */
export interface AskedStanding {
  readonly sheet: BookSheet;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
  readonly protection: Excel.WorksheetProtection;
  readonly names: Excel.NamedItemCollection;
  readonly charts: Excel.ChartCollection;
}

export function askStanding(
  context: Excel.RequestContext,
  sheet: BookSheet,
  tables: readonly OpenTable[],
): AskedStanding {
  const { workbook } = context;
  const { protection, names, charts } = workbook.worksheets.getItem(sheet.id);
  const used = workbook.worksheets.getItem(sheet.id).getUsedRange(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  protection.load("protected");
  names.load("items/name");
  charts.load("items/name");
  const own = tables
    .filter((table) => table.sheet === sheet.name)
    .map(({ name }) => {
      const range = workbook.tables.getItem(name).getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name, range };
    });
  return { sheet, used, tables: own, protection, names, charts };
}

export function toStanding({ used, tables, protection, names, charts }: AskedStanding): Standing {
  return {
    used: toCellRange(used),
    tables: tables.map(({ name, range }) => ({ name, range: toCellRange(range) })),
    isProtected: protection.protected,
    localNames: names.items.map(({ name }) => name),
    ownCharts: charts.items.flatMap(({ name }) => (isOwnChart(name) ? [name] : [])),
  };
}
