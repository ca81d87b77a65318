import { refuse } from "../refusal.ts";
import { uint16, uint32 } from "../zip/littleEndian.ts";

/** A compound file, opened. A chain that leaves the file, goes in circles or ends early refuses the file. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The content of the first stream with one of these names; null when there is none. */
  stream(names: readonly string[]): Uint8Array | null;
}

interface Volume {
  readonly bytes: Uint8Array;
  readonly sectorBytes: number;
  /** The sector that follows each. */
  readonly next: readonly number[];
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

const headerBytes = 512;
const entryBytes = 128;
const miniSectorBytes = 64;
const smallestBigStream = 4_096;
const streamType = 2;
const rootType = 5;
const lastRegularSector = 0xfffffffa;

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const sectorBytes = uint16(bytes, 30) === 12 ? 4_096 : headerBytes;
  const volume: Volume = { bytes, sectorBytes, next: readTable(bytes, sectorBytes) };
  const directory = readChain(volume, uint32(bytes, 48));
  const entries = readEntries(directory);
  return {
    names: new Set(entries.map((entry) => entry.name)),
    stream: (names) => {
      const entry = entries.find(({ name, isStream }) => isStream && names.includes(name));
      return entry === undefined ? null : readStream(volume, entry, entries);
    },
  };
}

/** The allocation table; its own sectors are listed in the header and, for large files, in a chain of lists. */
function readTable(bytes: Uint8Array, sectorBytes: number): readonly number[] {
  const next: number[] = [];
  for (const sector of tableSectors(bytes, sectorBytes)) {
    const at = (sector + 1) * sectorBytes;
    if (at + sectorBytes > bytes.length) refuse("workbook-damaged", "allocation table outside the file");
    for (let index = 0; index < sectorBytes; index += 4) next.push(uint32(bytes, at + index));
  }
  return next;
}

function tableSectors(bytes: Uint8Array, sectorBytes: number): readonly number[] {
  const count = uint32(bytes, 44);
  const mostSectors = bytes.length / sectorBytes;
  if (count > mostSectors) refuse("workbook-damaged", "allocation table larger than the file");
  const sectors: number[] = [];
  for (let at = 76; at < headerBytes && sectors.length < count; at += 4) sectors.push(uint32(bytes, at));
  let list = uint32(bytes, 68);
  for (let lists = 0; sectors.length < count; lists++) {
    const start = (list + 1) * sectorBytes;
    if (start + sectorBytes > bytes.length || lists > mostSectors) {
      refuse("workbook-damaged", "allocation table is incomplete");
    }
    const end = start + sectorBytes - 4;
    for (let at = start; at < end && sectors.length < count; at += 4) sectors.push(uint32(bytes, at));
    list = uint32(bytes, end);
  }
  return sectors;
}

/** The sectors of a chain put together; with a size, exactly so many bytes. */
function readChain({ bytes, sectorBytes, next }: Volume, start: number, size?: number): Uint8Array {
  const sectors = chain(next, start, size === undefined ? next.length : Math.ceil(size / sectorBytes));
  const place = { bytes, unit: sectorBytes, first: sectorBytes };
  return gather(place, sectors, size ?? sectors.length * sectorBytes);
}

interface Sectors {
  readonly bytes: Uint8Array;
  /** Bytes of one sector. */
  readonly unit: number;
  /** Where sector 0 begins. */
  readonly first: number;
}

function gather({ bytes, unit, first }: Sectors, sectors: readonly number[], size: number): Uint8Array {
  const content = new Uint8Array(size);
  if (sectors.length * unit < size) refuse("workbook-damaged", "chain of sectors is cut short");
  for (const [index, sector] of sectors.entries()) {
    const from = first + sector * unit;
    const length = Math.min(unit, size - index * unit);
    if (from + length > bytes.length) refuse("workbook-damaged", "compound file is cut off");
    content.set(bytes.subarray(from, from + length), index * unit);
  }
  return content;
}

/** At most `most` sectors; a chain without a known length ends by its own mark. */
function chain(next: readonly number[], start: number, most: number): readonly number[] {
  const sectors: number[] = [];
  for (let sector = start; sectors.length < most && sector < lastRegularSector;) {
    sectors.push(sector);
    sector = next[sector] ?? refuse("workbook-damaged", "sector outside the file");
  }
  return sectors;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const type = directory[at + 66];
    const name = entryName(directory, at);
    if (type === rootType) entries.unshift(entryAt(directory, at, name));
    else if (name !== "") entries.push({ ...entryAt(directory, at, name), isStream: type === streamType });
  }
  return entries;
}

function entryAt(directory: Uint8Array, at: number, name: string): Entry {
  return { name, isStream: false, start: uint32(directory, at + 116), size: uint32(directory, at + 120) };
}

function entryName(directory: Uint8Array, at: number): string {
  const length = Math.min(uint16(directory, at + 64), 64);
  let name = "";
  for (let index = 0; index + 2 < length; index += 2) {
    name += String.fromCharCode(uint16(directory, at + index));
  }
  return name;
}

/** A stream has the size that the directory says, or the file is damaged. Small ones share the root's sectors. */
function readStream(volume: Volume, entry: Entry, entries: readonly Entry[]): Uint8Array {
  const { bytes } = volume;
  if (entry.size > bytes.length) refuse("workbook-damaged", `stream ${entry.name} larger than the file`);
  if (entry.size >= smallestBigStream) return readChain(volume, entry.start, entry.size);
  const [root] = entries;
  if (root === undefined) return refuse("workbook-damaged", "compound file without a root");
  const shared = readChain(volume, root.start, Math.min(root.size, bytes.length));
  const table = readChain(volume, uint32(bytes, 60));
  const next = Array.from({ length: table.length / 4 }, (_, index) => uint32(table, index * 4));
  const sectors = chain(next, entry.start, Math.ceil(entry.size / miniSectorBytes));
  return gather({ bytes: shared, unit: miniSectorBytes, first: 0 }, sectors, entry.size);
}
