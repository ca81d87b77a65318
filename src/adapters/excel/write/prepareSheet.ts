import { rangeToA1, type CellRange } from "../../../core/workbook/address.ts";
import type { SheetModel } from "../../../core/tables/sheetModel.ts";
import { nameKey } from "../../../core/tables/sheetName.ts";
import type { Standing } from "../book/standing.ts";
import { numberFormatStep } from "./sheetLook.ts";
import { cellsBox } from "./sheetValues.ts";
import { step, type Step } from "./sender.ts";

/** Makes a sheet that is changed in place ready: its table gets the new size, what is beyond goes. */
export function* prepareSheet(
  worksheet: Excel.Worksheet,
  sheet: SheetModel,
  standing: Standing,
): Generator<Step> {
  if (standing.isProtected) yield step(2, 0, () => worksheet.protection.unprotect());
  yield step(2, 0, () => worksheet.freezePanes.unfreeze());
  if (sheet.block === undefined) {
    yield* emptySheet(worksheet, standing);
    return;
  }
  yield* resizeTable(worksheet, sheet, standing);
  yield* clearBeyond(worksheet, sheet, standing);
  const { top, left, height, columns } = sheet.block;
  if (height === 0) return;
  // In cells formatted as text Excel would keep the apostrophe that texts are typed with.
  const area = { top, left, bottom: top + height - 1, right: left + columns.length - 1 };
  yield numberFormatStep(worksheet, area, "General");
}

/** A sheet whose cells are all written anew; formulas elsewhere that refer to it stay whole. */
function* emptySheet(worksheet: Excel.Worksheet, { tables, ownCharts }: Standing): Generator<Step> {
  for (const name of ownCharts) yield step(2, 0, () => worksheet.charts.getItem(name).delete());
  for (const { name } of tables) yield step(2, 0, () => worksheet.tables.getItem(name).convertToRange());
  yield step(12, 0, () => {
    const cells = worksheet.getRange();
    worksheet.autoFilter.remove();
    cells.unmerge();
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
    cells.clear("All");
    cells.columnHidden = false;
    cells.rowHidden = false;
  });
}

/** The table that formulas know keeps its identity; one that the user moved comes back to its place. */
function* resizeTable(
  worksheet: Excel.Worksheet,
  { tables: [table] }: SheetModel,
  { tables }: Standing,
): Generator<Step> {
  const found = tables.find(({ name }) => nameKey(name) === nameKey(table?.name ?? "")) ?? tables[0];
  if (table === undefined || found === undefined) return;
  const { top, left } = found.range;
  yield step(12, 0, () => {
    const standing = worksheet.tables.getItem(found.name);
    standing.clearFilters();
    if (top > table.range.top) worksheet.getRange(`1:${top - table.range.top}`).delete("Up");
    if (left > table.range.left) {
      worksheet
        .getRangeByIndexes(0, 0, 1, left - table.range.left)
        .getEntireColumn()
        .delete("Left");
    }
    standing.resize(rangeToA1(table.range));
    if (found.name !== table.name) standing.name = table.name;
  });
}

function* clearBeyond(worksheet: Excel.Worksheet, sheet: SheetModel, { used }: Standing): Generator<Step> {
  const written = writtenBox(sheet);
  const below = { ...used, top: Math.max(used.top, written.bottom + 1) };
  const right = { ...used, left: Math.max(used.left, written.right + 1) };
  for (const area of [below, right]) {
    if (area.top > area.bottom || area.left > area.right) continue;
    yield step(2, 0, () => worksheet.getRange(rangeToA1(area)).clear("All"));
  }
}

/** Everything that the writing fills. */
function writtenBox({ cells, block }: SheetModel): CellRange {
  const box = cellsBox(cells) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  if (block === undefined) return box;
  return {
    top: Math.min(box.top, block.top),
    left: Math.min(box.left, block.left),
    bottom: Math.max(box.bottom, block.top + block.height - 1),
    right: Math.max(box.right, block.left + block.columns.length - 1),
  };
}
