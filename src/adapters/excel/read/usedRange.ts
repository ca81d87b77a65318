import { excelErrorCode } from "../excelError.ts";

export type GridValue = string | number | boolean;

/** The cells of a rectangle as Excel tells them; row and column count from 0. */
export interface Grid {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly GridValue[])[];
  /** "Empty", "String", "Double", "Boolean", "Error" … */
  readonly types: readonly (readonly string[])[];
  /** en-US with "="; the value where there is no formula. */
  readonly formulas: readonly (readonly GridValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Asks for a sheet's cells with contents; formats alone do not count. */
export function usedRange(context: Excel.RequestContext, sheet: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
}

/**
 * The cells of ranges that may be null objects, in one round trip with all else that was asked for; null for a null
 * object. When the answer is too large for that, each range is read in blocks of rows.
 */
export async function readGrids(
  context: Excel.RequestContext,
  ask: () => readonly Excel.Range[],
): Promise<readonly (Grid | null)[]> {
  const ranges = ask();
  for (const range of ranges) range.load("rowIndex,columnIndex,values,valueTypes,formulas,numberFormat");
  if (await syncUnlessTooLarge(context)) {
    // A read of very many cells may give nulls in place of an error.
    if (ranges.every((range) => range.isNullObject || range.values !== null)) return ranges.map(gridOf);
  }
  const measured = ask();
  for (const range of measured) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return readBlocks(context, measured);
}

/** How many cells one answer holds safely: values, types, formulas and formats are some 50 bytes a cell. */
const cellsPerAnswer = 50_000;

async function readBlocks(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly (Grid | null)[]> {
  const blocks = new Map(ranges.map((range) => [range, [] as Excel.Range[]]));
  let asked = 0;
  for (const range of ranges) {
    if (range.isNullObject) continue;
    const { rowCount, columnCount } = range;
    const height = Math.max(1, Math.floor(cellsPerAnswer / columnCount));
    for (let row = 0; row < rowCount; row += height) {
      const rows = Math.min(height, rowCount - row);
      if (asked > 0 && asked + rows * columnCount > cellsPerAnswer) {
        // One round trip for as much as an answer may hold.
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        asked = 0;
      }
      const block = range.getCell(row, 0).getResizedRange(rows - 1, columnCount - 1);
      block.load("rowIndex,columnIndex,values,valueTypes,formulas,numberFormat");
      blocks.get(range)?.push(block);
      asked += rows * columnCount;
    }
  }
  await context.sync();
  return ranges.map((range) =>
    range.isNullObject ? null : joinBlocks((blocks.get(range) ?? []).map(gridOf)),
  );
}

function gridOf(range: Excel.Range): Grid | null {
  if (range.isNullObject) return null;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values,
    types: range.valueTypes,
    formulas: range.formulas,
    formats: range.numberFormat,
  };
}

function joinBlocks(blocks: readonly (Grid | null)[]): Grid | null {
  const grids = blocks.filter((block) => block !== null);
  const [first] = grids;
  if (first === undefined) return null;
  return {
    ...first,
    values: grids.flatMap((grid) => grid.values),
    types: grids.flatMap((grid) => grid.types),
    formulas: grids.flatMap((grid) => grid.formulas),
    formats: grids.flatMap((grid) => grid.formats),
  };
}

function syncUnlessTooLarge(context: Excel.RequestContext): Promise<boolean> {
  return context.sync().then(
    () => true,
    (error: unknown) => {
      if (excelErrorCode(error) === "ResponsePayloadSizeLimitExceeded") return false;
      throw error;
    },
  );
}
