import { overBudget, spend, type Meter } from "../../meter.ts";
import type { Span } from "../../grid.ts";
import { refuse } from "../../refusal.ts";
import { uint16, uint32 } from "../../zip/littleEndian.ts";
import type { BookFacts, SheetFacts } from "../sheetFacts.ts";
import { eachRecord, isBeginning, recordType, type BiffRecord } from "./records.ts";
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
const worksheetType = 0x10;
const selfReference = 0x0401;
const addInReference = 0x3a01;
const visibilities = ["visible", "hidden", "veryHidden"] as const;

type MutableCells = (string | undefined)[][];

/** A worksheet substream. */
interface Substream {
  readonly isWorksheet: boolean;
  readonly cells: MutableCells;
  readonly hiddenColumns: Span[];
  count: number;
  hasDrawings: boolean;
}

interface BoundSheet {
  readonly start: number;
  readonly visibility: SheetFacts["visibility"];
  readonly isWorksheet: boolean;
  readonly isMacroSheet: boolean;
}

interface Scan {
  readonly bytes: Uint8Array;
  readonly meter: Meter;
  readonly boundSheets: BoundSheet[];
  readonly substreams: Map<number, Substream>;
  readonly fonts: string[];
  /** Font of each cell format. */
  readonly formats: number[];
  readonly strings: BiffRecord[];
  stringFonts: readonly (number | null)[] | null;
  /** 2, 3, 4, 5 or 8. */
  version: number;
  depth: number;
  current: Substream | null;
  previous: number;
  hasExternalLinks: boolean;
}

/** Walks through a BIFF stream (Excel 2 to 2003): what is cut off or out of place refuses it. */
export function readBiffFacts(bytes: Uint8Array, meter: Meter): BookFacts {
  const scan: Scan = {
    bytes,
    meter,
    boundSheets: [],
    substreams: new Map(),
    fonts: [],
    formats: [],
    strings: [],
    stringFonts: null,
    version: 0,
    depth: 0,
    current: null,
    previous: 0,
    hasExternalLinks: false,
  };
  for (const record of eachRecord(bytes)) {
    visit(scan, record);
    scan.previous = record.type;
  }
  return toFacts(scan);
}

function visit(scan: Scan, record: BiffRecord): void {
  const { type } = record;
  if (isBeginning(type)) {
    scan.depth++;
    if (scan.depth === 1) beginSubstream(scan, record);
  } else if (type === recordType.endOfFile) {
    scan.depth--;
  } else if (scan.depth === 1) {
    // Deeper substreams are charts, whose cells only repeat what the sheet says.
    if (scan.current?.isWorksheet === true) visitSheetRecord(scan, scan.current, record);
    if (scan.substreams.size === 1) visitGlobalRecord(scan, record);
  }
}

function beginSubstream(scan: Scan, { type, at, start }: BiffRecord): void {
  const { bytes } = scan;
  if (scan.version === 0) scan.version = versionOf(type, uint16(bytes, at));
  const isWorksheet = uint16(bytes, at + 2) === worksheetType;
  scan.current = { isWorksheet, cells: [], hiddenColumns: [], count: 0, hasDrawings: false };
  scan.substreams.set(start, scan.current);
}

function versionOf(type: number, stated: number): number {
  if (type === 0x0809) return stated === 0x0500 ? 5 : 8;
  return type === 0x0409 ? 4 : type === 0x0209 ? 3 : 2;
}

/** Records of the first substream, which is that of the workbook, or of its only sheet up to version 4. */
function visitGlobalRecord(scan: Scan, record: BiffRecord): void {
  const { bytes, version } = scan;
  const { type, at } = record;
  if (type === recordType.filePass) refuse("encrypted", "file pass");
  else if (type === recordType.boundSheet) scan.boundSheets.push(readBoundSheet(bytes, at));
  else if (type === recordType.font && version >= 5) scan.fonts.push(readFontName(scan, at));
  else if (type === recordType.xf) scan.formats.push(uint16(bytes, at));
  else if (type === recordType.sharedStrings) scan.strings.push(record);
  else if (type === recordType.continue && isPartOfStrings(scan)) scan.strings.push(record);
  else if (type === recordType.supBook) scan.hasExternalLinks ||= isExternalBook(bytes, record);
  else if (type === recordType.externSheet && version === 5) scan.hasExternalLinks ||= bytes[at + 1] === 1;
}

