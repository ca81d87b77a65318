import type { Area } from "../model/area.ts";
import { type Kind, hostObject } from "./hostObject.ts";
import { rangeActions } from "./rangeActions.ts";
import { rangeContents } from "./rangeContents.ts";
import { rangeGeometry } from "./rangeGeometry.ts";
import { rangeLooks } from "./rangeLooks.ts";
import { sheetObject } from "./refer.ts";

export const rangeKind: Kind<Area> = {
  isReferable: true,
  properties: { ...rangeContents, ...rangeGeometry.properties, ...rangeLooks.properties },
  objects: {
    worksheet: ({ sheet }) => sheetObject(sheet),
    format: (area) => hostObject("RangeFormat", area),
    dataValidation: ({ sheet, box }) => hostObject("DataValidation", { sheet, boxes: [box] }),
    conditionalFormats: ({ sheet, box }) => hostObject("ConditionalFormats", { sheet, boxes: [box] }),
  },
  methods: { ...rangeGeometry.methods, ...rangeActions, ...rangeLooks.methods },
};
