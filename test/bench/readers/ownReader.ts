import { inflateWithZlib, crc32WithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { inflateWithFflate } from "../../../src/adapters/read/zip/inflateWithFflate.ts";
import type { Inflate } from "../../../src/app/ports.ts";
import { forEachCell, type Workbook } from "../../../src/core/workbook/workbook.ts";

const now = (): number => performance.now();

/** As the command line reads: zlib inflates and checks the sums. */
const withZlib = createWorkbookReader({ inflate: inflateWithZlib, crc32: crc32WithZlib, now });
/** As a browser worker reads: nothing of the host is used. */
const withFflate = createWorkbookReader({ inflate: inflateWithFflate, now });

export const readers = {
  "own-zlib": (bytes: Uint8Array) => withZlib.read({ path: "bench.xlsx", bytes }),
  "own-fflate": (bytes: Uint8Array) => withFflate.read({ path: "bench.xlsx", bytes }),
};

/** The compressed streams that the reader opens in a workbook: what no reader of it can do without. */
export async function compressedParts(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const inflate: Inflate = (compressed, limit) => {
    parts.push(compressed);
    return inflateWithZlib(compressed, limit);
  };
  const read = await createWorkbookReader({ inflate, crc32: crc32WithZlib, now }).read({ path: "", bytes });
  if (!read.ok) throw new Error(`unreadable: ${read.error.reason}`);
  return parts;
}

/** The limit inflates never reach: the corpus is well-behaved. */
const noLimit = 1 << 28;

export function inflateAll(parts: readonly Uint8Array[]): void {
  for (const part of parts) inflateWithZlib(part, noLimit);
}

/** What a workbook holds, in numbers that every reader can be asked for. */
export function summarise(workbook: Workbook): Readonly<Record<string, number>> {
  const sum = { sheets: workbook.sheets.length, cells: 0, number: 0, letters: 0, formulas: 0, dates: 0 };
  let merges = 0;
  let hiddenRows = 0;
  for (const sheet of workbook.sheets) {
    merges += sheet.merges.length;
    hiddenRows += sheet.hiddenRows.size;
    forEachCell(sheet, (cell) => {
      if (cell.type !== "blank") sum.cells += 1;
      if (cell.type === "number") sum.number += cell.value;
      if (cell.type === "date") sum.number += cell.serial;
      if (cell.type === "date") sum.dates += 1;
      if (cell.type === "text") sum.letters += cell.value.length;
      if (cell.formula !== undefined) sum.formulas += 1;
    });
  }
  return { ...sum, merges, hiddenRows };
}
