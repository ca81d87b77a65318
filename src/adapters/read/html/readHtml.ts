import { maxColumns, maxRows } from "../../../core/workbook/address.ts";
import type { Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { createGrid, finishGrid, putCell, putMerge, type Grid } from "../grid.ts";
import { checkTime, spend, spendString, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { decodeBytes } from "../text/decodeBytes.ts";
import { addBreak, addText, spanOf, toHtmlCell, type HtmlCell } from "./htmlCell.ts";
import { eachToken, htmlAttribute, type HtmlToken } from "./tokens.ts";

const lines: ReadonlySet<string> = new Set(["br", "p", "div", "li"]);

/** A table while it is read. */
interface Table {
  readonly grid: Grid;
  /** For each column the last row that a cell above reaches down to. */
  readonly occupied: number[];
  row: number;
  column: number;
  cell: HtmlCell | null;
}

/** Reads the tables of a web page, which many systems give out as .xls: each is a sheet. */
export function readHtml(bytes: Uint8Array, meter: Meter): Workbook {
  const page = decodeBytes(bytes, declaredEncoding(bytes));
  const sheets: Sheet[] = [];
  let table: Table | null = null;
  for (const token of eachToken(page)) {
    if (token.type === "open" && token.name === "table") {
      // Tables within tables are page layout, of which no sheet can be made.
      if (table !== null) return refuse("web-page", "tables within tables");
      table = { grid: createGrid(meter), occupied: [], row: -1, column: 0, cell: null };
    } else if (table !== null && token.type === "close" && token.name === "table") {
      endCell(table);
      sheets.push(toSheet(table, `Sheet${sheets.length + 1}`));
      table = null;
    } else if (table !== null) {
      readToken(table, token);
    }
  }
  if (table !== null) refuse("workbook-damaged", "the page is cut short");
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuse("web-page", "no cells");
  return { sheets, names: [], hasMacros: false, hasExternalLinks: false };
}

const latin = new TextDecoder("latin1");

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = latin.decode(bytes.subarray(0, 4_096));
  return /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? null;
}

function toSheet({ grid }: Table, name: string): Sheet {
  spend(grid.meter, "sheets", 1);
  return { name, visibility: "visible", hasDrawings: false, ...finishGrid(grid) };
}

function readToken(table: Table, token: HtmlToken): void {
  const { cell } = table;
  if (token.type === "text") {
    if (cell !== null) addText(cell, token.text);
  } else if (token.name === "tr") {
    endCell(table);
    if (token.type === "open") beginRow(table, token.attributes);
  } else if (token.name === "td" || token.name === "th") {
    endCell(table);
    if (token.type === "open") table.cell = { attributes: token.attributes, text: "", font: null };
  } else if (cell !== null && lines.has(token.name)) {
    addBreak(cell);
  } else if (cell !== null && token.type === "open" && token.name === "font" && cell.text.trim() === "") {
    cell.font ??= htmlAttribute(token.attributes, "face");
  }
}

function beginRow(table: Table, attributes: string): void {
  table.row++;
  table.column = 0;
  checkTime(table.grid.meter);
  if (/display\s*:\s*none/i.test(htmlAttribute(attributes, "style") ?? "")) {
    table.grid.hiddenRows.push({ first: table.row, last: table.row });
  }
}

/** Puts the cell that was being read into the first place that no cell above reaches into. */
function endCell(table: Table): void {
  const { cell, grid, occupied } = table;
  if (cell === null) return;
  table.cell = null;
  const row = Math.max(0, table.row);
  let { column } = table;
  while ((occupied[column] ?? -1) >= row) column++;
  const right = column + spanOf(cell.attributes, "colspan") - 1;
  const bottom = row + spanOf(cell.attributes, "rowspan") - 1;
  if (right >= maxColumns || bottom >= maxRows) refuse("workbook-damaged", "cell outside the sheet");
  for (let across = column; across <= right; across++) occupied[across] = bottom;
  putMerge(grid, { top: row, left: column, bottom, right });
  table.column = right + 1;
  const content = toHtmlCell(cell);
  if (content === null) return;
  if (content.type === "text") spendString(grid.meter, content.value);
  putCell(grid, row, column, content);
}
