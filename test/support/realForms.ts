import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import type { Workbook } from "../../src/core/workbook/workbook.ts";

/** A real blank, written down cell by cell; `test/fixtures/real-forms/README.md` says how. */
export interface RealForm {
  readonly file: string;
  readonly sheet: string;
  /** Contents by cell, or by merged range. */
  readonly cells: Readonly<Record<string, string | number>>;
  /** Header path over each column that asks for a value. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const folder = "test/fixtures/real-forms";

export function realForm(name: string): RealForm {
  const form: RealForm = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
  return form;
}

/** The blank as an .xlsx that another library wrote. */
export async function blankBytes(form: RealForm): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(form.sheet);
  for (const [range, value] of Object.entries(form.cells)) {
    const [first = range] = range.split(":");
    if (range.includes(":")) sheet.mergeCells(range);
    sheet.getCell(first).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function blankBook(form: RealForm): Promise<Workbook> {
  const reader = createWorkbookReader({ inflate: inflateWithZlib });
  const read = await reader.read({ path: form.file, bytes: await blankBytes(form) });
  if (!read.ok) throw new Error(`${form.file}: ${read.error.reason}`);
  return read.value;
}
