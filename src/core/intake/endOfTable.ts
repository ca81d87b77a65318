import { foldKey } from "../workbook/text/fold.ts";
import type { TableWords } from "./intakeIndex.ts";
import type { SheetView } from "./sheetView.ts";

/** True for a row that closes a table: notes, signatures, recipients, place and date. */
export function isEndOfTable(view: SheetView, row: number, words: TableWords): boolean {
  return view.filled(row).some((column) => {
    if (view.cell(row, column).type !== "text") return false;
    const label = view.label(row, column);
    return (
      words.endOfTable.some((end) => label === end || label.startsWith(`${end} `)) ||
      isPlaceAndDate(label) ||
      opensForm(view.text(row, column), words)
    );
  });
}

/** "Đơn vị báo cáo: …" above the next form on the sheet. */
function opensForm(text: string, words: TableWords): boolean {
  const colon = text.indexOf(":");
  if (colon < 0) return false;
  const label = foldKey(text.slice(0, colon));
  return words.unitLabels.includes(label) || words.periodLabels.includes(label);
}

/** "Đức Phổ, ngày … tháng … năm 2022". */
function isPlaceAndDate(label: string): boolean {
  return /\bngay\b.*\bthang\b.*\bnam\b/.test(label) && label.length < 60;
}
