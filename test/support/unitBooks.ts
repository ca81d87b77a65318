import { bookOf, type BookOptions, type Pages } from "../../scripts/sample/books.mjs";
import { toXlsx } from "../../scripts/sample/excel.mjs";
import { readPack, type SampleUnit } from "../../scripts/sample/pack.mjs";
import { cellOf, type Page, type PageCell } from "../../scripts/sample/page.mjs";

/** Units and forms of the shipped pack as plain JSON: the sheets are drawn without the program under test. */
export const samplePack = readPack("assets/packs/duc-pho-2022");

export function sampleUnit(id: string): SampleUnit {
  const unit = samplePack.units.find((candidate) => candidate.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

/** The sheets of a unit's clean workbook by form code, for a test to damage. */
export function unitPages(id: string, options: BookOptions = {}): Pages {
  return bookOf(samplePack, sampleUnit(id), options);
}

/** One clean sheet of a unit. */
export function unitPage(id: string, template: string, options: BookOptions = {}): Page {
  const page = unitPages(id, options)[template];
  if (page === undefined) throw new Error(`${id} has no ${template}`);
  return page;
}

/** The pages as a workbook that ExcelJS wrote. */
export function bookBytes(...pages: readonly Page[]): Promise<Uint8Array> {
  return toXlsx(pages);
}

/** The number that a page holds at a place ("A05", "P-PHOMINH/c3"). */
export function numberAt(page: Page, key: string): number {
  const { v } = cellOf(page, key);
  if (typeof v !== "number") throw new Error(`${page.name} has no number at ${key}`);
  return v;
}

/** Row and column (from 0) of a place. */
export function placeOf(page: Page, key: string): { readonly row: number; readonly column: number } {
  const place = page.places.get(key);
  if (place === undefined) throw new Error(`${page.name} has no ${key}`);
  return place;
}

/** Every cell of a page with its position. */
export function cellsOf(
  page: Page,
): readonly { readonly row: number; readonly column: number; readonly cell: PageCell }[] {
  return page.rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => (cell === undefined ? [] : [{ row, column, cell }])),
  );
}
