import type { WrittenFile } from "./desk.ts";

/** A file that is no summary workbook: nothing in it was renamed or left. */
export function plainFile(name: string, bytes: Uint8Array): WrittenFile {
  return { name, bytes, renamed: [], left: [], sheets: [] };
}
