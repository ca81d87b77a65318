import type { Span } from "../../grid.ts";
import { overBudget, spend } from "../../meter.ts";
import { refuse } from "../../refusal.ts";
import { uint16, uint32 } from "../../zip/littleEndian.ts";
import type { BiffScan, Substream } from "./biffScan.ts";
import { recordType, type BiffRecord } from "./records.ts";
import { readStringFonts } from "./stringRuns.ts";

/** Cell records that hold one cell, for all versions: numbers, texts, truth values, errors, formulas. */
const singleCells: ReadonlySet<number> = new Set([
  0x0002,
  0x0003,
  0x0004,
  0x0005,
  0x0006,
  0x0203,
  0x0204,
  0x0205,
  0x0206,
  0x0406,
  0x027e,
  recordType.labelSst,
  recordType.rString,
]);
/** Kinds of drawn objects that may be meant as content: shapes, text boxes, pictures; not lines, charts and controls. */
const contentObjects: ReadonlySet<number> = new Set([2, 3, 4, 6, 8, 9, 0x1e]);

/** Notes what a record of a sheet says: where cells stand and in which font, what is hidden or drawn. */
export function visitSheetRecord(scan: BiffScan, sheet: Substream, record: BiffRecord): void {
  const { bytes } = scan;
  const { type, at, length } = record;
  if (type === recordType.object) sheet.hasDrawings ||= contentObjects.has(uint16(bytes, at + 4));
  else if (type === recordType.columnInfo) sheet.hiddenColumns.push(...hiddenSpan(bytes, at));
  else if (type === recordType.hyperlink) spend(scan.meter, "linkedCells", linkedCells(bytes, at));
  else if (type === recordType.mulRk) {
    const row = uint16(bytes, at);
    const first = uint16(bytes, at + 2);
    for (let index = 0; 4 + index * 6 + 6 + 2 <= length; index++) {
      addCell(scan, sheet, { row, column: first + index, font: formatFont(scan, at + 4 + index * 6) });
    }
  } else if (singleCells.has(type)) {
    const font = textFont(scan, record) ?? formatFont(scan, at + 4);
    addCell(scan, sheet, { row: uint16(bytes, at), column: uint16(bytes, at + 2), font });
  }
}

/** Cells in the range of a hyperlink: the library visits each of them. */
function linkedCells(bytes: Uint8Array, at: number): number {
  const rows = uint16(bytes, at + 2) - uint16(bytes, at) + 1;
  return Math.max(0, rows) * Math.max(0, uint16(bytes, at + 6) - uint16(bytes, at + 4) + 1);
}

function hiddenSpan(bytes: Uint8Array, at: number): readonly Span[] {
  const isHidden = (uint16(bytes, at + 8) & 1) === 1;
  return isHidden ? [{ first: uint16(bytes, at), last: uint16(bytes, at + 2) }] : [];
}

interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly font: string;
}

function addCell({ meter }: BiffScan, sheet: Substream, { row, column, font }: FoundCell): void {
  const cells = (sheet.cells[row] ??= []);
  if (cells[column] === undefined) sheet.count++;
  cells[column] = font;
  if (sheet.count > meter.budgets.cellsPerSheet) overBudget(meter.budgets, "cellsPerSheet");
}

/** The font of the cell format whose number stands at `at`; versions before 5 keep it elsewhere and had no such fonts. */
function formatFont(scan: BiffScan, at: number): string {
  return scan.version < 5 ? "" : fontName(scan, scan.formats[uint16(scan.bytes, at)] ?? 0);
}

/** Number 4 is given to no font. */
function fontName({ fonts }: BiffScan, index: number): string {
  return fonts[index > 4 ? index - 1 : index] ?? "";
}

/** The font of the first run of a rich text; null for everything else. */
function textFont(scan: BiffScan, { type, at }: BiffRecord): string | null {
  if (type === recordType.rString) return richLabelFont(scan, at);
  if (type !== recordType.labelSst) return null;
  scan.stringFonts ??= readStringFonts(scan.bytes, scan.strings);
  const font = scan.stringFonts[uint32(scan.bytes, at + 6)];
  if (font === undefined) return refuse("workbook-damaged", "shared string out of range");
  return font === null ? null : fontName(scan, font);
}

/** A label with runs of its own: characters, the number of runs, and for each where it begins and its font. */
function richLabelFont(scan: BiffScan, at: number): string | null {
  const { bytes, version } = scan;
  const length = uint16(bytes, at + 6);
  if (version === 5) {
    const runs = at + 8 + length;
    return (bytes[runs] ?? 0) > 0 && bytes[runs + 1] === 0 ? fontName(scan, bytes[runs + 2] ?? 0) : null;
  }
  const isWide = ((bytes[at + 8] ?? 0) & 1) === 1;
  const runs = at + 9 + length * (isWide ? 2 : 1);
  return uint16(bytes, runs) > 0 && uint16(bytes, runs + 2) === 0
    ? fontName(scan, uint16(bytes, runs + 4))
    : null;
}
