import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isNeighbour, neighbourOf } from "./neighbour.ts";

/**
 * Writes a file whole or not at all: the content goes to a neighbour that is flushed to disk and then takes the name.
 * Throws the file system's error; the target is then as it was.
 */
export async function writeAtomically(
  target: string,
  content: Uint8Array | string | Iterable<Uint8Array | string>,
): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const neighbour = neighbourOf(target);
  try {
    const file = await open(neighbour, "w");
    try {
      // Each goes on where the one before ended.
      for (const piece of piecesOf(content)) await file.writeFile(piece);
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

function piecesOf(
  content: Uint8Array | string | Iterable<Uint8Array | string>,
): Iterable<Uint8Array | string> {
  return typeof content === "string" || content instanceof Uint8Array ? [content] : content;
}

/** Removes what writes that were cut off left beside a file. Only for whoever alone may write it now. */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  const names = await readdir(folder);
  const left = names.filter((name) => isNeighbour(name, target));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}
