import type { WorkBook, WorkSheet } from "xlsx";
import type { DefinedName, Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { createGrid, finishGrid, putCell, putMerge, type Grid } from "../grid.ts";
import { spend, spendString, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import type { BookFacts, SheetFacts } from "./sheetFacts.ts";
import { toCell, type CellContext } from "./toCell.ts";

/**
 * The library's book as ours. Every cell that we found ourselves must be among its cells: the library leaves out what
 * it stumbles over without saying so.
 */
export function toWorkbook(book: WorkBook, facts: BookFacts, meter: Meter): Workbook {
  const context = { meter, date1904: book.Workbook?.WBProps?.date1904 === true };
  return {
    sheets: facts.sheets.map((sheet) => toSheet(book, sheet, context)),
    names: toNames(book, meter),
    hasMacros: facts.hasMacros,
    hasExternalLinks: facts.hasExternalLinks,
  };
}

function toSheet(book: WorkBook, facts: SheetFacts, context: CellContext): Sheet {
  const name = book.SheetNames[facts.index] ?? refuse("workbook-damaged", "a sheet is missing");
  const sheet = book.Sheets[name] ?? {};
  const grid = createGrid(context.meter);
  putCells(grid, sheet, { facts, context });
  for (const { s, e } of sheet["!merges"] ?? []) {
    putMerge(grid, { top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  sheet["!rows"]?.forEach((row, index) => {
    if (row?.hidden === true) grid.hiddenRows.push({ first: index, last: index });
  });
  grid.hiddenColumns.push(...facts.hiddenColumns);
  const { visibility, hasDrawings } = facts;
  return { name, visibility, hasDrawings, ...finishGrid(grid) };
}

interface Reading {
  readonly facts: SheetFacts;
  readonly context: CellContext;
}

function putCells(grid: Grid, sheet: WorkSheet, { facts, context }: Reading): void {
  let found = 0;
  sheet["!data"]?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const font = facts.cells[row]?.[column];
      if (font !== undefined && cell.t !== "z") found++;
      const converted = toCell(cell, font ?? "", context);
      if (converted !== null) putCell(grid, row, column, converted);
    });
  });
  if (found !== facts.count) refuse("workbook-damaged", `${found} of ${facts.count} cells could be read`);
}

function toNames(book: WorkBook, meter: Meter): readonly DefinedName[] {
  const names = book.Workbook?.Names ?? [];
  spend(meter, "definedNames", names.length);
  return names.flatMap(({ Name, Ref, Sheet: sheet }): readonly DefinedName[] => {
    spendString(meter, Ref);
    if (sheet === undefined) return [{ name: Name, sheet: null, refersTo: Ref }];
    const owner = book.SheetNames[sheet];
    return owner === undefined ? [] : [{ name: Name, sheet: owner, refersTo: Ref }];
  });
}
