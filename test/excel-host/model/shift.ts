import { ExcelError, notModelled } from "../excelError.ts";
import { changeFormulas } from "../formula/eachFormula.ts";
import type { FormulaToken } from "../formula/tokens.ts";
import { boxText, parseBox } from "./address.ts";
import { isArea } from "./area.ts";
import { type Box, hasAllColumns, hasAllRows, overlap, widthOf } from "./box.ts";
import { type Cell, type Sheet, cellKey, columnOfKey, rowOf } from "./sheet.ts";
import { dropTable, loseTable } from "./tables.ts";
import { type Shift, movedPart, shiftedBox } from "./shiftBox.ts";

function checkTables(sheet: Sheet, shift: Shift): void {
  const moved = movedPart(shift);
  const torn = sheet.tables.find((table) => {
    const isMet = overlap(table.range, moved) !== null;
    const isInPath =
      shift.direction === "down" || shift.direction === "up"
        ? moved.left <= table.range.left && moved.right >= table.range.right
        : moved.top <= table.range.top && moved.bottom >= table.range.bottom;
    return isMet && !isInPath;
  });
  if (torn) throw new ExcelError("InvalidOperation", "This would shift cells in a table on the worksheet.");
}

function checkMerges(sheet: Sheet, shift: Shift): void {
  const moved = movedPart(shift);
  const torn = sheet.merges.some((merge) => {
    const isAcross =
      shift.direction === "down" || shift.direction === "up"
        ? merge.left < moved.left || merge.right > moved.right
        : merge.top < moved.top || merge.bottom > moved.bottom;
    return overlap(merge, moved) !== null && isAcross;
  });
  if (torn) throw new ExcelError("InvalidOperation", "This cannot be done to a merged cell.");
}

const oneCell = (row: number, column: number): Box => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

function shiftedKeys<T>(entries: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of entries) {
    const box = shiftedBox(oneCell(rowOf(key), columnOfKey(key)), shift);
    if (box) moved.set(cellKey(box.top, box.left), value);
  }
  return moved;
}

function replaceAll<T>(kept: Map<number, T>, entries: ReadonlyMap<number, T>): void {
  kept.clear();
  for (const [key, value] of entries) kept.set(key, value);
}

/** Heights, widths, formats and hiding of whole rows or columns move with them. */
function shiftLines<T>(lines: Map<number, T>, shift: Shift, isRows: boolean): void {
  const moved = new Map<number, T>();
  for (const [line, value] of lines) {
    const box = shiftedBox(isRows ? oneCell(line, shift.box.left) : oneCell(shift.box.top, line), shift);
    if (box) moved.set(isRows ? box.top : box.left, value);
  }
  replaceAll(lines, moved);
}

function shiftHidden(lines: Set<number>, shift: Shift, isRows: boolean): void {
  const map = new Map([...lines].map((line) => [line, true] as const));
  shiftLines(map, shift, isRows);
  lines.clear();
  for (const line of map.keys()) lines.add(line);
}

function shiftWholeLines(sheet: Sheet, shift: Shift): void {
  const isRows = shift.direction === "down" || shift.direction === "up";
  if (isRows && hasAllColumns(shift.box)) {
    shiftLines(sheet.rowFormats, shift, true);
    shiftLines(sheet.rowHeights, shift, true);
    shiftHidden(sheet.hiddenRows, shift, true);
  }
  if (!isRows && hasAllRows(shift.box)) {
    shiftLines(sheet.columnFormats, shift, false);
    shiftLines(sheet.columnWidths, shift, false);
    shiftHidden(sheet.hiddenColumns, shift, false);
  }
}

const shiftedBoxes = (boxes: readonly Box[], shift: Shift): readonly Box[] =>
  boxes.flatMap((box) => shiftedBox(box, shift) ?? []);

function shiftTables(sheet: Sheet, shift: Shift): void {
  // Tables that go are taken out of the list meanwhile.
  for (const table of sheet.tables.slice()) {
    const range = shiftedBox(table.range, shift);
    if (range && widthOf(range) !== widthOf(table.range)) throw notModelled("columns within a table");
    if (range) {
      table.range = range;
    } else {
      dropTable(sheet, table);
      loseTable(sheet.book, table);
    }
  }
}

function shiftDecorations(sheet: Sheet, shift: Shift): void {
  sheet.merges = [...shiftedBoxes(sheet.merges, shift)];
  sheet.hyperlinks = shiftedKeys(sheet.hyperlinks, shift);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: shiftedBoxes(validation.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = shiftedBoxes(format.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const kept of [sheet.comments, sheet.notes]) {
    for (const one of kept) {
      const box = shiftedBox(oneCell(one.row, one.column), shift);
      if (box) Object.assign(one, { row: box.top, column: box.left });
    }
  }
  shiftTables(sheet, shift);
  if (sheet.autoFilter) {
    sheet.autoFilter.range = shiftedBox(sheet.autoFilter.range, shift) ?? sheet.autoFilter.range;
  }
}

function shiftedToken(token: FormulaToken, shift: Shift): FormulaToken {
  if (token.kind !== "area") return token;
  const box = parseBox(token.address);
  const moved = box && shiftedBox(box, shift);
  if (!box || moved === box) return token;
  if (!moved) return { kind: "area", sheet: null, address: "#REF!" };
  return { ...token, address: withDollars(token.address, boxText(moved)) };
}

/** Puts the "$" of the old address at the same places of the new one. */
function withDollars(before: string, after: string): string {
  const wasPair = before.includes(":");
  const target = wasPair && !after.includes(":") ? `${after}:${after}` : after;
  const marks = [...before.matchAll(/(\$?)([A-Z]+|\d+)/giu)].map((part) => part[1] ?? "");
  let at = 0;
  return target.replaceAll(/[A-Z]+|\d+/gu, (part) => `${marks[at++] ?? ""}${part}`);
}

function shiftReferences(sheet: Sheet, shift: Shift): void {
  const name = sheet.name.toLowerCase();
  changeFormulas(sheet.book, "", (token, home) => {
    if (token.kind !== "area") return token;
    const isHere = token.sheet === null ? home === sheet : token.sheet.toLowerCase() === name;
    return isHere ? shiftedToken(token, shift) : token;
  });
  for (const { model: area } of sheet.book.references.values()) {
    if (isArea(area) && area.sheet === sheet) area.box = shiftedBox(area.box, shift) ?? area.box;
  }
}

/** Moves cells to make or close a gap, and everything that points at them. */
export function shiftCells(sheet: Sheet, shift: Shift): void {
  checkTables(sheet, shift);
  checkMerges(sheet, shift);
  replaceAll<Cell>(sheet.cells, shiftedKeys(sheet.cells, shift));
  shiftWholeLines(sheet, shift);
  shiftDecorations(sheet, shift);
  shiftReferences(sheet, shift);
  sheet.book.isStale = true;
}
