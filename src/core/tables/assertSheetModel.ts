import { maxColumns, maxRows, parseRange, rangeToA1, toA1, type CellRange } from "../workbook/address.ts";
import type {
  CellStyle,
  ChartModel,
  ModelCell,
  ModelValue,
  RowBlock,
  SheetModel,
  TableModel,
  ValidationModel,
} from "./sheetModel.ts";
import { nameKey } from "./sheetName.ts";

/** What one cell of Excel holds at most, in UTF-16 units. */
export const maxTextLength = 32_767;
const maxFormulaLength = 8192;

/** Throws when a sheet by itself breaks a rule of Excel; `assertBookModel` sees to the rest. */
export function assertSheetModel(sheet: SheetModel): void {
  const fail = (message: string): never => {
    throw new Error(`sheet model ${sheet.name}: ${message}`);
  };
  assertCells(sheet.cells, fail);
  if (sheet.block !== undefined) assertBlock(sheet.block, sheet.cells.at(-1)?.row ?? -1, fail);
  assertApart(sheet.merges, "merges", fail);
  assertApart(
    sheet.tables.map((table) => table.range),
    "tables",
    fail,
  );
  for (const merge of sheet.merges) if (isOneCell(merge)) fail(`a merge of one cell, ${rangeToA1(merge)}`);
  assertTables(sheet, fail);
  for (const validation of sheet.validations) assertValidation(validation, fail);
  for (const format of sheet.conditionalFormats) assertStyle(format.style, fail);
  for (const chart of sheet.charts ?? []) assertChart(chart, fail);
  assertSettings(sheet, fail);
}

type Fail = (message: string) => never;

/** Throws for a value that no cell can hold; the values of a block are only known once they are written. */
export function assertValue(value: ModelValue): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`a cell holds ${value}`);
  if (typeof value === "string" && value.length > maxTextLength) throw new Error("a cell's text is too long");
}

function assertBlock({ top, left, height, columns }: RowBlock, lastRow: number, fail: Fail): void {
  if (top <= lastRow) fail("the block of rows does not stand below the cells");
  if (!isIndex(left, maxColumns) || left + columns.length > maxColumns) fail("the block is too wide");
  if (!isIndex(top, maxRows) || top + height > maxRows) fail("the block is too high");
  for (const { style } of columns) assertStyle(style, fail);
}

function assertCells(cells: readonly ModelCell[], fail: Fail): void {
  let row = -1;
  let column = -1;
  // Most cells share few styles.
  const styles = new Set<CellStyle>();
  for (const cell of cells) {
    if (cell.row < row || (cell.row === row && cell.column <= column)) fail(`${toA1(cell)} is out of order`);
    ({ row, column } = cell);
    assertCell(cell, fail);
    if (cell.style !== undefined) styles.add(cell.style);
  }
  for (const style of styles) assertStyle(style, fail);
}

function assertCell(cell: ModelCell, fail: Fail): void {
  const { row, column, value, formula, comment, link } = cell;
  if (!isIndex(row, maxRows) || !isIndex(column, maxColumns)) fail(`no cell at row ${row}, column ${column}`);
  if (typeof value === "number" && !Number.isFinite(value)) fail(`${toA1(cell)} holds ${value}`);
  if (typeof value === "string" && value.length > maxTextLength) fail(`${toA1(cell)}: the text is too long`);
  if (comment !== undefined && comment.length > maxTextLength) fail(`${toA1(cell)}: the comment is too long`);
  if (link !== undefined && parseRange(link.cell) === null) fail(`${toA1(cell)}: a link to no cell`);
  if (formula === undefined) return;
  if (formula === "" || formula.startsWith("=")) fail(`${toA1(cell)}: a formula stands without "="`);
  if (formula.length > maxFormulaLength) fail(`${toA1(cell)}: the formula is too long`);
}

