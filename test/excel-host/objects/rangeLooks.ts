import { notModelled } from "../excelError.ts";
import type { Area } from "../model/area.ts";
import { changeFormat, cellAt } from "../model/formats.ts";
import { checkAllowed, checkWritable } from "../model/protection.ts";
import { type Hyperlink, type Sheet, cellKey } from "../model/sheet.ts";
import { givenFlag, givenRecord, givenText } from "./given.ts";
import type { Property } from "./hostObject.ts";
import { getCellProperties, setCellProperties } from "./cellProperties.ts";
import { getColumnProperties, getRowProperties } from "./lineProperties.ts";

/** True or false when all rows (columns) agree, else null. */
function shared(lines: ReadonlySet<number>, first: number, last: number): boolean | null {
  let hidden = 0;
  for (const line of lines) if (line >= first && line <= last) hidden++;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

function hide(lines: Set<number>, [first, last]: readonly [number, number], isHidden: boolean): void {
  for (let line = first; line <= last; line++) {
    if (isHidden) lines.add(line);
    else lines.delete(line);
  }
}

function readLink(given: unknown): Hyperlink {
  return Object.fromEntries(
    Object.entries(givenRecord(given)).flatMap(([key, value]) => {
      const isKnown = ["address", "documentReference", "screenTip", "textToDisplay"].includes(key);
      if (!isKnown) throw notModelled(`hyperlink.${key}`);
      return value === null || value === undefined ? [] : [[key, givenText(value)]];
    }),
  );
}

/** Excel shows a link blue and underlined, and its text in the cell when it is given. */
function writeLink(sheet: Sheet, at: { row: number; column: number }, link: Hyperlink): void {
  const cell = cellAt(sheet, at.row, at.column);
  const text =
    link.textToDisplay ?? (cell.value === null ? (link.documentReference ?? link.address) : undefined);
  if (text !== undefined) Object.assign(cell, { value: text, formula: null });
  const box = { top: at.row, bottom: at.row, left: at.column, right: at.column };
  changeFormat(sheet, box, { fontColor: "#0563C1", underline: "Single" });
  sheet.hyperlinks.set(cellKey(at.row, at.column), link);
}

function setHyperlink({ sheet, box }: Area, given: unknown): void {
  checkAllowed(sheet, "allowInsertHyperlinks");
  const link = given === null ? null : readLink(given);
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      if (link) writeLink(sheet, { row, column }, link);
      else sheet.hyperlinks.delete(cellKey(row, column));
    }
  }
}

export const rangeLooks = {
  properties: {
    columnHidden: {
      get: ({ sheet, box }) => shared(sheet.hiddenColumns, box.left, box.right),
      set: ({ sheet, box }: Area, given: unknown) => {
        checkAllowed(sheet, "allowFormatColumns");
        hide(sheet.hiddenColumns, [box.left, box.right], givenFlag(given));
      },
    },
    rowHidden: {
      get: ({ sheet, box }) => shared(sheet.hiddenRows, box.top, box.bottom),
      set: ({ sheet, box }: Area, given: unknown) => {
        checkAllowed(sheet, "allowFormatRows");
        hide(sheet.hiddenRows, [box.top, box.bottom], givenFlag(given));
      },
    },
    hidden: {
      get: ({ sheet, box }) =>
        shared(sheet.hiddenRows, box.top, box.bottom) === true ||
        shared(sheet.hiddenColumns, box.left, box.right) === true,
    },
    hyperlink: {
      get: ({ sheet, box }) => sheet.hyperlinks.get(cellKey(box.top, box.left)) ?? null,
      set: setHyperlink,
    },
  } satisfies Readonly<Record<string, Property<Area>>>,
  methods: {
    getCellProperties,
    getColumnProperties,
    getRowProperties,
    setCellProperties: (area: Area, given: unknown) => {
      checkWritable(area.sheet, area.box);
      setCellProperties(area, given);
    },
  },
};
