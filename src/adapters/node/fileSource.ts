import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { inputsOf } from "../../app/inputsOf.ts";
import type { ArchiveOpener, CollectedInput, InputSource } from "../../app/ports.ts";

/** A path that the user named and that is not there or cannot be opened. */
export interface UnreadablePath {
  readonly path: string;
}

export interface FileSourceOptions {
  /** Files and folders as typed; relative ones are read from `cwd`. */
  readonly named: readonly string[];
  readonly cwd: string;
  readonly openArchive: ArchiveOpener;
  /** Larger files are refused unopened. */
  readonly maxBytes: number;
}

/** Names that do not exist, before any work is done. */
export async function unreadablePaths(
  options: Pick<FileSourceOptions, "named" | "cwd">,
): Promise<readonly UnreadablePath[]> {
  const missing: UnreadablePath[] = [];
  for (const named of options.named) {
    if ((await statOrNull(path.resolve(options.cwd, named))) === null) missing.push({ path: named });
  }
  return missing;
}

/** Inputs from files and folders (searched in depth), in path order; members of archives become inputs of their own. */
export function createFileSource(options: FileSourceOptions): InputSource {
  let found: Promise<readonly FoundFile[]> | null = null;
  const list = () => (found ??= listFiles(options));
  return {
    count: async () => (await list()).length,
    async *collect() {
      for (const file of await list()) yield* openFile(file, options);
    },
  };
}

interface FoundFile {
  /** As shown: relative to the named folder, with "/" between parts. */
  readonly shown: string;
  readonly absolute: string;
}

async function listFiles({ named, cwd }: FileSourceOptions): Promise<readonly FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const name of named) {
    const absolute = path.resolve(cwd, name);
    const stats = await statOrNull(absolute);
    if (stats?.isDirectory() === true) {
      for (const file of await listFolder(absolute, "")) files.set(file.absolute, file);
    } else {
      files.set(absolute, { shown: path.basename(absolute), absolute });
    }
  }
  return makeDistinct([...files.values()]).toSorted((left, right) => compareText(left.shown, right.shown));
}

/** Two named folders may hold files of one name: those are shown with their folder in front. */
function makeDistinct(files: readonly FoundFile[]): readonly FoundFile[] {
  const uses = new Map<string, number>();
  for (const file of files) uses.set(file.shown, (uses.get(file.shown) ?? 0) + 1);
  return files.map((file) => {
    if (uses.get(file.shown) === 1) return file;
    const folder = path.basename(file.absolute.slice(0, file.absolute.length - file.shown.length - 1));
    return { ...file, shown: `${folder}/${file.shown}` };
  });
}

async function listFolder(folder: string, prefix: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const shown = `${prefix}${entry.name}`;
    const absolute = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFolder(absolute, `${shown}/`)));
    else if (entry.isFile()) found.push({ shown, absolute });
  }
  return found;
}

async function* openFile(file: FoundFile, options: FileSourceOptions): AsyncIterable<CollectedInput> {
  const shown = file.shown.normalize("NFC");
  const size = (await statOrNull(file.absolute))?.size ?? 0;
  if (size > options.maxBytes) {
    yield { path: shown, problem: { reason: "too-large", detail: `${size} bytes` } };
    return;
  }
  const bytes = await readOrNull(file.absolute);
  if (bytes === null) yield { path: shown, problem: { reason: "disk-error" } };
  else yield* inputsOf(shown, bytes, { openArchive: options.openArchive, sha256 });
}

async function readOrNull(absolute: string): Promise<Uint8Array | null> {
  try {
    return await readFile(absolute);
  } catch {
    // whatever the disk says, this one file becomes a finding and the others go on
    return null;
  }
}

async function statOrNull(absolute: string) {
  try {
    return await stat(absolute);
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
