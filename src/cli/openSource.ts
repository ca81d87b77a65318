import { createFileSource } from "../adapters/node/fileSource.ts";
import { crc32WithZlib, inflateWithZlib } from "../adapters/node/inflateWithZlib.ts";
import { createArchiveOpener } from "../adapters/read/archive.ts";
import { budgets } from "../adapters/read/budgets.ts";
import type { InputSource } from "../app/ports.ts";
import type { Streams } from "./streams.ts";

const unpacking = { inflate: inflateWithZlib, crc32: crc32WithZlib };

/** The files, folders and archives that a command line names. */
export function openSource(named: readonly string[], { cwd }: Streams): InputSource {
  return createFileSource({
    named,
    cwd,
    openArchive: createArchiveOpener(unpacking),
    maxBytes: budgets.archiveBytes,
  });
}
