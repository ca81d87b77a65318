import { createArchiveOpener } from "../../adapters/read/archive.ts";
import { inflateWithFflate } from "../../adapters/read/zip/inflateWithFflate.ts";
import type { ReceivedInput } from "../../app/ports.ts";

/** The workbooks in a .zip that the desk made. */
export function openFormsArchive(bytes: Uint8Array): readonly ReceivedInput[] {
  const opened = createArchiveOpener({ inflate: inflateWithFflate })(bytes);
  if (opened === null || !opened.ok) throw new Error("the desk made a .zip that cannot be opened");
  return opened.value.flatMap((member) => ("bytes" in member ? [member] : []));
}
