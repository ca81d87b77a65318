import { ExcelError, invalidArgument } from "../excelError.ts";
import { parseBox, splitAddress } from "../model/address.ts";
import { type Area, isArea } from "../model/area.ts";
import { type Book, sheetNamed } from "../model/book.ts";
import { type Box, isOnSheet } from "../model/box.ts";
import { findName, rangeOfName } from "../model/names.ts";
import type { Sheet } from "../model/sheet.ts";
import { isHostObject } from "./hostObject.ts";

export function givenText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function givenNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function givenWhole(value: unknown): number {
  const number = givenNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function givenFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of the words that the API has for it. */
export function givenWord<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find((each) => each === value);
  if (word === undefined) throw invalidArgument(`'${String(value)}' is none of ${words.join(", ")}.`);
  return word;
}

/** "#RRGGBB"; Excel takes "orange" and "RRGGBB" too, tests should not. */
export function givenColor(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9A-F]{6}$/iu.test(value)) {
    throw invalidArgument("A colour is #RRGGBB.");
  }
  return value.toUpperCase();
}

export function givenRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return Object.fromEntries(Object.entries(value));
}

/** A range that was handed over as an object. */
export function areaOf(value: unknown): Area | null {
  return isHostObject(value) && isArea(value.model) ? value.model : null;
}

export function checkedBox(box: Box): Box {
  if (!isOnSheet(box)) throw invalidArgument();
  return box;
}

/** An address or the name of a range, as it is understood on a sheet. */
export function areaNamed(sheet: Sheet, address: string): Area {
  const { sheet: name, rest } = splitAddress(address);
  const home = name === null ? sheet : sheetNamed(sheet.book, name);
  if (!home) throw new ExcelError("ItemNotFound");
  const box = parseBox(rest);
  if (box) return { sheet: home, box };
  const named =
    findName({ book: home.book, sheet: home }, rest) ?? findName({ book: home.book, sheet: null }, rest);
  const area = named && rangeOfName(home.book, named);
  if (!area) throw invalidArgument(`'${address}' is no address.`);
  return area;
}

/** A range object or an address. */
export function givenArea(sheet: Sheet, value: unknown): Area {
  return areaOf(value) ?? areaNamed(sheet, givenText(value));
}

/** A range object or an address that tells its sheet. */
export function givenAreaOfBook(book: Book, value: unknown): Area {
  const area = areaOf(value);
  if (area) return area;
  const [first] = book.sheets;
  if (!first || splitAddress(givenText(value)).sheet === null) throw invalidArgument();
  return areaNamed(first, givenText(value));
}

/** Rows of cells. */
export function isGrid(given: unknown): given is readonly (readonly unknown[])[] {
  return Array.isArray(given) && given.every((row) => Array.isArray(row));
}
