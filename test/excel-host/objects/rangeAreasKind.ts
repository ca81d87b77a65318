import { ExcelError } from "../excelError.ts";
import { boxText, quotedSheet } from "../model/address.ts";
import type { Areas } from "../model/area.ts";
import { sizeOf } from "../model/box.ts";
import { clearArea } from "../model/clear.ts";
import { checkWritable } from "../model/protection.ts";
import { givenWord } from "./given.ts";
import { type Kind, hostObject, readOnly } from "./hostObject.ts";
import { rangeObject, sheetObject } from "./refer.ts";

export const rangeAreasKind: Kind<Areas> = {
  isReferable: true,
  properties: {
    address: readOnly(({ sheet, boxes }) =>
      boxes.map((box) => `${quotedSheet(sheet.name)}!${boxText(box)}`).join(","),
    ),
    areaCount: readOnly(({ boxes }) => boxes.length),
    cellCount: readOnly(({ boxes }) => boxes.reduce((sum, box) => sum + sizeOf(box), 0)),
  },
  objects: {
    areas: (areas) => hostObject("RangeCollection", areas),
    worksheet: ({ sheet }) => sheetObject(sheet),
    format: (areas) => hostObject("RangeFormat", areas),
    conditionalFormats: (areas) => hostObject("ConditionalFormats", areas),
    dataValidation: (areas) => hostObject("DataValidation", areas),
  },
  methods: {
    clear: ({ sheet, boxes }, applyTo: unknown = "All") => {
      const what = givenWord(applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
      for (const box of boxes) {
        checkWritable(sheet, box);
        clearArea(sheet, box, what);
      }
    },
  },
};

/** The ranges of several areas. */
export const rangeCollectionKind: Kind<Areas> = {
  items: ({ sheet, boxes }) => boxes.map((box) => rangeObject(sheet, box)),
  methods: {
    getCount: ({ boxes }) => boxes.length,
    getItemAt: ({ sheet, boxes }, index: number) => {
      const box = boxes[index];
      if (!box) throw new ExcelError("InvalidArgument");
      return rangeObject(sheet, box);
    },
  },
};
