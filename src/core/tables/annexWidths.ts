import { totalWidth, type ColumnBlock } from "../forms/splitColumns.ts";
import type { AnnexColumn, AnnexRow } from "./annexModel.ts";
import type { PlacedCell } from "./figure.ts";
import { bodySize, headerFace, tableFont } from "./tableStyle.ts";
import { textWidth } from "./textHeight.ts";

/** Column widths in characters, and over how many pages they are printed side by side. */
export interface AnnexWidths {
  readonly widths: readonly number[];
  readonly pages: number;
}

// Characters across one page: A4 inside the margins holds about 128 (portrait 84) at full size. A print at 60 percent
// is read with ease, one at half size no longer.
const easyPage = { landscape: 205, portrait: 140 } as const;
const widestPage = { landscape: 235, portrait: 155 } as const;
// An answer stays on one line; a longer text may be broken between words, a long one wraps as it likes.
const shortAnswer = 9;
const shortText = 40;
/** Columns up to this width hold figures and short answers; wider ones hold texts and keep their width. */
const widestFigure = 14;

/** The widths asked for, narrowed towards what headers and figures need when the page has no room for them. */
export function annexWidths(
  columns: readonly AnnexColumn[],
  rows: readonly AnnexRow[],
  page: { readonly orientation: "landscape" | "portrait"; readonly frozenColumns: number },
): AnnexWidths {
  const needed = columns.map((column, index) => neededWidth(column, rows, index));
  const asked = columns.map((column, index) => Math.max(column.width, needed[index] ?? 0));
  const room = easyPage[page.orientation];
  const repeated = totalWidth(asked.slice(0, page.frozenColumns));
  const pages = Math.max(
    1,
    Math.ceil((totalWidth(needed) - repeated) / (widestPage[page.orientation] - repeated)),
  );
  const budget = pages * room - (pages - 1) * repeated;
  const spare = totalWidth(asked) - totalWidth(needed);
  const excess = totalWidth(asked) - budget;
  if (excess <= 0 || spare <= 0) return { widths: asked, pages };
  const share = Math.min(1, excess / spare);
  const widths = asked.map((width, index) => round(width - (width - (needed[index] ?? width)) * share));
  return { widths, pages };
}

/**
 * The columns for what stands above and below the table: all of one page; of several the first, without the columns
 * that every page repeats, or the letterhead would be repeated with them, cut off.
 */
export function framedColumns({ widths, pages }: AnnexWidths, frozenColumns: number): ColumnBlock {
  if (pages === 1) return { left: 0, right: widths.length - 1 };
  const room = totalWidth(widths) / pages;
  let used = 0;
  const beyond = widths.findIndex((width) => {
    used += width;
    return used > room;
  });
  return { left: frozenColumns, right: Math.max(frozenColumns + 1, beyond - 1) };
}

function neededWidth(column: AnnexColumn, rows: readonly AnnexRow[], index: number): number {
  const figures = rows.map((row) => (isSpanned(row, index) ? 0 : cellWidth(row.cells[index])));
  if (column.width > widestFigure) return Math.max(column.width, ...figures);
  return round(Math.max(4, longestWord(column.path.at(-1) ?? "", headerFace), ...figures));
}

function isSpanned(row: AnnexRow, index: number): boolean {
  return row.spans?.some((block) => block.left <= index && index <= block.right) === true;
}

/** A number needs its whole width, a text that wraps its longest word. */
function cellWidth(cell: PlacedCell | undefined): number {
  const { value, style } = cell ?? {};
  const face = { size: style?.size ?? bodySize, bold: style?.bold === true };
  if (typeof value === "number") {
    return textWidth(shownNumber(value, style?.numberFormat ?? "0"), face, tableFont.size) + 1.2;
  }
  if (typeof value !== "string" || value.length > shortText) return 0;
  return value.length <= shortAnswer
    ? textWidth(value, face, tableFont.size) + 1.2
    : longestWord(value, face);
}

function longestWord(text: string, face: { readonly size: number; readonly bold: boolean }): number {
  return Math.max(...text.split(/\s+/).map((word) => textWidth(word, face, tableFont.size))) + 1.2;
}

/** About the text that a number format shows: only its length matters. */
function shownNumber(value: number, format: string): string {
  if (format.includes("yyyy")) return "00/00/0000";
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  const sign = format.startsWith("+") && value > 0 ? "+" : "";
  const unit = /"(.*?)"/.exec(format)?.[1] ?? "";
  return `${sign}${grouped}${fraction === undefined ? "" : `,${fraction}`}${unit}`;
}

function round(width: number): number {
  return Math.ceil(width * 4) / 4;
}
