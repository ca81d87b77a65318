import ExcelJS from "exceljs";
import type { ExcelHost } from "../createExcelHost.ts";
import { type Book, createBook, sheetNamed } from "../model/book.ts";
import { parseBox, splitAddress } from "../model/address.ts";
import type { CellFormat } from "../model/cellFormat.ts";
import { plainFormat } from "../model/cellFormat.ts";
import { type Cell, type Sheet, type Visibility, cellKey, createSheet } from "../model/sheet.ts";
import { fromContent } from "./cellContents.ts";
import { fromStyle, pointsOfWidth } from "./cellStyle.ts";
import { openRules } from "./openRules.ts";
import { openTables } from "./openTables.ts";
import { openView } from "./openView.ts";
import { xmlPartsOf } from "./packageXml.ts";
import { openLinks } from "./readLinks.ts";
import { type FileName, readNames } from "./readNames.ts";

type FormatOf = (style: Partial<ExcelJS.Style>) => CellFormat | null;

function createFormats(): FormatOf {
  const made = new Map<string, CellFormat>();
  const plain = JSON.stringify(plainFormat);
  return (style) => {
    const key = JSON.stringify(style);
    const format = made.get(key) ?? fromStyle(style);
    made.set(key, format);
    return JSON.stringify(format) === plain ? null : format;
  };
}

const visibilities: Readonly<Record<string, Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function openCell(sheet: Sheet, cell: ExcelJS.Cell, format: CellFormat | null): void {
  const isPart = cell.isMerged && cell.master.address !== cell.address;
  const content = isPart ? { value: null, formula: null } : fromContent(cell);
  const made: Cell = { ...content, format, isQuoted: false };
  const row = Number(cell.row) - 1;
  const column = Number(cell.col) - 1;
  if (made.value !== null || made.formula !== null || format) sheet.cells.set(cellKey(row, column), made);
  const note: unknown = cell.note;
  if (note !== undefined && !isPart) {
    sheet.notes.push({
      row,
      column,
      content: noteText(note),
      authorName: "",
      visible: false,
      height: 60,
      width: 108,
    });
  }
}

function noteText(note: unknown): string {
  if (typeof note === "string") return note;
  const texts: unknown = Reflect.get(Object(note), "texts");
  if (!Array.isArray(texts)) return "";
  return texts.map((part: unknown) => String(Reflect.get(Object(part), "text"))).join("");
}

function openCells(sheet: Sheet, file: ExcelJS.Worksheet, formatOf: FormatOf): void {
  file.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    row.eachCell({ includeEmpty: true }, (cell) => openCell(sheet, cell, formatOf(cell.style)));
  });
}

function openColumns(sheet: Sheet, file: ExcelJS.Worksheet, formatOf: FormatOf): void {
  for (const column of file.columns ?? []) {
    const index = Number(column.number) - 1;
    if (column.width !== undefined) sheet.columnWidths.set(index, pointsOfWidth(column.width));
    if (column.hidden) sheet.hiddenColumns.add(index);
    const format = formatOf(column.style ?? {});
    if (format) sheet.columnFormats.set(index, format);
  }
}

function openSheet(book: Book, file: ExcelJS.Worksheet, formatOf: FormatOf): Sheet {
  const sheet = createSheet(book, file.name);
  sheet.visibility = visibilities[file.state] ?? "Visible";
  const tab = file.properties?.tabColor?.argb;
  if (tab !== undefined) sheet.tabColor = `#${tab.slice(-6)}`;
  openColumns(sheet, file, formatOf);
  openCells(sheet, file, formatOf);
  sheet.merges = file.model.merges.flatMap((address) => parseBox(address) ?? []);
  openTables(sheet, file);
  openRules(sheet, file);
  openView(sheet, file);
  return sheet;
}

const printName = /^_xlnm\./u;

function openNames(book: Book, names: readonly FileName[], sheets: readonly Sheet[]): void {
  for (const { name, refersTo, tab, isHidden, comment } of names) {
    const home = tab === null ? undefined : sheets[tab];
    if (printName.test(name)) {
      if (home) openPrintName(home, name, refersTo);
      continue;
    }
    const made = { name, formula: `=${refersTo}`, visible: !isHidden, comment };
    if (home) home.names.push(made);
    else book.names.push(made);
  }
}

function openPrintName(sheet: Sheet, name: string, refersTo: string): void {
  const boxes = refersTo.split(",").flatMap((area) => parseBox(splitAddress(area).rest) ?? []);
  if (name === "_xlnm.Print_Area") sheet.printArea = boxes;
  if (name !== "_xlnm.Print_Titles") return;
  sheet.printTitleRows = boxes.find(({ left, right }) => left === 0 && right > 1000) ?? null;
  sheet.printTitleColumns = boxes.find(({ top, bottom }) => top === 0 && bottom > 100_000) ?? null;
}

async function readFile(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(bytes).buffer);
  return file;
}

/** Opens a file in place of the workbook that is open, as a user does. */
export async function openXlsx(host: Pick<ExcelHost, "book">, bytes: Uint8Array): Promise<void> {
  const file = await readFile(bytes);
  const book = createBook([]);
  const formatOf = createFormats();
  book.sheets = file.worksheets.map((sheet) => openSheet(book, sheet, formatOf));
  const parts = xmlPartsOf(bytes);
  openNames(book, readNames(parts), book.sheets);
  openLinks(parts, book.sheets);
  for (const [name, value] of [
    ["title", file.title],
    ["subject", file.subject],
    ["author", file.creator],
  ]) {
    if (name !== undefined && value !== undefined) book.properties.set(name, value);
  }
  const shown = book.sheets[file.views?.[0]?.activeTab ?? 0];
  const visible = book.sheets.find(({ visibility }) => visibility === "Visible");
  book.activeId = (shown?.visibility === "Visible" ? shown : visible)?.id ?? "";
  host.book = book;
}

/** Adds the sheets of a file to the open workbook, as if a user had copied them in. Answers with their names there. */
export async function pasteSheets(
  host: Pick<ExcelHost, "book">,
  bytes: Uint8Array,
): Promise<readonly string[]> {
  const file = await readFile(bytes);
  const formatOf = createFormats();
  const sheets = file.worksheets.map((worksheet) => openSheet(host.book, worksheet, formatOf));
  openLinks(xmlPartsOf(bytes), sheets);
  return sheets.map((sheet) => {
    sheet.name = freeName(host.book, sheet.name);
    host.book.sheets.push(sheet);
    return sheet.name;
  });
}

/** "Xã A (2)": as Excel calls a sheet whose name is taken. */
function freeName(book: Book, wanted: string): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!sheetNamed(book, name)) return name;
  }
}
