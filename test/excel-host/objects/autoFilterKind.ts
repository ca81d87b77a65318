import { invalidArgument } from "../excelError.ts";
import { overlap } from "../model/box.ts";
import { checkAllowed } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { givenArea, givenRecord, givenWhole } from "./given.ts";
import { type Kind, nullObject, readOnly } from "./hostObject.ts";
import { rangeObject } from "./refer.ts";

/** A filter of the sheet; it hides no rows here. */
function apply(sheet: Sheet, ...given: readonly unknown[]): void {
  const [range, column, criteria] = given;
  checkAllowed(sheet, "allowAutoFilter");
  const { box } = givenArea(sheet, range);
  if (sheet.tables.some((table) => overlap(table.range, box) !== null)) {
    throw invalidArgument("A table has a filter of its own.");
  }
  const known = sheet.autoFilter?.criteria ?? new Map<number, unknown>();
  if (column !== undefined && criteria !== undefined) known.set(givenWhole(column), givenRecord(criteria));
  sheet.autoFilter = { range: box, criteria: known };
}

export const autoFilterKind: Kind<Sheet> = {
  properties: {
    enabled: readOnly(({ autoFilter }) => autoFilter !== null),
    isDataFiltered: readOnly(({ autoFilter }) => (autoFilter?.criteria.size ?? 0) > 0),
  },
  methods: {
    apply,
    clearCriteria: ({ autoFilter }) => autoFilter?.criteria.clear(),
    getRangeOrNullObject: (sheet) =>
      sheet.autoFilter ? rangeObject(sheet, sheet.autoFilter.range) : nullObject,
    remove: (sheet) => {
      checkAllowed(sheet, "allowAutoFilter");
      sheet.autoFilter = null;
    },
  },
};