function isPartOfStrings({ previous, strings }: Scan): boolean {
  return previous === recordType.sharedStrings || (previous === recordType.continue && strings.length > 0);
}

function isExternalBook(bytes: Uint8Array, { at, length }: BiffRecord): boolean {
  const reference = uint16(bytes, at + 2);
  return length > 4 && reference !== selfReference && reference !== addInReference && reference > 1;
}

function readBoundSheet(bytes: Uint8Array, at: number): BoundSheet {
  const kind = bytes[at + 5] ?? 0;
  return {
    start: uint32(bytes, at),
    visibility: visibilities[(bytes[at + 4] ?? 0) & 3] ?? "visible",
    isWorksheet: kind === 0,
    isMacroSheet: kind === 1 || kind === 6,
  };
}

function readFontName({ bytes, version }: Scan, at: number): string {
  const length = bytes[at + 14] ?? 0;
  const isWide = version === 8 && ((bytes[at + 15] ?? 0) & 1) === 1;
  const start = version === 8 ? at + 16 : at + 15;
  const width = isWide ? 2 : 1;
  let name = "";
  for (let index = 0; index < length; index++) {
    const place = start + index * width;
    name += String.fromCharCode(isWide ? uint16(bytes, place) : (bytes[place] ?? 0));
  }
  return name;
}

function visitSheetRecord(scan: Scan, sheet: Substream, record: BiffRecord): void {
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

function addCell({ meter }: Scan, sheet: Substream, { row, column, font }: FoundCell): void {
  const cells = (sheet.cells[row] ??= []);
  if (cells[column] === undefined) sheet.count++;
  cells[column] = font;
  if (sheet.count > meter.budgets.cellsPerSheet) overBudget(meter.budgets, "cellsPerSheet");
}

/** The font of the cell format whose number stands at `at`; versions before 5 keep it elsewhere and had no such fonts. */
function formatFont(scan: Scan, at: number): string {
  return scan.version < 5 ? "" : fontName(scan, scan.formats[uint16(scan.bytes, at)] ?? 0);
}

/** Number 4 is given to no font. */
function fontName({ fonts }: Scan, index: number): string {
  return fonts[index > 4 ? index - 1 : index] ?? "";
}

/** The font of the first run of a rich text; null for everything else. */
function textFont(scan: Scan, { type, at }: BiffRecord): string | null {
  if (type === recordType.rString) return richLabelFont(scan, at);
  if (type !== recordType.labelSst) return null;
  scan.stringFonts ??= readStringFonts(scan.bytes, scan.strings);
  const font = scan.stringFonts[uint32(scan.bytes, at + 6)];
  if (font === undefined) return refuse("workbook-damaged", "shared string out of range");
  return font === null ? null : fontName(scan, font);
}

/** A label with runs of its own: characters, the number of runs, and for each where it begins and its font. */
function richLabelFont(scan: Scan, at: number): string | null {
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

/** The library lists sheets in the order of their substreams. */
function toFacts(scan: Scan): BookFacts {
  const { boundSheets, substreams, hasExternalLinks } = scan;
  const starts = boundSheets.map((sheet) => sheet.start).toSorted((left, right) => left - right);
  const sheets = boundSheets
    .filter((sheet) => sheet.isWorksheet)
    .map(({ start, visibility }): SheetFacts => {
      const found = substreams.get(start) ?? refuse("workbook-damaged", "a sheet is missing");
      return { index: starts.indexOf(start), visibility, ...withoutKind(found) };
    });
  return {
    sheets: boundSheets.length > 0 ? sheets : onlySheet(substreams),
    hasMacros: boundSheets.some((sheet) => sheet.isMacroSheet),
    hasExternalLinks,
  };
}

function onlySheet(substreams: ReadonlyMap<number, Substream>): readonly SheetFacts[] {
  const found = [...substreams.values()].find((substream) => substream.isWorksheet);
  if (found === undefined) return refuse("workbook-damaged", "no sheets");
  return [{ index: 0, visibility: "visible", ...withoutKind(found) }];
}

function withoutKind({
  cells,
  count,
  hiddenColumns,
  hasDrawings,
}: Substream): Omit<SheetFacts, "index" | "visibility"> {
  return { cells, count, hiddenColumns, hasDrawings };
}
