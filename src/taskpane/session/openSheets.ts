import type { OpenSheet } from "../../app/bookHost.ts";

/** What sheets of the open workbook are called among the inputs: "Sổ đang mở!Biểu 1", as members of archives are. */
const prefix = "Sổ đang mở!";

/** The input's path of a sheet of the open workbook. */
export function openSheetPath(sheet: string): string {
  return `${prefix}${sheet}`;
}

export function isOpenSheet(path: string): boolean {
  return path.startsWith(prefix);
}

/** Names an open sheet so that it is told from the files. */
export function asInput(sheet: OpenSheet): OpenSheet {
  return { ...sheet, path: openSheetPath(sheet.workbook.sheets[0]?.name ?? sheet.path) };
}
