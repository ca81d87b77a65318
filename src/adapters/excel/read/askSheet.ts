import type { CellRange } from "../../../core/workbook/address.ts";
import { parseRange } from "../../../core/workbook/address.ts";
import type { BookSheet } from "../book/openBook.ts";
import { usedRange } from "./usedRange.ts";

/** What was asked of a sheet, as proxies that a round trip fills. */
export interface AskedSheet {
  readonly sheet: BookSheet;
  readonly used: Excel.Range;
  readonly merges: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly shapes: OfficeExtension.ClientResult<number>;
  readonly charts: OfficeExtension.ClientResult<number>;
}

export function askSheet(context: Excel.RequestContext, sheet: BookSheet): AskedSheet {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const used = usedRange(context, sheet.id);
  used.load("format/font/name");
  const merges = used.getMergedAreasOrNullObject();
  merges.load("address");
  return {
    sheet,
    used,
    merges,
    rows: used.getRowProperties({ rowHidden: true }),
    columns: used.getColumnProperties({ columnHidden: true }),
    shapes: worksheet.shapes.getCount(),
    charts: worksheet.charts.getCount(),
  };
}

/** "'Sheet one'!A1:B2,'Sheet one'!C3:D3" → its ranges. */
export function mergedRanges({ merges }: AskedSheet): readonly CellRange[] {
  if (merges.isNullObject) return [];
  return merges.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((address) => {
    const range = parseRange(address.slice(address.lastIndexOf("!") + 1).trim());
    return range === null || (range.top === range.bottom && range.left === range.right) ? [] : [range];
  });
}

/** The lines that are hidden, counted from the sheet's first. */
export function hiddenLines(hidden: readonly (boolean | undefined)[], first: number): ReadonlySet<number> {
  return new Set(hidden.flatMap((isHidden, index) => (isHidden === true ? [first + index] : [])));
}
