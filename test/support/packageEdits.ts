import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook's package with the text of one part changed; a change that changes nothing is a mistake of the test. */
export function editPart(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`${name} stayed as it was`);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

/** A workbook's package with parts added. */
export function addParts(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...parts });
}
