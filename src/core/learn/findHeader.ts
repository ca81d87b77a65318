import { isEndOfTable } from "../intake/endOfTable.ts";
import type { HeaderZone } from "../intake/headerPaths.ts";
import { isNumberRow } from "../intake/numberRow.ts";
import type { SheetView } from "../intake/sheetView.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { tableWords } from "./formVocabulary.ts";

/** The header of a blank's table, the row that numbers its columns, and the rows under it. */
export interface FoundHeader {
  readonly header: HeaderZone;
  readonly numberRow: number | null;
  readonly dataTop: number;
  /** First row below the table. */
  readonly dataEnd: number;
}

// Blanks leave room to write; what is further down belongs to nothing.
const mostBlankRows = 3;
const fewestColumns = 2;

/** The table that a blank is made for: the one with a number row, else the widest run of headings. */
export function findHeader(view: SheetView): FoundHeader | null {
  const whole = { left: 0, right: view.columnCount - 1 };
  for (let row = 1; row < view.rowCount; row += 1) {
    if (!isNumberRow(view, row, whole)) continue;
    const found = headerOver(view, row);
    if (found !== null) return found;
  }
  return headerWithoutNumbers(view);
}

function headerOver(view: SheetView, numberRow: number): FoundHeader | null {
  const bottom = numberRow - 1;
  if (!isHeaderRow(view, bottom)) return null;
  return complete(view, { bottom, numberRow });
}

function headerWithoutNumbers(view: SheetView): FoundHeader | null {
  const rows = Array.from({ length: view.rowCount }, (_, row) => row).filter((row) => isHeaderRow(view, row));
  const widest = Math.max(0, ...rows.map((row) => headings(view, row).length));
  const first = rows.find((row) => headings(view, row).length === widest);
  if (first === undefined || widest < fewestColumns + 1) return null;
  let bottom = first;
  // Merges of this row reach down to the last level.
  for (const column of view.filled(first)) {
    bottom = Math.max(bottom, view.mergeAt(first, column)?.bottom ?? first);
  }
  while (bottom + 1 < view.rowCount && splitsHeading(view, bottom)) bottom += 1;
  return complete(view, { bottom, numberRow: null });
}

/** True when the row below still divides a heading that is merged over several columns. */
function splitsHeading(view: SheetView, row: number): boolean {
  return view.filled(row).some((column) => {
    const merge = view.mergeAt(row, column);
    if (merge === null || merge.right === merge.left || merge.bottom > row) return false;
    return view.filled(row + 1).some((below) => below > merge.left && below <= merge.right);
  });
}

function complete(
  view: SheetView,
  { bottom, numberRow }: { readonly bottom: number; readonly numberRow: number | null },
): FoundHeader {
  let top = bottom;
  while (top > 0 && (reachesUp(view, top) || isHeaderRow(view, top - 1))) top -= 1;
  const columns = Array.from({ length: view.columnCount }, (_, column) => column).filter((column) => {
    if (numberRow !== null && !view.isBlank(numberRow, column)) return true;
    for (let row = top; row <= bottom; row += 1) {
      const origin = view.origin(row, column);
      if (origin.row >= top && !view.isBlank(origin.row, origin.column)) return true;
    }
    return false;
  });
  const header = { top, bottom, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
  const dataTop = (numberRow ?? bottom) + 1;
  return { header, numberRow, dataTop, dataEnd: endOfRows(view, dataTop) };
}

/** True when a heading of the row hangs over from the row above. */
function reachesUp(view: SheetView, row: number): boolean {
  for (let column = 0; column < view.columnCount; column += 1) {
    const merge = view.mergeAt(row, column);
    if (merge !== null && merge.top < row && merge.bottom >= row && !view.isBlank(merge.top, merge.left)) {
      return true;
    }
  }
  return false;
}

/** Several short texts side by side, none of them a line about the form as a whole. */
function isHeaderRow(view: SheetView, row: number): boolean {
  const columns = view.filled(row);
  const texts = headings(view, row);
  return texts.length >= fewestColumns && texts.length === columns.length;
}

const longestHeading = 250;

function headings(view: SheetView, row: number): readonly number[] {
  return view.filled(row).filter((column) => {
    const text = cleanText(view.text(row, column));
    if (view.cell(row, column).type !== "text" || text.length > longestHeading) return false;
    return !isLineOfForm(text) && /\p{L}/u.test(text);
  });
}

/** Letterhead, motto, "Đơn vị báo cáo: …", "Biểu số 01/TCD", place and date. */
function isLineOfForm(text: string): boolean {
  return (
    /:\s*[.…_]*\s*$|^[^:]{2,40}:\s*\S/.test(text) ||
    /^(?:biểu|mẫu)(?: số| mẫu)?\s*:?\s*\S*\d/i.test(text) ||
    /cộng hòa xã hội|độc lập\s*-\s*tự do|ủy ban nhân dân|ngày\s*[.…\d]*\s*tháng/i.test(text)
  );
}

function endOfRows(view: SheetView, dataTop: number): number {
  let blank = 0;
  let end = dataTop;
  for (let row = dataTop; row < view.rowCount && blank <= mostBlankRows; row += 1) {
    if (view.filled(row).length === 0) {
      blank += 1;
      continue;
    }
    if (isEndOfTable(view, row, tableWords)) break;
    blank = 0;
    end = row + 1;
  }
  return end;
}
