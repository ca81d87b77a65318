import { cellText } from "../workbook/cellText.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { cellAt, type Sheet } from "../workbook/workbook.ts";
import type { CellAddress } from "../workbook/address.ts";
import { decodeSlipStamp, type SlipStamp } from "./slipStamp.ts";

/** What a unit wrote into the box beside a point. */
export interface SlipAnswer {
  /** Id of the finding that the point was about. */
  readonly finding: string;
  readonly text: string;
}

/** A return slip that came back. */
export interface ReadSlip extends SlipStamp {
  readonly answers: readonly SlipAnswer[];
  /** How the cells that it marks looked before. */
  readonly looks: string;
}

// The stamp stands in the first row; above it somebody may have put a few lines of their own.
const stampRows = 10;
const stampColumns = 60;
const longestAnswer = 1000;

/** The slip on a sheet, known by its stamp wherever that has moved to; null when the sheet is none. */
export function readSlip(sheet: Sheet): ReadSlip | null {
  const found = findStamp(sheet);
  if (found === null) return null;
  const { stamp, at } = found;
  const answers: SlipAnswer[] = [];
  for (let row = at.row + 1; row < sheet.rows.length; row += 1) {
    const finding = cellText(cellAt(sheet, row, at.column)).trim();
    const text = at.column === 0 ? "" : answerText(cellText(cellAt(sheet, row, at.column - 1)));
    if (/^[0-9a-f]{10}$/.test(finding) && text !== "") answers.push({ finding, text });
  }
  return { ...stamp, answers, looks: looksOf(sheet, at) };
}

/** The pieces beside the stamp, one below the other. */
function looksOf(sheet: Sheet, at: CellAddress): string {
  let looks = "";
  for (let row = at.row; ; row += 1) {
    const piece = cellText(cellAt(sheet, row, at.column + 1));
    if (piece === "") return looks;
    looks += piece;
  }
}

function findStamp(sheet: Sheet): { readonly stamp: SlipStamp; readonly at: CellAddress } | null {
  for (let row = 0; row < Math.min(sheet.rows.length, stampRows); row += 1) {
    const columns = Math.min(sheet.rows[row]?.length ?? 0, stampColumns);
    for (let column = 0; column < columns; column += 1) {
      const stamp = decodeSlipStamp(cellText(cellAt(sheet, row, column)));
      if (stamp !== null) return { stamp, at: { row, column } };
    }
  }
  return null;
}

/** One line without control characters, of a length that a ledger can keep. */
function answerText(text: string): string {
  const plain = cleanText(text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, " "));
  return plain.length <= longestAnswer
    ? plain
    : `${Array.from(plain)
        .slice(0, longestAnswer - 1)
        .join("")}…`;
}
