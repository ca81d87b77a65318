import { crc32 } from "./crc32.ts";
import { writePackage } from "./writePackage.ts";

/** A .zip of files that are packed already, by name; the same files give the same bytes. */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  return writePackage(
    files.map(({ name, bytes }) => ({
      name,
      method: 0,
      crc32: crc32(bytes),
      size: bytes.length,
      packed: [bytes],
      packedSize: bytes.length,
    })),
  );
}
