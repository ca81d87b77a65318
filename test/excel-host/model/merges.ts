import { ExcelError } from "../excelError.ts";
import { type Box, overlap, sizeOf } from "./box.ts";
import { eraseContents } from "./contents.ts";
import { eachKeptCell } from "./formats.ts";
import type { Sheet } from "./sheet.ts";

export const mergesIn = (sheet: Sheet, box: Box): readonly Box[] =>
  sheet.merges.filter((merge) => overlap(merge, box) !== null);

export function unmergeArea(sheet: Sheet, box: Box): void {
  sheet.merges = sheet.merges.filter((merge) => overlap(merge, box) === null);
}

/** Only the first cell keeps what it holds. */
export function mergeArea(sheet: Sheet, box: Box): void {
  if (sheet.tables.some((table) => overlap(table.range, box) !== null)) {
    throw new ExcelError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  unmergeArea(sheet, box);
  if (sizeOf(box) < 2) return;
  sheet.merges.push(box);
  eachKeptCell(sheet, box, (_cell, row, column) => {
    if (row !== box.top || column !== box.left) eraseContents(sheet, row, column);
  });
}
