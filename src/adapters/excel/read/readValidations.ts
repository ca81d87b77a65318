import { rangeToA1, type CellRange } from "../../../core/workbook/address.ts";
import type { CellValidation } from "../../../core/workbook/workbook.ts";
import { toCellRange } from "./toCellRange.ts";

/** How many ranges are asked for in one round trip, and for one sheet. */
const atOnce = 400;
const mostAsked = 6000;

/**
 * What Excel lets be typed into the cells of a sheet. Excel tells it of a range whose cells all agree: a range whose
 * cells differ is halved until they do, each round trip asking for all halves at once.
 */
export async function readValidations(
  context: Excel.RequestContext,
  sheet: string,
): Promise<readonly CellValidation[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = worksheet.getUsedRange(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const found: CellValidation[] = [];
  let pending: readonly CellRange[] = [toCellRange(used)];
  for (let asked = 0; pending.length > 0 && asked < mostAsked; asked += atOnce) {
    const batch = pending.slice(0, atOnce).map((range) => ({
      range,
      validation: worksheet.getRange(rangeToA1(range)).dataValidation.load("type,rule"),
    }));
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop, no-await-in-loop -- one round trip for as much as it may hold
    await context.sync();
    const differing = batch.flatMap(({ range, validation }) => {
      const type: string | null = validation.type;
      const rule = typesOf.get(type ?? "");
      if (rule !== undefined) found.push({ ranges: [range], type: rule, values: choicesOf(validation) });
      return type === "None" || rule !== undefined ? [] : halvesOf(range);
    });
    pending = [...differing, ...pending.slice(atOnce)];
  }
  return found;
}

/** Cells that differ have another type than these, or none. */
const typesOf: ReadonlyMap<string, CellValidation["type"]> = new Map([
  ["List", "list"],
  ["WholeNumber", "whole"],
  ["Decimal", "decimal"],
  ["Date", "date"],
  ["TextLength", "textLength"],
  ["Time", "other"],
  ["Custom", "other"],
]);

/** Of the longer side; a single cell has no halves. */
function halvesOf(range: CellRange): readonly CellRange[] {
  const { top, bottom, left, right } = range;
  if (bottom - top >= right - left) {
    const middle = Math.floor((top + bottom) / 2);
    return bottom === top
      ? []
      : [
          { ...range, bottom: middle },
          { ...range, top: middle + 1 },
        ];
  }
  const middle = Math.floor((left + right) / 2);
  return [
    { ...range, right: middle },
    { ...range, left: middle + 1 },
  ];
}

/** Choices that a list names itself; those that stand in cells elsewhere are not told. */
function choicesOf({ rule }: Excel.DataValidation): readonly string[] {
  const source = rule.list?.source;
  if (typeof source !== "string" || source.startsWith("=")) return [];
  return source
    .split(",")
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "");
}
