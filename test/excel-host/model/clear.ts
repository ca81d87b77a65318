import { type Box, holds, without } from "./box.ts";
import { eraseContents } from "./contents.ts";
import { clearFormats, dropEmptyCells, eachKeptCell } from "./formats.ts";
import { unmergeArea } from "./merges.ts";
import { type Sheet, columnOfKey, rowOf } from "./sheet.ts";
import { dropTable, loseTable, readHeaders } from "./tables.ts";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

function clearContents(sheet: Sheet, box: Box): void {
  eachKeptCell(sheet, box, (_cell, row, column) => eraseContents(sheet, row, column));
  sheet.book.isStale = true;
}

function clearHyperlinks(sheet: Sheet, box: Box): void {
  for (const key of sheet.hyperlinks.keys()) {
    const cell = { top: rowOf(key), bottom: rowOf(key), left: columnOfKey(key), right: columnOfKey(key) };
    if (holds(box, cell)) sheet.hyperlinks.delete(key);
  }
}

export function clearValidations(sheet: Sheet, box: Box): void {
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((area) => without(area, box)) }))
    .filter(({ areas }) => areas.length > 0);
}

export function clearConditionalFormats(sheet: Sheet, box: Box): void {
  for (const format of sheet.conditionalFormats) {
    format.areas = format.areas.flatMap((area) => without(area, box));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

/** A table whose every cell is cleared with all that belongs to them goes with them. */
function clearTables(sheet: Sheet, box: Box): void {
  for (const table of sheet.tables.filter(({ range }) => holds(box, range))) {
    dropTable(sheet, table);
    loseTable(sheet.book, table);
  }
}

/** As `Range.clear`: contents, looks, links, or all with comments, validation and conditional formats. */
export function clearArea(sheet: Sheet, box: Box, what: ClearWhat): void {
  const isAll = what === "All";
  if (isAll) {
    clearTables(sheet, box);
    clearValidations(sheet, box);
    unmergeArea(sheet, box);
    const isOutside = ({ row, column }: { row: number; column: number }): boolean =>
      !holds(box, { top: row, bottom: row, left: column, right: column });
    sheet.comments = sheet.comments.filter(isOutside);
    sheet.notes = sheet.notes.filter(isOutside);
  }
  if (isAll || what === "Contents" || what === "ResetContents") clearContents(sheet, box);
  if (isAll || what === "Formats") {
    clearFormats(sheet, box);
    clearConditionalFormats(sheet, box);
  }
  if (isAll || what === "Hyperlinks" || what === "RemoveHyperlinks") clearHyperlinks(sheet, box);
  dropEmptyCells(sheet, box);
  readHeaders(sheet, box);
}
