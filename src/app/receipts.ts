import type { Finding } from "../core/findings/finding.ts";
import { receivedOn, unusedEntries, type Register } from "../core/ledger/register.ts";
import type { ReceivedFile } from "./receiveFiles.ts";

export interface Receipts {
  /** Path → day of receipt ("yyyy-mm-dd"). */
  readonly receivedOn: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Looks the day of a path up in the register; nothing is known without one. */
export function receiptLookup(register: Register | null): (path: string) => string | null {
  return (path) => (register === null ? null : receivedOn(register, path));
}

/** The days of all inputs; register entries that fit no input are named. */
export function receiptsFor(register: Register | null, files: readonly ReceivedFile[]): Receipts {
  if (register === null) return { receivedOn: new Map(), findings: [] };
  const paths = files.map((file) => ("file" in file ? file.file.path : file.path));
  const lookup = receiptLookup(register);
  const days = paths.flatMap((path): readonly (readonly [string, string])[] => {
    const day = lookup(path);
    return day === null ? [] : [[path, day]];
  });
  const findings = unusedEntries(register, paths).map((entry): Finding => ({
    code: "register-entry-unused",
    severity: "note",
    at: {},
    data: { file: entry },
  }));
  return { receivedOn: new Map(days), findings };
}
