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

/** A sheet's cells with contents, formats alone do not count; A1 when it is empty. */
export function usedRange(context: Excel.RequestContext, sheet: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getUsedRange(true);
}

/**
 * The cells of ranges, in one round trip with all else that is asked for. When the answer is too large for that, each
 * range is read in blocks of rows.
 */
export async function readGrids(
  context: Excel.RequestContext,
  ask: () => readonly Excel.Range[],
): Promise<readonly Grid[]> {
  const ranges = ask();
  for (const range of ranges) range.load("rowIndex,columnIndex,values,valueTypes,formulas,numberFormat");
  if (await syncUnlessTooLarge(context)) {
    // A read of very many cells may give nulls in place of an error.
    if (ranges.every((range) => range.values !== null)) return ranges.map(gridOf);
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
): Promise<readonly Grid[]> {
  const blocks = new Map(ranges.map((range) => [range, [] as Excel.Range[]]));
  let asked = 0;
  for (const range of ranges) {
    const { rowCount, columnCount } = range;
    const height = Math.max(1, Math.floor(cellsPerAnswer / columnCount));
    for (let row = 0; row < rowCount; row += height) {
      const rows = Math.min(height, rowCount - row);
      if (asked > 0 && asked + rows * columnCount > cellsPerAnswer) {
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip for as much as an answer may hold
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
  return ranges.map((range) => joinBlocks((blocks.get(range) ?? []).map(gridOf)));
}

function gridOf(range: Excel.Range): Grid {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values,
    types: range.valueTypes,
    formulas: range.formulas,
    formats: range.numberFormat,
  };
}

function joinBlocks(blocks: readonly Grid[]): Grid {
  return {
    top: blocks[0]?.top ?? 0,
    left: blocks[0]?.left ?? 0,
    values: blocks.flatMap((grid) => grid.values),
    types: blocks.flatMap((grid) => grid.types),
    formulas: blocks.flatMap((grid) => grid.formulas),
    formats: blocks.flatMap((grid) => grid.formats),
  };
}

/** True when nothing stands in a grid: an empty sheet has one blank cell. */
export function isEmptyGrid({ values, formulas }: Grid): boolean {
  return [...values, ...formulas].every((row) => row.every((value) => value === ""));
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
