import type { ModelValue } from "../../../core/tables/sheetModel.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";

/** A rectangle's row of what is assigned; null leaves a cell as it is. */
export type MatrixRow = (ModelValue | null)[];

export interface MatrixPlace {
  readonly worksheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
}

/** Assigns rows to a rectangle of cells, in blocks that any request can take. */
export function* matrixSteps(
  { worksheet, top, left }: MatrixPlace,
  rows: Iterable<MatrixRow>,
  assign: (range: Excel.Range, matrix: MatrixRow[]) => void,
): Generator<Step> {
  let block: MatrixRow[] = [];
  let bytes = 0;
  let row = top;
  const cut = (): Step => {
    const [from, matrix] = [row - block.length, block];
    const width = matrix[0]?.length ?? 0;
    const slices = Math.ceil((matrix.length * width) / cellsPerSlice);
    const queue = (): void => {
      assign(worksheet.getRangeByIndexes(from, left, matrix.length, width), matrix);
    };
    const made = step(4 + slices * callsPerSlice, bytes, queue);
    block = [];
    bytes = 0;
    return made;
  };
  for (const values of rows) {
    const size = bytesOf(values) + 1;
    if (block.length > 0 && bytes + size > blockBytes) yield cut();
    block.push(values);
    bytes += size;
    row += 1;
  }
  if (block.length > 0) yield cut();
}

/** Small enough to fill requests well and to make in a moment. */
const blockBytes = 250_000;

/** The library itself cuts an array into pieces of about so many cells, each with calls of its own. */
const cellsPerSlice = 1500;
const callsPerSlice = 3;
