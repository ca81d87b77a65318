import { readFileSync } from "node:fs";
import { inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import type { ReadBudgets } from "../../src/adapters/read/budgets.ts";
import { readOtherFormat } from "../../src/adapters/read/otherFormats.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import type { ReadProblem } from "../../src/app/ports.ts";
import type { Result } from "../../src/core/result.ts";
import { toA1 } from "../../src/core/workbook/address.ts";
import type { Cell } from "../../src/core/workbook/cell.ts";
import { forEachCell, type Sheet, type Workbook } from "../../src/core/workbook/workbook.ts";

/** A workbook that other programs wrote in several formats. */
export function formatFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/fixtures/formats/${name}`));
}

/** Reads bytes of any format, as a worker does. */
export function readFormat(
  bytes: Uint8Array,
  budgets: Partial<ReadBudgets> = {},
): Promise<Result<Workbook, ReadProblem>> {
  const reader = createWorkbookReader({ inflate: inflateWithZlib, readOther: readOtherFormat, budgets });
  return reader.read({ path: "bao-cao", bytes });
}

export async function workbookOf(bytes: Uint8Array): Promise<Workbook> {
  const result = await readFormat(bytes);
  if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.detail ?? ""}`);
  return result.value;
}

/** Why bytes are refused, null when they are read. */
export async function refusalOf(
  bytes: Uint8Array,
  budgets: Partial<ReadBudgets> = {},
): Promise<string | null> {
  const result = await readFormat(bytes, budgets);
  return result.ok ? null : result.error.reason;
}

/** The cells of a sheet by address. */
export function cellsOf(sheet: Sheet | undefined): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  if (sheet !== undefined) {
    forEachCell(sheet, (cell, row, column) => {
      cells[toA1({ row, column })] = cell;
    });
  }
  return cells;
}
