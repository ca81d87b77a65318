import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { PackSource } from "./packError.ts";

/**
 * SHA-256 (hex) over names and texts in the order given. Line ends and a byte order mark do not count, so a copy
 * made on another system is the same pack.
 */
export function packHash(sources: readonly PackSource[]): string {
  const hash = sha256.create();
  for (const { name, text } of sources) {
    const body = text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
    hash.update(utf8ToBytes(`${name}\n${body.length}\n${body}\n`));
  }
  return bytesToHex(hash.digest());
}
