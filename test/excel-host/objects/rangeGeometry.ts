import { ExcelError, invalidArgument } from "../excelError.ts";
import { boxText, quotedSheet } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import {
  type Box,
  around,
  columnLimit,
  hasAllColumns,
  hasAllRows,
  heightOf,
  overlap,
  rowLimit,
  sizeOf,
  widthOf,
} from "../model/box.ts";
import { usedBox } from "../model/contents.ts";
import { givenArea, givenWhole } from "./given.ts";
import { type HostObject, type Property, nullObject } from "./hostObject.ts";
import { rangeObject } from "./refer.ts";

const addressOf = ({ sheet, box }: Area): string => `${quotedSheet(sheet.name)}!${boxText(box)}`;

const told = (get: (box: Box) => unknown): Property<Area> => ({ get: ({ box }) => get(box) });

const to = ({ sheet, box }: Area, change: Partial<Box>): HostObject =>
  rangeObject(sheet, { ...box, ...change });

function other(area: Area, given: unknown): Box {
  const { sheet, box } = givenArea(area.sheet, given);
  if (sheet !== area.sheet) throw invalidArgument("The ranges are on different sheets.");
  return box;
}

/** Excel cuts the used range of a range to the range itself; without any it is the first cell. */
function used(area: Area, valuesOnly: boolean): Box | null {
  return usedBox(area.sheet, area.box, valuesOnly);
}

const count = (given: number | undefined): number => {
  const whole = givenWhole(given ?? 1);
  if (whole === 0) throw invalidArgument();
  return whole;
};

/** `n` rows next to a row: away from the range when positive, else into it. */
const beside = (edge: number, step: number, n: number): readonly [number, number] => {
  const first = n > 0 ? edge + step : edge;
  const last = first + step * (n > 0 ? n - 1 : n + 1);
  return [Math.min(first, last), Math.max(first, last)];
};

function rows(area: Area, [top, bottom]: readonly [number, number]): HostObject {
  return to(area, { top, bottom });
}

function columns(area: Area, [left, right]: readonly [number, number]): HostObject {
  return to(area, { left, right });
}

export const rangeGeometry = {
  properties: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    rowIndex: told((box) => box.top),
    columnIndex: told((box) => box.left),
    rowCount: told(heightOf),
    columnCount: told(widthOf),
    cellCount: told((box) => (sizeOf(box) > 2_147_483_647 ? -1 : sizeOf(box))),
    isEntireColumn: told(hasAllRows),
    isEntireRow: told(hasAllColumns),
  } satisfies Readonly<Record<string, Property<Area>>>,
  methods: {
    getCell: ({ sheet, box }: Area, row: number, column: number) => {
      const [top, left] = [box.top + givenWhole(row), box.left + givenWhole(column)];
      return rangeObject(sheet, { top, left, bottom: top, right: left });
    },
    getRow: (area: Area, row: number) => {
      const top = area.box.top + givenWhole(row);
      return to(area, { top, bottom: top });
    },
    getColumn: (area: Area, column: number) => {
      const left = area.box.left + givenWhole(column);
      return to(area, { left, right: left });
    },
    getLastCell: (area: Area) => to(area, { top: area.box.bottom, left: area.box.right }),
    getLastRow: (area: Area) => to(area, { top: area.box.bottom }),
    getLastColumn: (area: Area) => to(area, { left: area.box.right }),
    getEntireRow: (area: Area) => to(area, { left: 0, right: columnLimit - 1 }),
    getEntireColumn: (area: Area) => to(area, { top: 0, bottom: rowLimit - 1 }),
    getBoundingRect: (area: Area, given: unknown) => to(area, around(area.box, other(area, given))),
    getIntersection: (area: Area, given: unknown) => {
      const box = overlap(area.box, other(area, given));
      if (!box) throw new ExcelError("ItemNotFound");
      return rangeObject(area.sheet, box);
    },
    getIntersectionOrNullObject: (area: Area, given: unknown) => {
      const box = overlap(area.box, other(area, given));
      return box ? rangeObject(area.sheet, box) : nullObject;
    },
    getOffsetRange: (area: Area, down: number, right: number) =>
      rangeObject(area.sheet, {
        top: area.box.top + givenWhole(down),
        bottom: area.box.bottom + givenWhole(down),
        left: area.box.left + givenWhole(right),
        right: area.box.right + givenWhole(right),
      }),
    getResizedRange: (area: Area, down: number, right: number) =>
      to(area, { bottom: area.box.bottom + givenWhole(down), right: area.box.right + givenWhole(right) }),
    getAbsoluteResizedRange: (area: Area, height: number, width: number) =>
      to(area, {
        bottom: area.box.top + givenWhole(height) - 1,
        right: area.box.left + givenWhole(width) - 1,
      }),
    getRowsAbove: (area: Area, given?: number) => rows(area, beside(area.box.top, -1, count(given))),
    getRowsBelow: (area: Area, given?: number) => rows(area, beside(area.box.bottom, 1, count(given))),
    getColumnsBefore: (area: Area, given?: number) => columns(area, beside(area.box.left, -1, count(given))),
    getColumnsAfter: (area: Area, given?: number) => columns(area, beside(area.box.right, 1, count(given))),
    getUsedRange: (area: Area, valuesOnly = false) => {
      const { top, left } = area.box;
      return to(area, used(area, valuesOnly) ?? { top, left, bottom: top, right: left });
    },
    getUsedRangeOrNullObject: (area: Area, valuesOnly = false) => {
      const box = used(area, valuesOnly);
      return box ? rangeObject(area.sheet, box) : nullObject;
    },
  },
};
