import { sheetDefaults } from "./sheetDefaults.ts";
import type { ModelCell, SheetMark, SheetModel } from "./sheetModel.ts";

/** A very hidden sheet of plain texts; its first row is a header. */
export function technicalSheet(
  sheet: { readonly name: string; readonly mark: SheetMark },
  rows: readonly (readonly string[])[],
): SheetModel {
  const cells = rows.flatMap((texts, row) =>
    texts.map((value, column): ModelCell => ({ row, column, value, style: { numberFormat: "@" } })),
  );
  return {
    ...sheetDefaults,
    name: sheet.name,
    mark: sheet.mark,
    visibility: "veryHidden",
    cells,
  };
}
