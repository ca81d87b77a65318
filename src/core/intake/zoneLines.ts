import type { CellAddress } from "../workbook/address.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import type { SheetView } from "./sheetView.ts";

/** A line of text above or below a table; one cell may hold several. */
export interface ZoneLine {
  readonly text: string;
  readonly at: CellAddress;
}

// What a form says about itself stands close to its table.
const mostLines = 80;
const reach = 12;

/** The lines of the rows from `top` up to, not including, `limit`. */
export function zoneLines(view: SheetView, top: number, limit: number): readonly ZoneLine[] {
  const lines: ZoneLine[] = [];
  for (let row = Math.max(0, top); row < limit && lines.length < mostLines; row += 1) {
    for (const column of view.filled(row)) {
      for (const part of view.text(row, column).split(/\r?\n/)) {
        const text = cleanText(part);
        if (text !== "") lines.push({ text, at: { row, column } });
      }
    }
  }
  return lines;
}

/** What follows a label on its line or in the next filled cell of its row; null when the line has no such label. */
export function valueBehind(view: SheetView, line: ZoneLine, labels: readonly string[]): string | null {
  const [before = "", ...behind] = line.text.split(":");
  const key = foldKey(before).replace(/^[-+*.\s]+/, "");
  const rest = filledIn(behind.join(":"));
  if (labels.includes(key)) return rest === "" ? nextInRow(view, line.at) : rest;
  if (behind.length > 0) return null;
  // Without a colon only a label of several words is told from running text.
  const label = labels.find(
    (candidate) => candidate.split(" ").length >= 3 && key.startsWith(`${candidate} `),
  );
  return label === undefined ? null : filledIn(line.text.slice(label.length));
}

/** A text without the dots that mark where to write. */
export function filledIn(text: string): string {
  return cleanText(text.replace(/[.…_]{3,}/g, " ").replace(/…/g, " "));
}

function nextInRow(view: SheetView, at: CellAddress): string {
  const column = view.filled(at.row).find((candidate) => candidate > at.column);
  if (column === undefined || column > at.column + reach) return "";
  const text = filledIn(view.text(at.row, column));
  return text.includes(":") ? "" : text;
}
