import type { Finding } from "../core/findings/finding.ts";
import { receivedOn, unusedEntries, type Register } from "../core/ledger/register.ts";
import type { ReceivedFile } from "./receiveFiles.ts";

export interface Receipts {
  /** Path → day of receipt ("yyyy-mm-dd"). */
  readonly receivedOn: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Days of receipt as they are known: from the register, and where it says nothing, path by path. */
export interface ReceiptSources {
  readonly register: Register | null;
  /** Path → day of receipt ("yyyy-mm-dd"). */
  readonly receivedOn?: ReadonlyMap<string, string>;
}

/** Looks the day of a path up; nothing is known without a source. */
export function receiptLookup({
  register,
  receivedOn: days,
}: ReceiptSources): (path: string) => string | null {
  return (path) => (register === null ? null : receivedOn(register, path)) ?? days?.get(path) ?? null;
}

/** The days of all inputs; register entries that fit no input are named. */
export function receiptsFor(sources: ReceiptSources, files: readonly ReceivedFile[]): Receipts {
  const paths = files.map((file) => ("file" in file ? file.file.path : file.path));
  const lookup = receiptLookup(sources);
  const days = paths.flatMap((path): readonly (readonly [string, string])[] => {
    const day = lookup(path);
    return day === null ? [] : [[path, day]];
  });
  const unused = sources.register === null ? [] : unusedEntries(sources.register, paths);
  const findings = unused.map((entry): Finding => ({
    code: "register-entry-unused",
    severity: "note",
    at: {},
    data: { file: entry },
  }));
  return { receivedOn: new Map(days), findings };
}
