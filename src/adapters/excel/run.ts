import { toHostError } from "./excelError.ts";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch; in the midst of editing a cell Excel refuses it. */
export function run<T>(batch: Batch<T>): Promise<T> {
  return runWith({ delayForCellEdit: false }, batch);
}

/** Runs a batch that the user commanded: Excel waits until the cell that is being edited is entered. */
export function runCommand<T>(batch: Batch<T>): Promise<T> {
  return runWith({ delayForCellEdit: true }, batch);
}

async function runWith<T>(options: Excel.RunOptions, batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw toHostError(error);
  }
}
