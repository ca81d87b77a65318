import { cellAt, type Sheet, type Workbook } from "../core/workbook/workbook.ts";

/** What stands in a row of a sheet of texts. */
export function rowTexts(sheet: Sheet, row: number): readonly string[] {
  const length = sheet.rows[row]?.length ?? 0;
  return Array.from({ length }, (_, column) => {
    const cell = cellAt(sheet, row, column);
    return cell.type === "text" ? cell.value : cell.type === "number" ? String(cell.value) : "";
  });
}

/** The sheet with this header: other editors rename sheets and show hidden ones. */
export function sheetUnderHeader(workbook: Workbook, header: readonly string[]): Sheet | null {
  const found = workbook.sheets.find((sheet) => {
    const texts = rowTexts(sheet, 0);
    return header.every((name, column) => texts[column] === name);
  });
  return found ?? null;
}
