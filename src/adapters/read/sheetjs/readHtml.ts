import type { Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { createGrid, finishGrid, putCell, putMerge } from "../grid.ts";
import { spend, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { decodeBytes } from "../text/decodeBytes.ts";
import { readByLibrary } from "./library.ts";
import { toCell } from "./toCell.ts";

/**
 * Reads the tables of a web page, which many systems give out as .xls. All cells are text as shown, so that numbers are
 * read by the same rules as those typed into a sheet.
 */
export function readHtml(bytes: Uint8Array, meter: Meter): Workbook {
  const tables = tablesOf(decodeBytes(bytes, declaredEncoding(bytes)));
  const book = readByLibrary(`<html>${tables}</html>`, { raw: true });
  const sheets = book.SheetNames.map((name): Sheet => {
    spend(meter, "sheets", 1);
    const grid = createGrid(meter);
    const sheet = book.Sheets[name] ?? {};
    sheet["!data"]?.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        const converted = toCell(cell, "", { meter, date1904: false });
        const isFilled = converted?.type === "text" && converted.value.trim() !== "";
        if (isFilled) putCell(grid, row, column, converted);
      });
    });
    for (const { s, e } of sheet["!merges"] ?? []) {
      putMerge(grid, { top: s.r, left: s.c, bottom: e.r, right: e.c });
    }
    return { name, visibility: "visible", hasDrawings: false, ...finishGrid(grid) };
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuse("web-page", "no cells");
  return { sheets, names: [], hasMacros: false, hasExternalLinks: false };
}

const latin = new TextDecoder("latin1");

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = latin.decode(bytes.subarray(0, 4_096));
  return /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? null;
}

/** Everything from the first table to the last. Tables within tables are page layout, of which no sheet can be made. */
function tablesOf(page: string): string {
  const text = page.replaceAll(/<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>/gi, "");
  let open = 0;
  let start = -1;
  let end = 0;
  for (const match of text.matchAll(/<(\/?)table\b[^>]*>/gi)) {
    open += match[1] === "/" ? -1 : 1;
    if (open < 0 || open > 1) refuse("web-page", "tables within tables");
    if (start < 0) start = match.index;
    end = match.index + match[0].length;
  }
  if (start < 0) refuse("web-page", "no table");
  if (open > 0) refuse("workbook-damaged", "the page is cut short");
  return text.slice(start, end);
}
