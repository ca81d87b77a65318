import ExcelJS from "exceljs";
import type { ExcelHost } from "../createExcelHost.ts";
import type { Book } from "../model/book.ts";
import type { CellFormat } from "../model/cellFormat.ts";
import { plainFormat } from "../model/cellFormat.ts";
import { columnOfKey, rowOf, type Sheet } from "../model/sheet.ts";
import { toContent } from "./cellContents.ts";
import { toStyle, widthOfPoints } from "./cellStyle.ts";
import { addRules } from "./saveRules.ts";
import { addTables } from "./saveTables.ts";
import { addView } from "./saveView.ts";
import { textOf } from "./textOf.ts";
import { withNamesAndLinks } from "./patchPackage.ts";

type StyleOf = (format: CellFormat) => Partial<ExcelJS.Style>;

function createStyles(): StyleOf {
  const made = new Map<CellFormat, Partial<ExcelJS.Style>>();
  return (format) => {
    const known = made.get(format);
    if (known) return known;
    const style = toStyle(format);
    made.set(format, style);
    return style;
  };
}

function addColumns(sheet: Sheet, saved: ExcelJS.Worksheet, styleOf: StyleOf): void {
  const columns = new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.columnFormats.keys(),
    ...sheet.hiddenColumns,
  ]);
  for (const index of columns) {
    const column = saved.getColumn(index + 1);
    const points = sheet.columnWidths.get(index);
    const format = sheet.columnFormats.get(index);
    if (points !== undefined) column.width = widthOfPoints(points);
    if (format) column.style = styleOf(format);
    column.hidden = sheet.hiddenColumns.has(index);
  }
}

function addRows(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  for (const [row, points] of sheet.rowHeights) saved.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) saved.getRow(row + 1).hidden = true;
}

function addCells(sheet: Sheet, saved: ExcelJS.Worksheet, styleOf: StyleOf): void {
  for (const [key, cell] of sheet.cells) {
    const row = rowOf(key);
    const column = columnOfKey(key);
    const target = saved.getCell(row + 1, column + 1);
    target.value = toContent(cell);
    const format =
      cell.format ?? sheet.rowFormats.get(row) ?? sheet.columnFormats.get(column) ?? sheet.format;
    if (format !== plainFormat) target.style = styleOf(format);
  }
}

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function addSheet(book: ExcelJS.Workbook, sheet: Sheet, styleOf: StyleOf): void {
  const saved = book.addWorksheet(sheet.name, {
    state: states[sheet.visibility],
    ...(sheet.tabColor !== "" && { properties: { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } } }),
  });
  addColumns(sheet, saved, styleOf);
  addCells(sheet, saved, styleOf);
  addRows(sheet, saved);
  for (const { top, left, bottom, right } of sheet.merges) {
    saved.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  addTables(sheet, saved);
  addRules(sheet, saved);
  addView(sheet, saved);
  for (const { row, column, content } of [...sheet.notes, ...sheet.comments]) {
    saved.getCell(row + 1, column + 1).note = content;
  }
}

function addProperties(book: Book, saved: ExcelJS.Workbook): void {
  const { properties } = book;
  saved.title = textOf(properties.get("title"));
  saved.subject = textOf(properties.get("subject"));
  saved.creator = textOf(properties.get("author"));
}

/**
 * The open workbook as a file, so that tests look at it with another library. Charts, settings, custom XML parts and
 * events are not in it.
 */
export async function saveAsXlsx({ book }: Pick<ExcelHost, "book">): Promise<Uint8Array> {
  const saved = new ExcelJS.Workbook();
  const styleOf = createStyles();
  addProperties(book, saved);
  for (const sheet of book.sheets) addSheet(saved, sheet, styleOf);
  const protections = book.sheets.map(async (sheet) => {
    if (sheet.protection) await saved.getWorksheet(sheet.name)?.protect("", protectionOf(sheet));
  });
  await Promise.all(protections);
  return withNamesAndLinks(new Uint8Array(await saved.xlsx.writeBuffer()), book);
}

/** "allowFormatCells" → "formatCells". */
function protectionOf(sheet: Sheet): Partial<ExcelJS.WorksheetProtection> {
  const options = Object.entries(sheet.protection?.options ?? {});
  return Object.fromEntries(
    options
      .filter(([name, value]) => name.startsWith("allow") && value === true)
      .map(([name]) => [name.slice(5, 6).toLowerCase() + name.slice(6), true]),
  );
}
