import type { NamedFile } from "../session/receiving.ts";

/** The files of an `<input type="file">`, with their folder where a folder was chosen. */
export function filesOfInput(files: Iterable<File>): readonly NamedFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files of a drop, those in folders included. Call it in the event itself: afterwards the drop is empty. */
export function filesOfDrop(drop: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = Array.from(drop.items, (item) => item.webkitGetAsEntry());
  const found = entries.filter((entry) => entry !== null);
  return found.length === 0 ? Promise.resolve(filesOfInput(drop.files)) : filesOfEntries(found);
}

async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<readonly NamedFile[]> {
  const found = await Promise.all(entries.map(filesOfEntry));
  return found.flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  return isFolder(entry) ? filesOfEntries(await readFolder(entry)) : [];
}

/** A folder gives its entries in portions, the last of which is empty. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
