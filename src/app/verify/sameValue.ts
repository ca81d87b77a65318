import type { ModelValue } from "../../core/tables/sheetModel.ts";

/** Equal as a spreadsheet keeps values: numbers to 15 digits, a blank like an empty text. */
export function sameValue(left: ModelValue | null, right: ModelValue | null): boolean {
  if (typeof left === "number" && typeof right === "number") {
    return left.toPrecision(15) === right.toPrecision(15);
  }
  return (left ?? "") === (right ?? "");
}
