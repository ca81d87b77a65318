import type { FileProblem } from "../../../core/findings/findingData.ts";
import { refuse } from "../refusal.ts";
import { decodeEntryName, leavesArchive } from "./entryName.ts";
import { uint16, uint32, uint64 } from "./littleEndian.ts";

/** One line of a zip directory: what it declares, not what is there. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly headerAt: number;
  /** The directory's name for it is also the one beside its content. */
  readonly nameAgrees: boolean;
}

export interface ZipDirectoryOptions {
  /** The reason to give when the zip is damaged: a workbook and an archive of workbooks ask for other words. */
  readonly damage: FileProblem;
  readonly maxEntries: number;
}

const endRecord = 0x06054b50;
const zip64Locator = 0x07064b50;
const zip64EndRecord = 0x06064b50;
const directoryRecord = 0x02014b50;
const unset16 = 0xffff;
const unset32 = 0xffffffff;

/** Reads the directory at a zip's end. Refuses what a wary program must: damage, repeated names, ways out of the archive. */
export function readZipDirectory(bytes: Uint8Array, options: ZipDirectoryOptions): readonly ZipEntry[] {
  const { count, start, end } = locateDirectory(bytes, options.damage);
  if (count > options.maxEntries) refuse("over-budget", `${count} zip entries`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || uint32(bytes, at) !== directoryRecord) refuse(options.damage, `zip entry ${index}`);
    const { entry, next } = readEntry(bytes, at);
    if (next > end) refuse(options.damage, `zip entry ${index} runs over the directory`);
    if (names.has(entry.name)) refuse("archive-suspicious", `two zip entries "${entry.name}"`);
    if (leavesArchive(entry.name)) refuse("archive-suspicious", `zip entry "${entry.name}"`);
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  if (at < end && uint32(bytes, at) === directoryRecord) {
    refuse("archive-suspicious", "entries left uncounted");
  }
  checkRoom(entries, bytes.length);
  return entries;
}

/** Entries that share bytes are how small files unpack to gigabytes. */
function checkRoom(entries: readonly ZipEntry[], fileBytes: number): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  if (packed > fileBytes) refuse("archive-suspicious", `${packed} packed bytes in a file of ${fileBytes}`);
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  /** Where the records after the directory begin. */
  readonly end: number;
}

function locateDirectory(bytes: Uint8Array, damage: FileProblem): DirectoryPlace {
  const at = findEndRecord(bytes);
  if (at < 0) return refuse(damage, "zip without end record");
  const place =
    uint32(bytes, at - 20) === zip64Locator && at >= 20
      ? zip64Place(bytes, at, damage)
      : plainPlace(bytes, at);
  const { start, size, end } = place;
  if (start + size > end) refuse(damage, "zip directory outside the file");
  return { count: place.count, start, end };
}

function plainPlace(bytes: Uint8Array, at: number): DirectoryPlace & { readonly size: number } {
  return {
    count: uint16(bytes, at + 10),
    size: uint32(bytes, at + 12),
    start: uint32(bytes, at + 16),
    end: at,
  };
}

function zip64Place(
  bytes: Uint8Array,
  at: number,
  damage: FileProblem,
): DirectoryPlace & { readonly size: number } {
  const record = uint64(bytes, at - 12);
  if (record + 56 > at || uint32(bytes, record) !== zip64EndRecord) refuse(damage, "zip64 end record");
  return {
    count: uint64(bytes, record + 32),
    size: uint64(bytes, record + 40),
    start: uint64(bytes, record + 48),
    end: record,
  };
}

/** The last end record whose comment fits into the file; -1 when there is none. */
function findEndRecord(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - 22 - unset16);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (
      bytes[at] === 0x50 &&
      uint32(bytes, at) === endRecord &&
      at + 22 + uint16(bytes, at + 20) <= bytes.length
    ) {
      return at;
    }
  }
  return -1;
}

function readEntry(bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const nameEnd = at + 46 + uint16(bytes, at + 28);
  const extraEnd = nameEnd + uint16(bytes, at + 30);
  const name = bytes.subarray(at + 46, nameEnd);
  const sizes = readSizes(bytes, at, { from: nameEnd, to: extraEnd });
  const entry: ZipEntry = {
    name: decodeEntryName(name),
    method: uint16(bytes, at + 10),
    encrypted: (uint16(bytes, at + 8) & 1) === 1,
    crc: uint32(bytes, at + 16),
    ...sizes,
    nameAgrees: name.every((byte, index) => bytes[sizes.headerAt + 30 + index] === byte),
  };
  return { entry, next: extraEnd + uint16(bytes, at + 32) };
}

type Sizes = Pick<ZipEntry, "packedBytes" | "unpackedBytes" | "headerAt">;

/** Sizes of 4 GB and more are written as "unset" and stand, in this order, in a zip64 extra field. */
function readSizes(
  bytes: Uint8Array,
  at: number,
  extra: { readonly from: number; readonly to: number },
): Sizes {
  let field = findExtra(bytes, extra.from, extra.to);
  const sizeAt = (place: number): number => {
    const short = uint32(bytes, place);
    if (short !== unset32 || field < 0 || field + 8 > extra.to) return short;
    field += 8;
    return uint64(bytes, field - 8);
  };
  const unpackedBytes = sizeAt(at + 24);
  const packedBytes = sizeAt(at + 20);
  return { unpackedBytes, packedBytes, headerAt: sizeAt(at + 42) };
}

/** Where the content of the zip64 extra field begins; -1 without one. */
function findExtra(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + uint16(bytes, at + 2)) {
    if (uint16(bytes, at) === 1) return at + 4;
  }
  return -1;
}
