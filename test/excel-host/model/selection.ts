import { boxText } from "./address.ts";
import type { Area } from "./area.ts";
import { tell } from "./book.ts";
import { activateSheet } from "./sheets.ts";

/** Selects a range and shows its sheet. */
export function selectArea({ sheet, box }: Area): void {
  activateSheet(sheet);
  sheet.selection = box;
  const message = { address: boxText(box), worksheetId: sheet.id };
  for (const target of [sheet.id, "Workbook"]) tell(sheet.book, { type: 14, target, message });
  tell(sheet.book, { type: 2, target: "", message: {} });
}
