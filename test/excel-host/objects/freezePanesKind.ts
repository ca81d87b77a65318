import { invalidArgument } from "../excelError.ts";
import { columnLimit, rowLimit } from "../model/box.ts";
import type { Sheet } from "../model/sheet.ts";
import { givenArea, givenWhole } from "./given.ts";
import { type HostObject, type Kind, nullObject } from "./hostObject.ts";
import { rangeObject } from "./refer.ts";

function count(given: unknown): number {
  const whole = givenWhole(given);
  if (whole < 1) throw invalidArgument();
  return whole;
}

/** What is frozen lies above and left: whole rows when no column is, and the other way round. */
const location = (sheet: Sheet): HostObject => (sheet.frozen ? rangeObject(sheet, sheet.frozen) : nullObject);

export const freezePanesKind: Kind<Sheet> = {
  methods: {
    freezeAt: (sheet, given: unknown) => {
      const { bottom, right } = givenArea(sheet, given).box;
      sheet.frozen = { top: 0, left: 0, bottom, right };
    },
    freezeRows: (sheet, given: unknown = 1) => {
      sheet.frozen = { top: 0, left: 0, bottom: count(given) - 1, right: columnLimit - 1 };
    },
    freezeColumns: (sheet, given: unknown = 1) => {
      sheet.frozen = { top: 0, left: 0, bottom: rowLimit - 1, right: count(given) - 1 };
    },
    unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    getLocationOrNullObject: location,
  },
};