function assertStyle(style: CellStyle, fail: Fail): void {
  for (const color of [style.color, style.fill]) {
    if (color !== undefined && !isColor(color)) fail(`not a colour: ${color}`);
  }
  if (style.numberFormat === "") fail("an empty number format");
}

function assertTables(sheet: SheetModel, fail: Fail): void {
  if (sheet.tables.length === 0) return;
  const tops = new Set(sheet.tables.map((table) => table.range.top));
  const texts = new Map<string, ModelCell["value"]>();
  for (const cell of sheet.cells) if (tops.has(cell.row)) texts.set(toA1(cell), cell.value);
  for (const table of sheet.tables) {
    assertTable(table, fail);
    table.columns.forEach((name, index) => {
      const at = toA1({ row: table.range.top, column: table.range.left + index });
      if (texts.get(at) !== name) fail(`${table.name}: the header ${at} is not "${name}"`);
    });
  }
}

function assertTable({ name, range, columns }: TableModel, fail: Fail): void {
  // Excel takes no table without a row of data; an empty one has one blank row.
  if (range.bottom <= range.top) fail(`${name} has no row of data`);
  if (columns.length !== range.right - range.left + 1) fail(`${name}: as many names as columns are needed`);
  if (columns.some((column) => column === "" || column.length > 255)) fail(`${name}: a bad column name`);
  if (new Set(columns.map(nameKey)).size !== columns.length) fail(`${name}: two columns of one name`);
}

function assertValidation({ rule, prompt, error, range }: ValidationModel, fail: Fail): void {
  const at = rangeToA1(range);
  const tooLong =
    error.title.length > 32 ||
    error.text.length > 255 ||
    (prompt?.title.length ?? 0) > 32 ||
    (prompt?.text.length ?? 0) > 255;
  if (tooLong) fail(`the validation of ${at} speaks more than 32 and 255 characters`);
  if (rule.type === "list" && rule.values.length === 0) fail(`the validation of ${at} allows nothing`);
}

function assertChart({ categories, series }: ChartModel, fail: Fail): void {
  if (series.length === 0) fail("a chart of nothing");
  const height = categories.bottom - categories.top;
  for (const { values, color } of series) {
    if (values.bottom - values.top !== height) fail("a series that is not as high as its categories");
    if (!isColor(color)) fail(`not a colour: ${color}`);
  }
}

function assertSettings(sheet: SheetModel, fail: Fail): void {
  const { zoom = 100, tabColor, print, freeze, columns, rowHeights } = sheet;
  if (zoom < 10 || zoom > 400) fail(`zoom ${zoom}`);
  if (tabColor !== undefined && !isColor(tabColor)) fail(`not a colour: ${tabColor}`);
  if ((print?.header?.length ?? 0) > 255 || (print?.footer?.length ?? 0) > 255) fail("a header above 255");
  if (freeze !== undefined && (freeze.rows < 0 || freeze.columns < 0)) fail("a freeze below 0");
  if (columns.some((width) => width !== undefined && !(width >= 0 && width <= 254))) fail("a column width");
  for (const [row, height] of rowHeights) {
    if (!isIndex(row, maxRows) || !(height >= 0 && height <= 409)) fail(`height ${height} of row ${row}`);
  }
}

function assertApart(ranges: readonly CellRange[], what: string, fail: Fail): void {
  let open: CellRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.top - b.top)) {
    if (range.bottom < range.top || range.right < range.left) fail(`${what}: a range inside out`);
    open = open.filter((other) => other.bottom >= range.top);
    const other = open.find((candidate) => candidate.left <= range.right && candidate.right >= range.left);
    if (other !== undefined) fail(`${what} overlap: ${rangeToA1(other)}, ${rangeToA1(range)}`);
    open.push(range);
  }
}

function isOneCell(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function isIndex(value: number, end: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < end;
}

function isColor(text: string): boolean {
  return /^[0-9A-Fa-f]{6}$/.test(text);
}
