import type { CellRange } from "../../../core/workbook/address.ts";
import type { ModelCell, RowBlock, SheetModel } from "../../../core/tables/sheetModel.ts";
import { matrixSteps, type MatrixRow } from "./matrix.ts";
import type { Step } from "./sender.ts";
import { typed, typeValues } from "./typedText.ts";

/** Constants of a sheet; cells that stand empty between them become empty, formulas are typed later. */
export function* valueSteps(worksheet: Excel.Worksheet, sheet: SheetModel): Generator<Step> {
  const box = cellsBox(sheet.cells);
  if (box !== null) {
    const rows = cellRows(sheet.cells, box, "", ({ value, formula }) =>
      value === undefined || formula !== undefined ? "" : typed(value),
    );
    yield* matrixSteps({ worksheet, ...box }, rows, typeValues);
  }
  if (sheet.block === undefined) return;
  yield* matrixSteps({ worksheet, ...sheet.block }, blockRows(sheet.block), typeValues);
}

/** Formulas of a sheet, typed once everything that they refer to is there. */
export function* formulaSteps(worksheet: Excel.Worksheet, { cells }: SheetModel): Generator<Step> {
  const formulas = cells.filter((cell) => cell.formula !== undefined);
  const box = cellsBox(formulas);
  if (box === null) return;
  const rows = cellRows(formulas, box, null, ({ formula }) => `=${formula}`);
  yield* matrixSteps({ worksheet, ...box }, rows, (range, matrix) => {
    range.formulas = matrix;
  });
}

/**
 * Number formats; a formula takes over the format of what it refers to, so that "General" is said too. They come
 * after the contents: in a cell formatted as text Excel would take a formula for a text.
 */
export function* numberFormatSteps(worksheet: Excel.Worksheet, { cells }: SheetModel): Generator<Step> {
  const formatted = cells.filter((cell) => numberFormatOf(cell) !== null);
  const box = cellsBox(formatted);
  if (box === null) return;
  yield* matrixSteps(
    { worksheet, ...box },
    cellRows(formatted, box, null, numberFormatOf),
    (range, matrix) => {
      range.numberFormat = matrix;
    },
  );
}

/** The smallest rectangle that holds the cells, which are in reading order; null without any. */
export function cellsBox(cells: readonly ModelCell[]): CellRange | null {
  const [first] = cells;
  if (first === undefined) return null;
  let left = first.column;
  let right = left;
  for (const { column } of cells) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top: first.row, left, bottom: cells.at(-1)?.row ?? first.row, right };
}

function numberFormatOf({ style, formula }: ModelCell): string | null {
  return style?.numberFormat ?? (formula === undefined ? null : "General");
}

function* cellRows(
  cells: readonly ModelCell[],
  { top, left, bottom, right }: CellRange,
  empty: "" | null,
  contentOf: (cell: ModelCell) => MatrixRow[number],
): Generator<MatrixRow> {
  let next = 0;
  for (let row = top; row <= bottom; row += 1) {
    const values: MatrixRow[number][] = Array.from({ length: right - left + 1 }, () => empty);
    for (let cell = cells[next]; cell?.row === row; cell = cells[next]) {
      values[cell.column - left] = contentOf(cell);
      next += 1;
    }
    yield values;
  }
}

function* blockRows({ rows, columns }: RowBlock): Generator<MatrixRow> {
  for (const row of rows) {
    yield columns.map((_, column) => {
      const value = row[column] ?? null;
      return value === null ? "" : typed(value);
    });
  }
}
