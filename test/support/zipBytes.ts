import { strToU8, zipSync, type ZipOptions } from "fflate";

/** A field of a record of the zip format, by its offset from the record's start. */
const directoryFields = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  packed: [20, 4],
  unpacked: [24, 4],
  header: [42, 4],
} as const;
const endFields = { count: [10, 2], size: [12, 4], start: [16, 4] } as const;

export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ZipOptions = {},
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), options);
}

/** Changes what the directory says about the entry at `index`. */
export function withEntry(
  zip: Uint8Array,
  index: number,
  fields: Partial<Record<keyof typeof directoryFields, number>>,
): Uint8Array {
  const changed = Uint8Array.from(zip);
  const at = recordAt(changed, 0x02014b50, index);
  for (const [name, [offset, size]] of Object.entries(directoryFields)) {
    const value = Object.entries(fields).find(([field]) => field === name)?.[1];
    if (value !== undefined) write(changed, at + offset, { value, size });
  }
  return changed;
}

/** Changes what the end record says about the directory. */
export function withEnd(
  zip: Uint8Array,
  fields: Partial<Record<keyof typeof endFields, number>>,
): Uint8Array {
  const changed = Uint8Array.from(zip);
  const at = recordAt(changed, 0x06054b50, 0);
  for (const [name, [offset, size]] of Object.entries(endFields)) {
    const value = Object.entries(fields).find(([field]) => field === name)?.[1];
    if (value !== undefined) write(changed, at + offset, { value, size });
  }
  return changed;
}

/** Replaces a name by another of the same length, wherever it stands. */
export function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const changed = Uint8Array.from(zip);
  const [old, fresh] = [strToU8(from), strToU8(to)];
  for (let at = 0; at + old.length <= changed.length; at++) {
    if (old.every((byte, index) => changed[at + index] === byte)) changed.set(fresh, at);
  }
  return changed;
}

function recordAt(zip: Uint8Array, signature: number, index: number): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let left = index;
  for (let at = 0; at + 4 <= zip.length; at++) {
    if (view.getUint32(at, true) === signature && left-- === 0) return at;
  }
  throw new Error("no such record");
}

function write(
  zip: Uint8Array,
  at: number,
  { value, size }: { readonly value: number; readonly size: number },
): void {
  for (let index = 0; index < size; index++) zip[at + index] = Math.floor(value / 256 ** index) & 0xff;
}
