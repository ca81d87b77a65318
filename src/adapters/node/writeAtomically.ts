import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file whole or not at all: the bytes go to a neighbour that is flushed to disk and then takes the name.
 * Throws the file system's error; the target is then as it was.
 */
export async function writeAtomically(target: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const neighbour = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(neighbour, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, target);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}
