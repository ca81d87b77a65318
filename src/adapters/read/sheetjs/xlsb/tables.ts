import { uint16, uint32 } from "../../zip/littleEndian.ts";
import { eachBinaryRecord, wideText } from "./records.ts";

const fontRecord = 43;
const formatRecord = 47;
const beginCellFormats = 617;
const endCellFormats = 618;
const stringItem = 19;
/** Where a font record has its name, after size, style, weight, script, underline, family, set, colour and scheme. */
const fontNameOffset = 21;
const richFlag = 1;

export interface Styles {
  readonly fonts: readonly string[];
  /** Number of the font of each cell format. */
  readonly formats: readonly number[];
}

export function readStyles(part: string, bytes: Uint8Array): Styles {
  const fonts: string[] = [];
  const formats: number[] = [];
  let inCellFormats = false;
  for (const { type, at } of eachBinaryRecord(part, bytes)) {
    if (type === fontRecord) fonts.push(wideText(bytes, at + fontNameOffset).text);
    else if (type === beginCellFormats || type === endCellFormats) inCellFormats = type === beginCellFormats;
    else if (type === formatRecord && inCellFormats) formats.push(uint16(bytes, at + 4));
  }
  return { fonts, formats };
}

/** For each shared string the number of the font of its first run, null where the cell's font holds. */
export function readStringFonts(part: string, bytes: Uint8Array): readonly (number | null)[] {
  const strings: (number | null)[] = [];
  for (const { type, at } of eachBinaryRecord(part, bytes)) {
    if (type !== stringItem) continue;
    const { end } = wideText(bytes, at + 1);
    const hasRun = ((bytes[at] ?? 0) & richFlag) === 1 && uint32(bytes, end) > 0;
    strings.push(hasRun && uint16(bytes, end + 4) === 0 ? uint16(bytes, end + 6) : null);
  }
  return strings;
}
