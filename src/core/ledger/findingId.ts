import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Finding } from "../findings/finding.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { explanationPlace, figuresOf } from "./explanationOf.ts";

/** Short enough to be typed, long enough that no two of a call are alike by chance. */
const length = 10;

/** A name for a finding that stays as long as what it says does, whatever the file is called. */
export function findingId(finding: Finding): string {
  const { sheet = null, cell = null } = finding.at;
  const text = canonicalJson([explanationPlace(finding), sheet, cell, figuresOf(finding)]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);
}
