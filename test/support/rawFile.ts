import { strFromU8, unzipSync } from "fflate";
import * as XLSX from "xlsx";
import type { RawBook, RawSheet, RawValue } from "../../src/app/rawBook.ts";
import { changeParts, edit } from "./userSheets.ts";

/** Where the bytes of a book lie; null while there is no file. */
export interface BytesHome {
  load(): Promise<Uint8Array | null>;
  store(bytes: Uint8Array): Promise<void>;
}

const visibilities: readonly RawSheet["visibility"][] = ["visible", "hidden", "veryHidden"];

/** A book in a file as its user handles it in a program of her own: read by SheetJS, changed as parts. */
export function createRawFile(home: BytesHome): RawBook {
  const read = async (): Promise<XLSX.WorkBook | null> => {
    const bytes = await home.load();
    return bytes === null ? null : XLSX.read(bytes.slice(), { cellFormula: true, cellNF: true });
  };
  const change = async (action: Parameters<typeof changeParts>[1]): Promise<void> => {
    const bytes = await home.load();
    if (bytes === null) throw new Error("there is no file yet");
    await home.store(changeParts(bytes, action));
  };
  return {
    sheets: async () => sheetsOf(await read()),
    names: async () => ((await read())?.Workbook?.Names ?? []).map(({ Name }) => Name),
    tables: async () => tablesOf(await home.load()),
    isEmpty: async () => (await home.load()) === null,
    read: async (sheet, range) => rangeOf((await read())?.Sheets[sheet], range),
    addSheet: (name) => change((texts) => addSheet(texts, name)),
    type: (sheet, _corner, rows) => change((texts) => fillSheet(texts, sheet, rows)),
    rename: (sheet, name) => change((texts) => renameSheet(texts, sheet, name)),
    removeNames: (names) => change((texts) => removeNames(texts, names)),
    look: noExcel,
    selected: noExcel,
    remove: noExcel,
    select: noExcel,
    protect: noExcel,
  };
}

export function noExcel(): Promise<never> {
  return Promise.reject(new Error("a file shows nothing and is protected by nothing"));
}

type Texts = Parameters<Parameters<typeof changeParts>[1]>[0];

const workbookPart = "xl/workbook.xml";

function sheetsOf(book: XLSX.WorkBook | null): readonly RawSheet[] {
  return (book?.Workbook?.Sheets ?? []).map(({ name = "", Hidden = 0 }) => ({
    name,
    visibility: visibilities[Hidden] ?? "visible",
  }));
}

function rangeOf(sheet: XLSX.WorkSheet | undefined, range: string): Awaited<ReturnType<RawBook["read"]>> {
  const { s, e } = XLSX.utils.decode_range(range);
  const cells = Array.from({ length: e.r - s.r + 1 }, (_row, row) =>
    Array.from(
      { length: e.c - s.c + 1 },
      (_column, column): XLSX.CellObject | undefined =>
        sheet?.[XLSX.utils.encode_cell({ r: s.r + row, c: s.c + column })],
    ),
  );
  const map = <T>(of: (cell: XLSX.CellObject | undefined) => T) => cells.map((row) => row.map(of));
  return {
    values: map(valueOf),
    formulas: map((cell) => (cell?.f === undefined ? valueOf(cell) : `=${cell.f}`)),
    numberFormats: map((cell) => String(cell?.z ?? "General")),
  };
}

function valueOf(cell: XLSX.CellObject | undefined): RawValue {
  const value = cell?.v ?? "";
  return value instanceof Date ? value.toISOString() : value;
}

function tablesOf(bytes: Uint8Array | null): Awaited<ReturnType<RawBook["tables"]>> {
  if (bytes === null) return [];
  const texts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const links = linksOf(texts, "xl/_rels/workbook.xml.rels");
  return sheetElements(texts).flatMap(({ name, link }) => {
    const sheet = links.get(link)?.split("/").at(-1) ?? "";
    const tables = linksOf(texts, `xl/worksheets/_rels/${sheet}.rels`);
    return [...tables.values()].flatMap((target) => {
      const table = texts.get(`xl/tables/${target.split("/").at(-1)}`);
      return table === undefined
        ? []
        : [{ name: attributeOf(table, "displayName"), sheet: name, range: attributeOf(table, "ref") }];
    });
  });
}

function linksOf(texts: Texts, part: string): ReadonlyMap<string, string> {
  const elements = (texts.get(part) ?? "").match(/<Relationship [^>]*>/g) ?? [];
  return new Map(elements.map((element) => [attributeOf(element, "Id"), attributeOf(element, "Target")]));
}

function sheetElements(texts: Texts): readonly { readonly name: string; readonly link: string }[] {
  const elements = (texts.get(workbookPart) ?? "").match(/<sheet [^>]*>/g) ?? [];
  return elements.map((element) => ({
    name: attributeOf(element, "name"),
    link: attributeOf(element, "r:id"),
  }));
}

function attributeOf(text: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? "";
}

function addSheet(texts: Texts, name: string): void {
  const number = sheetElements(texts).length + 100;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  texts.set(`xl/worksheets/sheet${number}.xml`, sheetXml([]));
  edit(texts, "[Content_Types].xml", [
    "</Types>",
    `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}"/></Types>`,
  ]);
  edit(texts, "xl/_rels/workbook.xml.rels", [
    "</Relationships>",
    `<Relationship Id="rId${number}" Type="${kind}" Target="worksheets/sheet${number}.xml"/></Relationships>`,
  ]);
  edit(texts, workbookPart, [
    "</sheets>",
    `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/></sheets>`,
  ]);
}

function fillSheet(texts: Texts, name: string, rows: readonly (readonly RawValue[])[]): void {
  const link = sheetElements(texts).find((sheet) => sheet.name === name)?.link ?? "";
  const part = linksOf(texts, "xl/_rels/workbook.xml.rels").get(link);
  if (part === undefined) throw new Error(`the file has no sheet ${name}`);
  texts.set(`xl/${part}`, sheetXml(rows));
}

function sheetXml(rows: readonly (readonly RawValue[])[]): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cellXml(XLSX.utils.encode_cell({ r: index, c: column }), value));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellXml(address: string, value: RawValue): string {
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  if (value.startsWith("=")) return `<c r="${address}"><f>${value.slice(1)}</f><v>0</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** As Excel does: what refers to the sheet follows. */
function renameSheet(texts: Texts, sheet: string, name: string): void {
  for (const [part, text] of texts) texts.set(part, text.replaceAll(`'${sheet}'!`, `'${name}'!`));
  edit(texts, workbookPart, [`<sheet name="${sheet}"`, `<sheet name="${name}"`]);
}

function removeNames(texts: Texts, names: readonly string[]): void {
  const workbook = texts.get(workbookPart) ?? "";
  const left = workbook.replaceAll(/<definedName [^>]*>[^<]*<\/definedName>/g, (element) =>
    names.includes(attributeOf(element, "name")) ? "" : element,
  );
  texts.set(workbookPart, left);
}
