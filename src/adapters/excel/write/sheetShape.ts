import type { SheetModel } from "../../../core/tables/sheetModel.ts";
import { rangeToA1, type CellRange } from "../../../core/workbook/address.ts";
import { columnsToA1, joinAddresses, joinRuns, rowsToA1 } from "./areas.ts";
import { step, type Step } from "./sender.ts";

/** Merges, widths, heights and hidden columns. */
export function* shapeSteps(worksheet: Excel.Worksheet, sheet: SheetModel): Generator<Step> {
  for (const merge of sheet.merges) {
    const address = rangeToA1(merge);
    yield step(2, address.length, () => worksheet.getRange(address).merge(false));
  }
  for (const { value, areas } of widths(sheet)) {
    for (const address of joinAddresses(areas, columnsToA1)) {
      yield step(4, address.length, () => {
        worksheet.getRanges(address).format.columnWidth = pointsWide(value);
      });
    }
  }
  for (const { value, areas } of heights(sheet)) {
    for (const address of joinAddresses(areas, rowsToA1)) {
      yield step(4, address.length, () => {
        worksheet.getRanges(address).format.rowHeight = value;
      });
    }
  }
  for (const area of hiddenColumns(sheet)) {
    yield step(3, 0, () => {
      worksheet.getRange(columnsToA1(area)).columnHidden = true;
    });
  }
}

/** Characters as the user sees them → points: 7 pixels a character, 5 of margin, 96 pixels to 72 points. */
function pointsWide(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function widths({ columns }: SheetModel) {
  const runs = columns.flatMap((value, column) =>
    value === undefined ? [] : [{ row: 0, left: column, right: column, value }],
  );
  return joinRuns(runs, String);
}

function heights({ rowHeights }: SheetModel) {
  const runs = [...rowHeights]
    .toSorted(([a], [b]) => a - b)
    .map(([row, value]) => ({ row, left: 0, right: 0, value }));
  return joinRuns(runs, String);
}

function hiddenColumns({ hiddenColumns: hidden = [] }: SheetModel): readonly CellRange[] {
  const runs = hidden
    .toSorted((a, b) => a - b)
    .map((column) => ({ row: 0, left: column, right: column, value: true }));
  return joinRuns(runs, String).flatMap(({ areas }) => areas);
}
