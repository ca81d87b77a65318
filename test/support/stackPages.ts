import { put, type Page } from "../../scripts/sample/page.mjs";
import { cellsOf } from "./unitBooks.ts";

/** Copies a page below another on the same sheet, `gap` empty rows between them. */
export function stackPages(upper: Page, lower: Page, gap = 2): void {
  const offset = upper.rows.length + gap;
  for (const { row, column, cell } of cellsOf(lower)) put(upper, row + offset, column, cell.v, cell);
  for (const { top, left, bottom, right } of lower.merges) {
    upper.merges.push({ top: top + offset, left, bottom: bottom + offset, right });
  }
}

/** Copies a page beside another on the same sheet, `gap` empty columns between them. */
export function besidePages(left: Page, right: Page, gap = 1): void {
  const widths = Array.from(left.rows, (line) => line?.length ?? 0);
  const offset = Math.max(...widths, ...left.merges.map((range) => range.right + 1)) + gap;
  for (const { row, column, cell } of cellsOf(right)) put(left, row, column + offset, cell.v, cell);
  for (const range of right.merges) {
    left.merges.push({ ...range, left: range.left + offset, right: range.right + offset });
  }
}

/** Turns a page on its side: rows become columns. */
export function turnPage(page: Page): void {
  const cells = cellsOf(page);
  page.rows = [];
  page.merges = page.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  for (const { row, column, cell } of cells) put(page, column, row, cell.v, cell);
}
