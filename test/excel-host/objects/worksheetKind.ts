import { invalidArgument } from "../excelError.ts";
import { wholeSheet } from "../model/box.ts";
import { usedBox } from "../model/contents.ts";
import type { Sheet } from "../model/sheet.ts";
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheets.ts";
import { areaNamed, givenColor, givenFlag, givenNumber, givenText, givenWhole } from "./given.ts";
import { heard } from "./heard.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";
import { areasObject, rangeObject } from "./refer.ts";

function rangeNamed(sheet: Sheet, address?: unknown): HostObject {
  if (address === undefined) return rangeObject(sheet, wholeSheet);
  const area = areaNamed(sheet, givenText(address));
  if (area.sheet !== sheet) throw invalidArgument("The address is on another sheet.");
  return rangeObject(sheet, area.box);
}

function rangeAt(sheet: Sheet, ...given: readonly unknown[]): HostObject {
  const [row = 0, column = 0, height = 1, width = 1] = given.map(givenWhole);
  return rangeObject(sheet, { top: row, left: column, bottom: row + height - 1, right: column + width - 1 });
}

export const worksheetKind: Kind<Sheet> = {
  id: { key: "Id", of: ({ id }) => id },
  properties: {
    id: readOnly(({ id }) => id),
    name: { get: ({ name }) => name, set: (sheet, name: unknown) => renameSheet(sheet, name) },
    position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, position: unknown) => moveSheet(sheet, position),
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, given: unknown) => showSheet(sheet, given),
    },
    tabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, given: unknown) => {
        sheet.tabColor = given === "" ? "" : givenColor(given);
      },
    },
    showGridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, given: unknown) => {
        sheet.showGridlines = givenFlag(given);
      },
    },
    // The library sets these two under their older names.
    gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, given: unknown) => {
        sheet.showGridlines = givenFlag(given);
      },
    },
    showHeadings: readOnly(({ showHeadings }) => showHeadings),
    headings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, given: unknown) => {
        sheet.showHeadings = givenFlag(given);
      },
    },
    standardWidth: {
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, given: unknown) => {
        sheet.standardWidth = givenNumber(given);
      },
    },
    standardHeight: readOnly(() => 15),
  },
  objects: {
    tables: (sheet) => hostObject("Tables", { book: sheet.book, sheet }),
    names: (sheet) => hostObject("Names", { book: sheet.book, sheet }),
    protection: (sheet) => hostObject("WorksheetProtection", sheet),
    freezePanes: (sheet) => hostObject("FreezePanes", sheet),
    pageLayout: (sheet) => hostObject("PageLayout", sheet),
    charts: (sheet) => hostObject("Charts", sheet),
    shapes: (sheet) => hostObject("Shapes", sheet),
    comments: (sheet) => hostObject("Comments", { book: sheet.book, sheet }),
    notes: (sheet) => hostObject("Notes", { book: sheet.book, sheet }),
    customProperties: (sheet) => hostObject("WorksheetCustomProperties", sheet),
    autoFilter: (sheet) => hostObject("AutoFilter", sheet),
  },
  methods: {
    activate: activateSheet,
    calculate: () => undefined,
    delete: deleteSheet,
    getCell: (sheet, row: unknown, column: unknown) => rangeAt(sheet, row, column),
    getRange: rangeNamed,
    getRanges: (sheet, addresses: unknown) => {
      const boxes = givenText(addresses)
        .split(",")
        .map((address) => areaNamed(sheet, address.trim()).box);
      return areasObject({ sheet, boxes });
    },
    getRangeByIndexes: rangeAt,
    getUsedRange: (sheet, valuesOnly = false) =>
      rangeObject(sheet, usedBox(sheet, wholeSheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    getUsedRangeOrNullObject: (sheet, valuesOnly = false) => {
      const box = usedBox(sheet, wholeSheet, valuesOnly);
      return box ? rangeObject(sheet, box) : nullObject;
    },
    ...heard(
      "ActivatedEvent",
      "DeactivatedEvent",
      "DataChangedEvent",
      "SelectionChangedEvent",
      "EventNameChanged",
    ),
  },
};
