import type { Finding } from "../core/findings/finding.ts";
import { receivedOn, unusedEntries, type Register } from "../core/ledger/register.ts";
import type { ReceivedFile } from "./receiveFiles.ts";

export interface Receipts {
  /** Path → day of receipt ("yyyy-mm-dd"). */
  readonly receivedOn: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Looks every input up in the register of receipt; entries that fit no input are named. */
export function receiptsFor(register: Register | null, files: readonly ReceivedFile[]): Receipts {
  if (register === null) return { receivedOn: new Map(), findings: [] };
  const paths = files.map((file) => ("file" in file ? file.file.path : file.path));
  const days = new Map<string, string>();
  for (const path of paths) {
    const day = receivedOn(register, path);
    if (day !== null) days.set(path, day);
  }
  const findings = unusedEntries(register, paths).map((entry): Finding => ({
    code: "register-entry-unused",
    severity: "note",
    at: {},
    data: { file: entry },
  }));
  return { receivedOn: days, findings };
}
