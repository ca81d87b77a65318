import path from "node:path";
import { writeAtomically } from "../adapters/node/writeAtomically.ts";
import { zipFiles } from "../adapters/package/zipFiles.ts";
import { cannotWrite } from "./cannotWrite.ts";
import { expectFolderOrNothing } from "./expectTargets.ts";
import { readIfAny } from "./readIfAny.ts";
import { CannotRun, type Streams } from "./streams.ts";

export interface NewFile {
  /** Inside the folder or archive, "/" between parts. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that go out to units into a folder. One that was filled in comes back under the same name: a file with
 * other contents is never written over.
 */
export async function writeNewFiles(
  folder: string,
  files: readonly NewFile[],
  streams: Streams,
): Promise<void> {
  await expectFolderOrNothing(folder, streams);
  const targets = files.map(({ name, bytes }) => ({
    target: path.resolve(streams.cwd, folder, name),
    bytes,
  }));
  await expectRoom(folder, targets);
  for (const { target, bytes } of targets) await write(target, bytes);
}

/** The same, or for a name that ends in .zip all of them as one archive. */
export async function writeFilesOrArchive(
  out: string,
  files: readonly NewFile[],
  streams: Streams,
): Promise<void> {
  if (!isArchive(out)) return writeNewFiles(out, files, streams);
  const archive = { name: path.basename(out), bytes: zipFiles(files) };
  return writeNewFiles(path.dirname(out), [archive], streams);
}

/** Files that are made anew each day take the place of yesterday's. */
export async function replaceFilesOrArchive(
  out: string,
  files: readonly NewFile[],
  streams: Streams,
): Promise<void> {
  if (isArchive(out)) return write(path.resolve(streams.cwd, out), zipFiles(files));
  for (const { name, bytes } of files) await write(path.resolve(streams.cwd, out, name), bytes);
}

function isArchive(out: string): boolean {
  return out.toLowerCase().endsWith(".zip");
}

interface Target {
  readonly target: string;
  readonly bytes: Uint8Array;
}

async function expectRoom(folder: string, files: readonly Target[]): Promise<void> {
  const taken: string[] = [];
  for (const { target, bytes } of files) {
    const existing = await readIfAny(target);
    if (existing !== null && !existing.equals(bytes)) taken.push(path.basename(target));
  }
  const [first] = taken;
  if (first === undefined) return;
  throw new CannotRun({
    vi: `Thư mục "${folder}" đã có ${taken.length} tệp cùng tên (ví dụ "${first}") với nội dung khác, có thể đơn vị đã điền, nên không ghi đè. Đề nghị chọn tên hoặc thư mục khác.`,
    en: `The folder "${folder}" has ${taken.length} files of the same name (such as "${first}") with other contents, perhaps filled in, so nothing is written over. Choose another name or folder.`,
  });
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(target, bytes);
  } catch (cause) {
    throw cannotWrite(target, cause);
  }
}
