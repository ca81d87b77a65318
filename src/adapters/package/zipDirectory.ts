import { err, ok, type Result } from "../../core/result.ts";
import type { PackageProblem } from "./packagePart.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the entry's local header. */
  readonly offset: number;
  readonly encrypted: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const in64 = 0xffffffff;

/** The entries of a zip file as its central directory lists them; local headers and their sizes are not believed. */
export function readZipDirectory(
  bytes: Uint8Array,
  maxEntries: number,
): Result<readonly ZipEntry[], PackageProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return err({ reason: "damaged", detail: "the zip has no end" });
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return err({ reason: "too-large", detail: `${count} entries` });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const length =
      at + 46 > end || view.getUint32(at, true) !== entrySignature ? null : entryLength(view, at);
    if (length === null || at + length > end) return err({ reason: "damaged", detail: "the zip directory" });
    entries.push(readEntry(view, at));
    at += length;
  }
  return ok(entries);
}

/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function entryLength(view: DataView, at: number): number {
  return 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function readEntry(view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packedSize = 0, offset = 0] = sizes.includes(in64) ? readSizes64(view, at, sizes) : sizes;
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

/** Some producers write every size in the zip64 field, in this order, only those that stand as 0xFFFFFFFF. */
function readSizes64(view: DataView, at: number, sizes: readonly number[]): readonly number[] {
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  return sizes.map((size) => {
    if (size !== in64 || next + 8 > end) return size;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
}
