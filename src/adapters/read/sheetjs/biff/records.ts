import { refuse } from "../../refusal.ts";
import { uint16 } from "../../zip/littleEndian.ts";

/** One record of a BIFF stream: where its content lies. */
export interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
  /** Where the record itself begins. */
  readonly start: number;
}

/** Numbers of records, for all versions that have them (MS-XLS 2.3.2). */
export const recordType = {
  endOfFile: 0x000a,
  filePass: 0x002f,
  boundSheet: 0x0085,
  font: 0x0031,
  xf: 0x00e0,
  sharedStrings: 0x00fc,
  continue: 0x003c,
  externSheet: 0x0017,
  supBook: 0x01ae,
  object: 0x005d,
  columnInfo: 0x007d,
  hyperlink: 0x01b8,
  mulRk: 0x00bd,
  labelSst: 0x00fd,
  rString: 0x00d6,
} as const;

const beginnings: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);

export function isBeginning(type: number): boolean {
  return beginnings.has(type);
}

/** The records one after the other, up to the padding behind the last substream. A record that is cut off refuses the file. */
export function* eachRecord(bytes: Uint8Array): Generator<BiffRecord, void> {
  let depth = 0;
  for (let start = 0; start + 4 <= bytes.length;) {
    const type = uint16(bytes, start);
    const length = uint16(bytes, start + 2);
    if (depth === 0 && !isBeginning(type)) break;
    const at = start + 4;
    if (type === 0 && length === 0) refuse("workbook-damaged", "zeros instead of records");
    if (at + length > bytes.length) refuse("workbook-damaged", `record ${type.toString(16)} is cut off`);
    if (isBeginning(type)) depth++;
    else if (type === recordType.endOfFile) depth--;
    yield { type, at, length, start };
    start = at + length;
  }
  if (depth !== 0) refuse("workbook-damaged", "the last substream is cut off");
}
