import { invalidArgument, notModelled } from "../excelError.ts";
import type { Area } from "./area.ts";
import type { Box } from "./box.ts";
import { isError } from "./cellValue.ts";
import { eachKeptCell } from "./formats.ts";
import type { Cell } from "./sheet.ts";

type Test = (cell: Cell) => boolean;

const kinds: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["Constants", (cell) => cell.formula === null && cell.value !== null],
  ["Formulas", (cell) => cell.formula !== null],
]);

const valueKinds: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["All", () => true],
  ["Errors", (cell) => isError(cell.value)],
  ["Numbers", (cell) => typeof cell.value === "number"],
  ["Text", (cell) => typeof cell.value === "string"],
  ["Logical", (cell) => typeof cell.value === "boolean"],
]);

/** The cells of a range that hold constants or formulas, as boxes of one row each. */
export function specialCells({ sheet, box }: Area, cellType: string, valueType: string): readonly Box[] {
  const isKind = kinds.get(cellType);
  if (!isKind) throw notModelled(`special cells '${cellType}'`);
  const isValue = valueKinds.get(valueType);
  if (!isValue) throw invalidArgument();
  const found: { row: number; column: number }[] = [];
  eachKeptCell(sheet, box, (cell, row, column) => {
    if (isKind(cell) && isValue(cell)) found.push({ row, column });
  });
  found.sort((a, b) => a.row - b.row || a.column - b.column);
  return joined(found);
}

function joined(cells: readonly { readonly row: number; readonly column: number }[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const { row, column } of cells) {
    const last = boxes.at(-1);
    if (last?.top === row && last.right === column - 1) boxes[boxes.length - 1] = { ...last, right: column };
    else boxes.push({ top: row, bottom: row, left: column, right: column });
  }
  return boxes;
}
