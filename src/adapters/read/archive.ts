import type { ArchiveMember, ArchiveOpener, Crc32, Inflate, ReadProblem } from "../../app/ports.ts";
import { budgets as usualBudgets, type ReadBudgets } from "./budgets.ts";
import { overBudget } from "./meter.ts";
import { refusable, refuse } from "./refusal.ts";
import { sniff } from "./sniff/sniff.ts";
import { crc32 as plainCrc32 } from "./zip/crc32.ts";
import { unpackEntry, type UnpackOptions } from "./zip/unpackEntry.ts";
import { readZipDirectory, type ZipEntry } from "./zip/zipDirectory.ts";

export interface ArchiveOptions {
  readonly inflate: Inflate;
  readonly crc32?: Crc32;
  /** Replace the usual budgets one by one. */
  readonly budgets?: Partial<ReadBudgets>;
}

/**
 * Opens a zip of many inputs. Members come in the archive's order; those of an archive inside it follow as
 * "inner.zip!name", one level deep. What operating systems add on their own account is left out.
 */
export function createArchiveOpener({ inflate, crc32 = plainCrc32, budgets }: ArchiveOptions): ArchiveOpener {
  const all = { ...usualBudgets, ...budgets };
  const unpack = {
    inflate,
    crc32,
    budgets: { ...all, entryBytes: all.fileBytes },
    damage: "archive-damaged",
    otherPacking: "archive",
  } as const;
  return (bytes) => (sniff(bytes) === "zip" ? refusable(() => openArchive(bytes, unpack)) : null);
}

/** What is wrong with a zip that is to be opened; null when its directory is sound. */
export function checkArchive(bytes: Uint8Array): ReadProblem | null {
  const directory = refusable(() => readZipDirectory(bytes, directoryOptions(usualBudgets)));
  return directory.ok ? null : directory.error;
}

function directoryOptions(budgets: ReadBudgets) {
  return { damage: "archive-damaged", maxEntries: budgets.archiveMembers } as const;
}

/** What is left of an archive's budgets while it is opened. */
interface Allowance {
  members: number;
  bytes: number;
}

function openArchive(bytes: Uint8Array, options: UnpackOptions): readonly ArchiveMember[] {
  const { budgets } = options;
  if (bytes.length > budgets.archiveBytes) refuse("too-large", `${bytes.length} bytes`);
  const left: Allowance = { members: budgets.archiveMembers, bytes: budgets.archiveTotalBytes };
  return unpackMembers(bytes, options, left).flatMap((member) => {
    if ("problem" in member || sniff(member.bytes) !== "zip") return [member];
    const inner = refusable(() => unpackMembers(member.bytes, options, left));
    if (!inner.ok) return [{ path: member.path, problem: inner.error }];
    return inner.value.map((input) => ({ ...input, path: `${member.path}!${input.path}` }));
  });
}

function unpackMembers(bytes: Uint8Array, options: UnpackOptions, left: Allowance): readonly ArchiveMember[] {
  const { budgets } = options;
  const entries = readZipDirectory(bytes, directoryOptions(budgets)).filter(isInput);
  left.members -= entries.length;
  left.bytes -= entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (left.members < 0) overBudget(budgets, "archiveMembers");
  if (left.bytes < 0) overBudget(budgets, "archiveTotalBytes");
  if (entries.length > 0 && entries.every((entry) => entry.encrypted)) refuse("encrypted", "every member");
  return entries.map((entry) => unpackMember(bytes, entry, options));
}

function unpackMember(bytes: Uint8Array, entry: ZipEntry, options: UnpackOptions): ArchiveMember {
  const path = entry.name.normalize("NFC");
  if (entry.unpackedBytes > options.budgets.fileBytes) {
    return { path, problem: { reason: "too-large", detail: `${entry.unpackedBytes} bytes` } };
  }
  const unpacked = refusable(() => unpackEntry(bytes, entry, options));
  return unpacked.ok ? { path, bytes: unpacked.value } : { path, problem: unpacked.error };
}

/** Folders, hidden files and the shadow files of macOS are nothing that a unit sent. */
function isInput({ name }: ZipEntry): boolean {
  return !name.endsWith("/") && !name.split("/").some((part) => part === "__MACOSX" || part.startsWith("."));
}
