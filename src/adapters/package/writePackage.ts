import { joinBytes, totalLength, type PackagePart } from "./packagePart.ts";

const contentTypes = "[Content_Types].xml";
const packageRelationships = "_rels/.rels";

/**
 * The bytes of a package. The order is fixed (content types, package relationships, then by name) and so is
 * the date (1980-01-01): the same parts give the same bytes, in whatever order they come.
 */
export function writePackage(parts: Iterable<PackagePart>): Uint8Array {
  const pieces = [...packagePieces(parts)];
  return joinBytes(pieces, totalLength(pieces));
}

/** The same in pieces, for a file that is too large to be in memory. */
export function* packagePieces(parts: Iterable<PackagePart>): Generator<Uint8Array> {
  const ordered = [...parts].toSorted(compareParts);
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of ordered) {
    const name = new TextEncoder().encode(part.name);
    const header = localHeader(part, name.length);
    yield* [header, name];
    yield* part.packed;
    directory.push(directoryEntry(header, offset), name);
    offset += header.length + name.length + part.packedSize;
  }
  const directoryLength = totalLength(directory);
  yield* directory;
  yield endRecord(ordered.length, directoryLength, offset);
}

function compareParts(a: PackagePart, b: PackagePart): number {
  return rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

function rank(name: string): number {
  if (name === contentTypes) return 0;
  return name === packageRelationships ? 1 : 2;
}

/** The fields from version to lengths are the same in the local header (at 4) and in the directory (at 6). */
function localHeader(part: PackagePart, nameLength: number): Uint8Array {
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 0x800, true); // Names are UTF-8.
  view.setUint16(8, part.method, true);
  view.setUint16(12, 0x21, true); // 1980-01-01 as MS-DOS writes it.
  view.setUint32(14, part.crc32, true);
  view.setUint32(18, part.packedSize, true);
  view.setUint32(22, part.size, true);
  view.setUint16(26, nameLength, true);
  return header;
}

function directoryEntry(localHeaderBytes: Uint8Array, offset: number): Uint8Array {
  const entry = new Uint8Array(46);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  entry.set(localHeaderBytes.subarray(4), 6);
  view.setUint32(42, offset, true);
  return entry;
}

function endRecord(count: number, directoryLength: number, directoryOffset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryLength, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}
