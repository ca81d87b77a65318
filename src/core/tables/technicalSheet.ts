import { sheetDefaults } from "./sheetDefaults.ts";
import type { SheetMark, SheetModel } from "./sheetModel.ts";

const textStyle = { numberFormat: "@" } as const;

/** Rows that may be made anew each time they are gone through. */
export type TextRows = Iterable<readonly string[]> & { readonly length: number };

/**
 * A very hidden sheet of plain texts; its first row is a header. Most texts stand there once and may be long;
 * `repeated` are the columns in which the same ones stand again and again.
 */
export function technicalSheet(
  sheet: { readonly name: string; readonly mark: SheetMark },
  rows: TextRows,
  repeated: readonly number[] = [],
): SheetModel {
  let width = 0;
  for (const texts of rows) width = Math.max(width, texts.length);
  return {
    ...sheetDefaults,
    name: sheet.name,
    mark: sheet.mark,
    visibility: "veryHidden",
    cells: [],
    block: {
      top: 0,
      left: 0,
      height: rows.length,
      columns: Array.from({ length: width }, (_, column) => ({
        style: textStyle,
        distinct: !repeated.includes(column),
      })),
      rows,
    },
  };
}
