import { uint16, uint32 } from "../zip/littleEndian.ts";

/** A stream or storage of a compound file, the container of Office 97 to 2003 and of encrypted Office files. */
export interface CompoundEntry {
  readonly name: string;
  /** Where its content begins in the file; null for one that shares small sectors. */
  readonly contentAt: number | null;
}

const headerBytes = 512;
const entryBytes = 128;
const smallestBigStream = 4_096;
/** Far more directory sectors than Office writes; a chain that is longer goes in circles. */
const mostSectors = 10_000;
const lastRegularSector = 0xfffffffa;

/** The directory of a compound file as far as it can be followed; what is damaged is left out. */
export function readCompoundDirectory(bytes: Uint8Array): readonly CompoundEntry[] {
  const sectorBytes = uint16(bytes, 30) === 12 ? 4_096 : headerBytes;
  const sectorAt = (sector: number): number => (sector + 1) * sectorBytes;
  const entries: CompoundEntry[] = [];
  let sector = uint32(bytes, 48);
  for (let count = 0; sector < lastRegularSector && count < mostSectors; count++) {
    const start = sectorAt(sector);
    if (start + sectorBytes > bytes.length) break;
    for (let at = start; at < start + sectorBytes; at += entryBytes) {
      const name = entryName(bytes, at);
      if (name === "") continue;
      const big = uint32(bytes, at + 120) >= smallestBigStream;
      entries.push({ name, contentAt: big ? sectorAt(uint32(bytes, at + 116)) : null });
    }
    sector = nextSector(bytes, sector, sectorBytes);
  }
  return entries;
}

function entryName(bytes: Uint8Array, at: number): string {
  const length = Math.min(uint16(bytes, at + 64), 64);
  let name = "";
  for (let index = 0; index + 2 < length; index += 2) name += String.fromCharCode(uint16(bytes, at + index));
  return name;
}

/** The sector that follows another; the header itself lists the first 109 sectors of this table, which is 7 MB of file. */
function nextSector(bytes: Uint8Array, sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4;
  const tableIndex = Math.floor(sector / perSector);
  if (tableIndex >= 109) return lastRegularSector;
  const table = uint32(bytes, 76 + tableIndex * 4);
  const at = (table + 1) * sectorBytes + (sector % perSector) * 4;
  return at + 4 > bytes.length ? lastRegularSector : uint32(bytes, at);
}
