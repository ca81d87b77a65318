import type { Crc32, Inflate } from "../../../app/ports.ts";
import type { FileProblem } from "../../../core/findings/findingData.ts";
import type { ReadBudgets } from "../budgets.ts";
import { overBudget } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { uint16, uint32 } from "./littleEndian.ts";
import type { ZipEntry } from "./zipDirectory.ts";

export interface UnpackOptions {
  readonly inflate: Inflate;
  readonly crc32: Crc32;
  readonly budgets: ReadBudgets;
  readonly damage: FileProblem;
  /** The reason to give for a way of packing that only other programs know; `damage` when left out. */
  readonly otherPacking?: FileProblem;
}

const localHeader = 0x04034b50;

/** The unpacked bytes of an entry. What is there must be what the directory says: place, name, size and checksum. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, options: UnpackOptions): Uint8Array {
  checkDeclared(entry, options);
  const packed = packedBytes(bytes, entry, options.damage);
  const unpacked = entry.method === 0 ? packed : inflated(packed, entry, options);
  if (unpacked.length !== entry.unpackedBytes) {
    refuse(options.damage, `${entry.name}: other size than declared`);
  }
  if (options.crc32(unpacked) !== entry.crc) refuse(options.damage, `${entry.name}: checksum`);
  return unpacked;
}

/** Refuses an entry by its own words before a byte of it is unpacked. */
function checkDeclared(entry: ZipEntry, { budgets, damage, otherPacking = damage }: UnpackOptions): void {
  if (entry.encrypted) refuse("encrypted", `${entry.name}: password`);
  if (entry.method !== 0 && entry.method !== 8) {
    refuse(otherPacking, `${entry.name}: packing method ${entry.method}`);
  }
  if (entry.unpackedBytes > budgets.entryBytes) overBudget(budgets, "entryBytes");
  if (entry.unpackedBytes <= budgets.ratioFloorBytes) return;
  if (entry.unpackedBytes > entry.packedBytes * budgets.ratio) {
    refuse(
      "archive-suspicious",
      `${entry.name}: unpacks ${entry.packedBytes} bytes to ${entry.unpackedBytes}`,
    );
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry, damage: FileProblem): Uint8Array {
  const at = entry.headerAt;
  if (uint32(bytes, at) !== localHeader) refuse(damage, `${entry.name}: no local header`);
  const start = at + 30 + uint16(bytes, at + 26) + uint16(bytes, at + 28);
  if (start + entry.packedBytes > bytes.length) refuse(damage, `${entry.name}: cut off`);
  return bytes.subarray(start, start + entry.packedBytes);
}

function inflated(packed: Uint8Array, entry: ZipEntry, { inflate, damage }: UnpackOptions): Uint8Array {
  const result = inflate(packed, entry.unpackedBytes);
  if (result.ok) return result.value;
  return result.error === "overflow"
    ? refuse("archive-suspicious", `${entry.name}: unpacks to more than declared`)
    : refuse(damage, `${entry.name}: does not unpack`);
}
