import { refuse } from "../../refusal.ts";
import { uint16, uint32 } from "../../zip/littleEndian.ts";

/** One record of an .xlsb part: where its content lies. */
export interface BinaryRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/** The records of a part one after the other (MS-XLSB 2.1.4). One that is cut off refuses the file. */
export function* eachBinaryRecord(part: string, bytes: Uint8Array): Generator<BinaryRecord, void> {
  for (let start = 0; start < bytes.length;) {
    const type = readPacked(bytes, start, 2);
    const size = readPacked(bytes, type.end, 4);
    if (size.end + size.value > bytes.length) refuse("workbook-damaged", `${part}: record is cut off`);
    yield { type: type.value, at: size.end, length: size.value };
    start = size.end + size.value;
  }
}

interface Packed {
  readonly value: number;
  readonly end: number;
}

/** A number in bytes of seven bits, lowest first; the highest bit says that one more follows. */
function readPacked(bytes: Uint8Array, start: number, mostBytes: number): Packed {
  let value = 0;
  for (let index = 0; index < mostBytes; index++) {
    const byte = bytes[start + index] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, end: start + index + 1 };
  }
  return { value, end: start + mostBytes };
}

/** A text with its length before it. */
export function wideText(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } {
  const length = uint32(bytes, at);
  if (length === 0xffffffff) return { text: "", end: at + 4 };
  const end = at + 4 + length * 2;
  if (end > bytes.length) refuse("workbook-damaged", "text is cut off");
  let text = "";
  for (let place = at + 4; place < end; place += 2) text += String.fromCharCode(uint16(bytes, place));
  return { text, end };
}
