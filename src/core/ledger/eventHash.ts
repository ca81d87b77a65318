import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonicalJson.ts";
import type { LedgerEvent } from "./event.ts";

/** SHA-256 (hex) over an event's members but the hash, as a canonical JSON list in fixed order. */
export function eventHash(event: Omit<LedgerEvent, "hash">): string {
  const { id, author, session, sequence, at, payload, previous } = event;
  const text = canonicalJson([id, author, session, sequence, at, payload, previous]);
  return bytesToHex(sha256(utf8ToBytes(text)));
}
