import type { CellStyle } from "../../../core/tables/sheetModel.ts";
import { rangeToA1, type CellRange } from "../../../core/workbook/address.ts";
import type { Look } from "./areas.ts";
import { step, type Step } from "./sender.ts";

type Border = NonNullable<CellStyle["border"]>;

const weights = { thin: "Thin", hair: "Hairline", medium: "Medium" } as const;

/** Lines around and between the cells of each rectangle. */
export function* borderSteps(worksheet: Excel.Worksheet, looks: readonly Look<Border>[]): Generator<Step> {
  for (const { value, areas } of looks) {
    for (const area of areas) {
      const sides = sidesOf(area);
      yield step(3 + sides.length * 3, 0, () => {
        const { borders } = worksheet.getRange(rangeToA1(area)).format;
        for (const side of sides) {
          const line = borders.getItem(side);
          line.style = "Continuous";
          line.weight = weights[value];
        }
      });
    }
  }
}

/** A range of one row or column has no lines inside it in that direction. */
function sidesOf({ top, left, bottom, right }: CellRange) {
  return [
    "EdgeTop" as const,
    "EdgeBottom" as const,
    "EdgeLeft" as const,
    "EdgeRight" as const,
    ...(bottom > top ? ["InsideHorizontal" as const] : []),
    ...(right > left ? ["InsideVertical" as const] : []),
  ];
}
