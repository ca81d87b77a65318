import { strToU8, zipSync, type ZipOptions } from "fflate";

import { inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { readXlsx, type ReadXlsxOptions } from "../../src/adapters/read/xlsx/readXlsx.ts";
import type { ReadProblem } from "../../src/app/ports.ts";
import type { Sheet, Workbook } from "../../src/core/workbook/workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface RawBook {
  /** What stands inside `<sheetData>`. */
  readonly data?: string;
  /** The whole sheet part, instead of `data`. */
  readonly sheet?: string;
  /** What stands inside `<sst>`; without it the workbook has no such part. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`; without it the workbook has no such part. */
  readonly styles?: string;
  /** What stands inside `<workbook>`. */
  readonly workbook?: string;
  /** More relationships of the workbook. */
  readonly relationships?: string;
  /** More parts, or others in place of those above; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A workbook of one sheet, spelt out by hand: no library stands between a test and the reader. */
export function rawXlsx(book: RawBook, options: ZipOptions = { level: 0 }): Uint8Array<ArrayBuffer> {
  const parts = { ...usualParts(book), ...book.parts };
  const files = Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(files), options);
}

function usualParts(book: RawBook): Record<string, string> {
  const tables = [
    ...(book.strings === undefined ? [] : [relationship("strings", "sharedStrings", "sharedStrings.xml")]),
    ...(book.styles === undefined ? [] : [relationship("styles", "styles", "styles.xml")]),
  ];
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships(relationship("book", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${book.workbook ?? oneSheet}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
      ...tables,
      book.relationships ?? "",
    ),
    "xl/worksheets/sheet1.xml": book.sheet ?? worksheet(`<sheetData>${book.data ?? ""}</sheetData>`),
    ...(book.strings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `<sst xmlns="${main}">${book.strings}</sst>` }),
    ...(book.styles === undefined
      ? {}
      : { "xl/styles.xml": `<styleSheet xmlns="${main}">${book.styles}</styleSheet>` }),
  };
}

const oneSheet = `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>`;

export function worksheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">${content}</worksheet>`;
}

export function relationships(...items: readonly string[]): string {
  return `<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

/** Reads a workbook that must be readable. */
export function readBook(bytes: Uint8Array, options: Partial<ReadXlsxOptions> = {}): Workbook {
  const result = readXlsx(bytes, { inflate: inflateWithZlib, ...options });
  if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.detail}`);
  return result.value;
}

/** Reads a hand-made workbook that must be readable and gives its first sheet. */
export function readSheet(book: RawBook, options: Partial<ReadXlsxOptions> = {}): Sheet {
  const [sheet] = readBook(rawXlsx(book), options).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** Why a workbook is refused; null when it is read. */
export function problemOf(bytes: Uint8Array, options: Partial<ReadXlsxOptions> = {}): ReadProblem | null {
  const result = readXlsx(bytes, { inflate: inflateWithZlib, ...options });
  return result.ok ? null : result.error;
}

/** The reason why a hand-made workbook is refused; null when it is read. */
export function reasonOf(book: RawBook, options: Partial<ReadXlsxOptions> = {}): string | null {
  return problemOf(rawXlsx(book), options)?.reason ?? null;
}
