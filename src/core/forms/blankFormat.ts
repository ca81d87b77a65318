import type { ConditionalFormatModel } from "../tables/sheetModel.ts";
import { toA1, type CellRange } from "../workbook/address.ts";
import { blankFormat } from "./formStyle.ts";

/** Marks required cells until they are filled in; `when` is what must hold for a row to count ("" always). */
export function requiredFormat(range: CellRange, when = ""): ConditionalFormatModel {
  const blank = `LEN(TRIM(${toA1({ row: range.top, column: range.left })}))=0`;
  return { range, formula: when === "" ? blank : `AND(${when},${blank})`, style: blankFormat };
}
