import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PackSource } from "../../core/pack/parsePack.ts";

/** The .json files of a pack's folder, names relative to it with "/" between parts; null when there is no such folder. */
export async function readPackFiles(folder: string): Promise<readonly PackSource[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json"));
    return await Promise.all(
      files.map(async (entry) => {
        const absolute = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, absolute).split(path.sep).join("/");
        return { name, text: await readFile(absolute, "utf8") };
      }),
    );
  } catch {
    return null;
  }
}
