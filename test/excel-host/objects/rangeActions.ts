import { ExcelError, notModelled } from "../excelError.ts";
import type { Area } from "../model/area.ts";
import { clearArea } from "../model/clear.ts";
import { copyArea } from "../model/copy.ts";
import { hasAllColumns, hasAllRows } from "../model/box.ts";
import { mergeArea, mergesIn, unmergeArea } from "../model/merges.ts";
import { checkAllowed, checkWritable } from "../model/protection.ts";
import { selectArea } from "../model/selection.ts";
import { shiftCells } from "../model/shift.ts";
import { specialCells } from "../model/specialCells.ts";
import { areaNamed, areaOf, givenText, givenWord } from "./given.ts";
import { type HostObject, nullObject } from "./hostObject.ts";
import { tellChanged, validateArraySize } from "./rangeContents.ts";
import { areasObject, rangeObject } from "./refer.ts";

function insert(area: Area, given: unknown): HostObject {
  const { sheet, box } = area;
  const direction = givenWord(given, ["Down", "Right"]) === "Down" ? "down" : "right";
  checkAllowed(sheet, direction === "down" ? "allowInsertRows" : "allowInsertColumns");
  // The range itself stays where it is: what comes in is its cells.
  const kept = { ...box };
  shiftCells(sheet, { box, direction });
  area.box = kept;
  tellChanged(
    { sheet, box: kept },
    hasAllColumns(box) ? "RowInserted" : hasAllRows(box) ? "ColumnInserted" : "CellInserted",
  );
  return rangeObject(sheet, kept);
}

function remove({ sheet, box }: Area, given: unknown): void {
  const direction = givenWord(given, ["Up", "Left"]) === "Up" ? "up" : "left";
  checkAllowed(sheet, direction === "up" ? "allowDeleteRows" : "allowDeleteColumns");
  shiftCells(sheet, { box, direction });
  tellChanged(
    { sheet, box },
    hasAllColumns(box) ? "RowDeleted" : hasAllRows(box) ? "ColumnDeleted" : "CellDeleted",
  );
}

function merge({ sheet, box }: Area, across = false): void {
  checkAllowed(sheet);
  if (!across) {
    mergeArea(sheet, box);
    return;
  }
  for (let row = box.top; row <= box.bottom; row++) mergeArea(sheet, { ...box, top: row, bottom: row });
}

function copyFrom(area: Area, source: unknown, ...rest: readonly unknown[]): void {
  const [copyType = "All", skipBlanks = false, transpose = false] = rest;
  if (skipBlanks !== false || transpose !== false) throw notModelled("copyFrom with skipBlanks or transpose");
  const from = areaOf(source) ?? areaNamed(area.sheet, givenText(source));
  checkWritable(area.sheet, area.box);
  const target = copyArea(from, area, givenWord(copyType, ["All", "Formulas", "Values", "Formats"]));
  tellChanged(target);
}

function special(area: Area, cellType: unknown, valueType?: unknown): HostObject {
  const boxes = specialCells(
    area,
    givenText(cellType),
    valueType === undefined ? "All" : givenText(valueType),
  );
  return boxes.length === 0 ? nullObject : areasObject({ sheet: area.sheet, boxes });
}

function mergedAreas({ sheet, box }: Area): HostObject {
  const boxes = mergesIn(sheet, box);
  return boxes.length === 0 ? nullObject : areasObject({ sheet, boxes });
}

export const rangeActions = {
  _ValidateArraySize: validateArraySize,
  calculate: () => undefined,
  clear: ({ sheet, box }: Area, applyTo: unknown = "All") => {
    const what = givenWord(applyTo, [
      "All",
      "Formats",
      "Contents",
      "Hyperlinks",
      "RemoveHyperlinks",
      "ResetContents",
    ]);
    checkWritable(sheet, box);
    clearArea(sheet, box, what);
    tellChanged({ sheet, box });
  },
  copyFrom,
  delete: remove,
  getMergedAreasOrNullObject: mergedAreas,
  getSpecialCellsOrNullObject: special,
  getSpecialCells: (area: Area, cellType: unknown, valueType?: unknown) => {
    const found = special(area, cellType, valueType);
    if (found === nullObject) throw new ExcelError("ItemNotFound");
    return found;
  },
  insert,
  merge,
  unmerge: ({ sheet, box }: Area) => {
    checkAllowed(sheet);
    unmergeArea(sheet, box);
  },
  select: (area: Area) => {
    if (area.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    selectArea(area);
  },
};
