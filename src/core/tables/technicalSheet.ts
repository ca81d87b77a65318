import { sheetDefaults } from "./sheetDefaults.ts";
import type { SheetMark, SheetModel } from "./sheetModel.ts";

const textStyle = { numberFormat: "@" } as const;

/** A very hidden sheet of plain texts; its first row is a header. */
export function technicalSheet(
  sheet: { readonly name: string; readonly mark: SheetMark },
  rows: readonly (readonly string[])[],
): SheetModel {
  const width = rows.reduce((widest, texts) => Math.max(widest, texts.length), 0);
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
      columns: Array.from({ length: width }, () => ({ style: textStyle })),
      rows,
    },
  };
}
