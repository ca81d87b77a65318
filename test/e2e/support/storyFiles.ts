import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { sampleFolder } from "../../support/sampleReview.ts";

/** A file as a person hands it over. */
export interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function workbookFile(name: string, bytes: Uint8Array): HandedFile {
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  };
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.resolve(sampleFolder, "received", name)));
}

/** What a unit types: sheet → cell → value; null empties a cell. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** A workbook as a unit saves it from another program, after it has typed something. */
export async function typedInto(bytes: Uint8Array, typed: Typed): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  for (const [sheet, cells] of Object.entries(typed)) {
    const worksheet = workbook.getWorksheet(sheet);
    if (worksheet === undefined) throw new Error(`there is no sheet ${sheet}`);
    for (const [cell, value] of Object.entries(cells)) worksheet.getCell(cell).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A number of a received file, as another library reads it. */
export async function numberIn(bytes: Uint8Array, sheet: string, cell: string): Promise<number> {
  const value = (await opened(bytes)).getWorksheet(sheet)?.getCell(cell).value;
  if (typeof value !== "number") throw new Error(`${sheet}!${cell} is no number`);
  return value;
}

/** The workbook in a .zip of return slips that lies in the unit's folder. */
export function slipFor(zip: Uint8Array, unit: string): Uint8Array {
  const found = Object.entries(unzipSync(zip)).find(
    ([name]) => name.normalize("NFC").startsWith(`${unit}/`) && name.endsWith(".xlsx"),
  );
  if (found === undefined) throw new Error(`there is no slip for ${unit}`);
  return found[1];
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // ExcelJS names a type that Node's buffers and plain arrays both fit.
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}
