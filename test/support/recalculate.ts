import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as XLSX from "xlsx";
import { convertManyWithLibreOffice, convertWithLibreOffice } from "./libreOffice.ts";

export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly value: string | number | boolean;
}

/** The formula cells of a workbook with the values cached in them, read by SheetJS. */
export function formulaCells(bytes: Uint8Array, sheets = /^/): readonly FormulaCell[] {
  return cellsOf(bytes, sheets).flatMap(({ sheet, address, cell }) =>
    cell.f === undefined ? [] : [{ sheet, address, formula: cell.f, value: valueOf(cell) }],
  );
}

interface PlacedCell {
  readonly sheet: string;
  readonly address: string;
  readonly cell: XLSX.CellObject;
}

/** Only the sheets asked for are parsed: those of data are large. */
function cellsOf(bytes: Uint8Array, sheets: RegExp): readonly PlacedCell[] {
  const { SheetNames } = XLSX.read(bytes, { bookSheets: true });
  const book = XLSX.read(bytes, { sheetStubs: true, sheets: SheetNames.filter((name) => sheets.test(name)) });
  return book.SheetNames.flatMap((sheet) => {
    const cells: XLSX.WorkSheet = book.Sheets[sheet] ?? {};
    return Object.keys(cells)
      .filter((address) => !address.startsWith("!"))
      .map((address) => ({ sheet, address, cell: cells[address] }));
  });
}

function valueOf(cell: XLSX.CellObject): FormulaCell["value"] {
  if (cell.t === "e") return `error ${cell.w ?? ""}`;
  return cell.v instanceof Date ? cell.v.toISOString() : (cell.v ?? "");
}

/** The same workbook without any cached formula value: what another program shows then is its own calculation. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(part).replace(
      /(<c\b[^>]*?)(?: t="\w+")?([^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g,
      "$1$2",
    );
    parts[name] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}

export interface Recalculation {
  readonly formulas: number;
  readonly differences: readonly string[];
}

/** Where the cached values differ from what LibreOffice computes, compared to 15 significant digits. */
export async function differencesAfterRecalculation(bytes: Uint8Array): Promise<Recalculation> {
  return compared(bytes, await convertWithLibreOffice(withoutCachedValues(bytes), "xlsx"));
}

/** The same for some sheets of several workbooks, in one run of LibreOffice. */
export async function differencesOfMany(
  books: readonly Uint8Array[],
  sheets: RegExp,
): Promise<readonly Recalculation[]> {
  const recalculated = await convertManyWithLibreOffice(books.map(withoutCachedValues));
  return books.map((bytes, at) => compared(bytes, recalculated[at] ?? new Uint8Array(), sheets));
}

function compared(bytes: Uint8Array, recalculated: Uint8Array, sheets = /^/): Recalculation {
  const cached = formulaCells(bytes, sheets);
  const computed = new Map(
    cellsOf(recalculated, sheets).map(({ sheet, address, cell }) => [`${sheet}!${address}`, valueOf(cell)]),
  );
  const differences = cached.flatMap((cell) => {
    const other = computed.get(`${cell.sheet}!${cell.address}`) ?? "";
    return sameTo15Digits(cell.value, other)
      ? []
      : [`${cell.sheet}!${cell.address}: ${cell.value} ≠ ${other} (=${cell.formula.slice(0, 200)})`];
  });
  return { formulas: cached.length, differences };
}

function sameTo15Digits(left: FormulaCell["value"], right: FormulaCell["value"]): boolean {
  if (typeof left === "number" && typeof right === "number") {
    return left === right || Math.abs(left - right) <= unitOfFifteenthDigit(left) * 0.51;
  }
  return left === right;
}

/** LibreOffice saves 15 digits, rounded from its own 17: half a unit of the last one is no difference. */
function unitOfFifteenthDigit(value: number): number {
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14);
}
