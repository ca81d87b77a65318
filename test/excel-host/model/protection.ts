import { ExcelError } from "../excelError.ts";
import type { Box } from "./box.ts";
import { formatsIn } from "./formats.ts";
import type { Sheet } from "./sheet.ts";

const denied = (): ExcelError => new ExcelError("AccessDenied");

/** A protected sheet lets only unlocked cells be written. */
export function checkWritable(sheet: Sheet, box: Box): void {
  if (!sheet.protection) return;
  for (const format of formatsIn(sheet, box)) {
    if (format.locked) throw denied();
  }
}

/** Refuses what a protected sheet does not allow; `option` is the one that would allow it. */
export function checkAllowed(sheet: Sheet, option?: string): void {
  if (!sheet.protection) return;
  if (option === undefined || sheet.protection.options[option] !== true) throw denied();
}
