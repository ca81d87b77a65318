import type ExcelJS from "exceljs";
import { cellText } from "../model/address.ts";
import { type Sheet, cellKey } from "../model/sheet.ts";
import { type Table, bodyOf } from "../model/table.ts";
import { toContent } from "./cellContents.ts";

function rowsOf(sheet: Sheet, table: Table): ExcelJS.CellValue[][] {
  const { top, bottom, left } = bodyOf(table);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    table.columns.map((__, across) => {
      const cell = sheet.cells.get(cellKey(top + down, left + across));
      return cell ? toContent(cell) : null;
    }),
  );
}

export function addTables(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  for (const table of sheet.tables) {
    const added = saved.addTable({
      name: table.name,
      ref: cellText(table.range.top, table.range.left),
      headerRow: true,
      totalsRow: table.showTotals,
      style: {
        // ExcelJS types the built-in styles; ours come from the workbook as texts.
        ...(table.style !== "" && { theme: themeOf(table.style) }),
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: table.columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
      rows: rowsOf(sheet, table),
    });
    added.commit();
  }
}

type Theme = NonNullable<ExcelJS.TableStyleProperties["theme"]>;

const isTheme = (style: string): style is Theme => /^TableStyle(?:Light|Medium|Dark)\d+$/u.test(style);

function themeOf(style: string): Theme {
  if (!isTheme(style)) throw new Error(`'${style}' is no table style`);
  return style;
}
