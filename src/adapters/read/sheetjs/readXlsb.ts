import type { Workbook } from "../../../core/workbook/workbook.ts";
import type { Meter } from "../meter.ts";
import { openPackage } from "../zip/openPackage.ts";
import { unpackEntry, type UnpackOptions } from "../zip/unpackEntry.ts";
import { readZipDirectory } from "../zip/zipDirectory.ts";
import { readByLibrary } from "./library.ts";
import { toWorkbook } from "./toWorkbook.ts";
import { readXlsbFacts } from "./xlsb/readXlsbFacts.ts";

/** Reads an .xlsb. The library unpacks the package again, by what the entries declare, so that each is tried before. */
export function readXlsb(
  bytes: Uint8Array,
  meter: Meter,
  options: Pick<UnpackOptions, "inflate" | "crc32">,
): Workbook {
  const unpacking = { ...options, budgets: meter.budgets, damage: "workbook-damaged" } as const;
  const container = openPackage(bytes, unpacking);
  for (const entry of readZipDirectory(bytes, {
    damage: "workbook-damaged",
    maxEntries: meter.budgets.entries,
  })) {
    unpackEntry(bytes, entry, unpacking);
  }
  const facts = readXlsbFacts(container, meter);
  return toWorkbook(readByLibrary(bytes), facts, meter);
}
