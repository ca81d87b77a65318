import { refuse } from "../../refusal.ts";
import { uint16, uint32 } from "../../zip/littleEndian.ts";
import type { BiffScan, BoundSheet } from "./biffScan.ts";
import { recordType, type BiffRecord } from "./records.ts";

const selfReference = 0x0401;
const addInReference = 0x3a01;
const visibilities = ["visible", "hidden", "veryHidden"] as const;

/** Records of the first substream, which is that of the workbook, or of its only sheet up to version 4. */
export function visitGlobalRecord(scan: BiffScan, record: BiffRecord): void {
  const { bytes, version } = scan;
  const { type, at } = record;
  scan.inStrings = type === recordType.sharedStrings || (scan.inStrings && type === recordType.continue);
  if (scan.inStrings) scan.strings.push(record);
  else if (type === recordType.filePass) refuse("encrypted", "file pass");
  else if (type === recordType.boundSheet) scan.boundSheets.push(readBoundSheet(bytes, at));
  else if (type === recordType.font && version >= 5) scan.fonts.push(readFontName(scan, at));
  else if (type === recordType.xf) scan.formats.push(uint16(bytes, at));
  else if (type === recordType.supBook) scan.hasExternalLinks ||= isExternalBook(bytes, record);
  else if (type === recordType.externSheet && version === 5) scan.hasExternalLinks ||= bytes[at + 1] === 1;
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

function readFontName({ bytes, version }: BiffScan, at: number): string {
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
