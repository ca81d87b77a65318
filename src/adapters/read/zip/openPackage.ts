import { overBudget } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { unpackEntry, type UnpackOptions } from "./unpackEntry.ts";
import { readZipDirectory, type ZipEntry } from "./zipDirectory.ts";

/** A package (OPC) as parts by name. A name's case does not matter, and a leading "/" means nothing. */
export interface Package {
  has(partName: string): boolean;
  /** The part's bytes, unpacked at each call; null when there is no such part. */
  part(partName: string): Uint8Array | null;
}

/** Opens a package after checking what its directory declares against the budgets. */
export function openPackage(bytes: Uint8Array, options: UnpackOptions): Package {
  const { budgets, damage } = options;
  if (bytes.length > budgets.fileBytes) refuse("too-large", `${bytes.length} bytes`);
  const directory = readZipDirectory(bytes, { damage, maxEntries: budgets.entries });
  const entries = partsByName(directory);
  // A part under a wrong name would be missed without a word if a workbook can do without it.
  const misnamed = directory.find((entry) => !entry.nameAgrees);
  if (misnamed !== undefined) refuse(damage, `${misnamed.name}: another name beside its content`);
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (total > budgets.totalBytes) overBudget(budgets, "totalBytes");
  return {
    has: (partName) => entries.has(partKey(partName)),
    part: (partName) => {
      const entry = entries.get(partKey(partName));
      return entry === undefined ? null : unpackEntry(bytes, entry, options);
    },
  };
}

function partsByName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (parts.has(key)) refuse("archive-suspicious", `two parts "${entry.name}"`);
    parts.set(key, entry);
  }
  return parts;
}

function partKey(partName: string): string {
  return partName.replace(/^\//, "").toLowerCase();
}
