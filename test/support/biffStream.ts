/** One record of a BIFF stream. */
export function biffRecord(type: number, ...content: readonly (number | Uint8Array)[]): Uint8Array {
  const bytes = content.flatMap((part) => (typeof part === "number" ? [part] : [...part]));
  return Uint8Array.from([...u16(type), ...u16(bytes.length), ...bytes]);
}

export function u16(value: number): Uint8Array {
  return Uint8Array.from([value & 0xff, (value >> 8) & 0xff]);
}

export function u32(value: number): Uint8Array {
  return Uint8Array.from([...u16(value & 0xffff), ...u16(value >>> 16)]);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export const workbookBegin = biffRecord(0x0809, u16(0x0600), u16(0x0005), new Uint8Array(12));
export const sheetBegin = biffRecord(0x0809, u16(0x0600), u16(0x0010), new Uint8Array(12));
export const end = biffRecord(0x000a);

/** A font of BIFF8. */
export function font(name: string): Uint8Array {
  const characters = Array.from(name, (letter) => letter.charCodeAt(0));
  return biffRecord(0x0031, u16(200), new Uint8Array(12), name.length, 0, ...characters);
}

/** A cell format with the font of this number. */
export function cellFormat(fontIndex: number): Uint8Array {
  return biffRecord(0x00e0, u16(fontIndex), u16(0), new Uint8Array(16));
}

export interface BiffBook {
  /** Records of the workbook. */
  readonly globals?: readonly Uint8Array[];
  /** Records of its only sheet. */
  readonly cells: readonly Uint8Array[];
}

/** A BIFF8 stream with one sheet "S". */
export function biffBook({ globals = [], cells }: BiffBook): Uint8Array {
  const sheet = joined(sheetBegin, ...cells, end);
  const before = joined(workbookBegin, ...globals);
  const start = before.length + boundSheet(0).length + end.length;
  return joined(before, boundSheet(start), end, sheet);
}

function boundSheet(start: number): Uint8Array {
  return biffRecord(0x0085, u32(start), 0, 0, 1, 0, "S".charCodeAt(0));
}
