import type { Meter } from "../../meter.ts";
import { refuse } from "../../refusal.ts";
import { uint16 } from "../../zip/littleEndian.ts";
import type { BookFacts, SheetFacts } from "../sheetFacts.ts";
import type { BiffScan, Substream } from "./biffScan.ts";
import { visitGlobalRecord } from "./globalRecords.ts";
import { eachRecord, isBeginning, recordType, type BiffRecord } from "./records.ts";
import { visitSheetRecord } from "./sheetRecords.ts";

const worksheetType = 0x10;

/** Walks through a BIFF stream (Excel 2 to 2003): what is cut off or out of place refuses it. */
export function readBiffFacts(bytes: Uint8Array, meter: Meter): BookFacts {
  const scan: BiffScan = {
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
    inStrings: false,
    hasExternalLinks: false,
  };
  for (const record of eachRecord(bytes)) visit(scan, record);
  return toFacts(scan);
}

function visit(scan: BiffScan, record: BiffRecord): void {
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

function beginSubstream(scan: BiffScan, { type, at, start }: BiffRecord): void {
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

/** The library lists sheets in the order of their substreams. */
function toFacts(scan: BiffScan): BookFacts {
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
