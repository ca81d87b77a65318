import type { Disagreement, WrittenBook } from "../../../app/bookHost.ts";
import type { ModelCell, ModelValue } from "../../../core/tables/sheetModel.ts";
import { toA1, type CellRange } from "../../../core/workbook/address.ts";
import { bytesOf } from "./requestSize.ts";
import { cellsBox } from "./sheetValues.ts";
import type { Target } from "./targets.ts";

interface CheckedCell extends ModelCell {
  readonly value: ModelValue;
}

interface CheckedBlock {
  readonly sheet: string;
  readonly box: CellRange;
  readonly cells: readonly CheckedCell[];
  /** About what the answer takes. */
  readonly bytes: number;
}

/** Lets Excel calculate and compares every formula's value with the one that the program computed. */
export async function checkValues(
  context: Excel.RequestContext,
  targets: readonly Target[],
): Promise<NonNullable<WrittenBook["check"]>> {
  const blocks = targets.flatMap(checkedBlocks);
  context.application.calculate("Full");
  const ranges: Excel.Range[] = [];
  let asked = 0;
  for (const { sheet, box, bytes } of blocks) {
    if (asked > 0 && asked + bytes > answerBytes) {
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- as many blocks a round trip as an answer may hold
      await context.sync();
      asked = 0;
    }
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(box.top, box.left, box.bottom - box.top + 1, box.right - box.left + 1);
    range.load("values");
    ranges.push(range);
    asked += bytes;
  }
  await context.sync();
  return {
    compared: blocks.reduce((sum, { cells }) => sum + cells.length, 0),
    disagreements: blocks.flatMap((block, index) => disagreements(block, ranges[index]?.values ?? [])),
  };
}

const answerBytes = 3_000_000;
const rowsPerBlock = 500;

function checkedBlocks({ model }: Target): readonly CheckedBlock[] {
  const blocks = new Map<number, CheckedCell[]>();
  for (const cell of model.cells) {
    const { formula, value } = cell;
    if (formula === undefined || value === undefined) continue;
    const number = Math.floor(cell.row / rowsPerBlock);
    const block = blocks.get(number) ?? [];
    block.push({ ...cell, value });
    blocks.set(number, block);
  }
  return [...blocks.values()].flatMap((cells) => {
    const box = cellsBox(cells);
    if (box === null) return [];
    const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
    return [
      {
        sheet: model.name,
        box,
        cells,
        bytes: size * 3 + cells.reduce((sum, { value }) => sum + bytesOf(value) + 8, 0),
      },
    ];
  });
}

function disagreements(
  { sheet, box, cells }: CheckedBlock,
  values: readonly (readonly ModelValue[])[],
): readonly Disagreement[] {
  return cells.flatMap((cell) => {
    const calculated = values[cell.row - box.top]?.[cell.column - box.left] ?? "";
    return agree(cell.value, calculated)
      ? []
      : [{ sheet, cell: toA1(cell), expected: cell.value, calculated }];
  });
}

/** Numbers to the fifteen digits that Excel keeps, the rest as it stands. */
export function agree(expected: ModelValue, calculated: ModelValue): boolean {
  if (typeof expected !== "number" || typeof calculated !== "number") return expected === calculated;
  if (expected === calculated) return true;
  const larger = Math.max(Math.abs(expected), Math.abs(calculated));
  // Two roundings to fifteen digits differ by less than one unit of the last.
  return Math.abs(expected - calculated) <= 10 ** (Math.floor(Math.log10(larger)) - 14) * 0.51;
}
