import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { keyUnder, type FactIdentity } from "../merge/factKey.ts";

/** The key columns of DuLieu: a fact, a unit over its categories, a category over the units, everything. */
export type KeyColumn = "khoa" | "khoa_dv" | "khoa_dong" | "khoa_tong";

export type TotalIdentity = Omit<FactIdentity, "unit" | "row">;

/** The key of an indicator over all units. */
export function totalKeyOf(identity: TotalIdentity): string {
  const { call, template, indicator, measure } = identity;
  return `T|${call}|${template}|${indicator}|${measure}`;
}

/** Instead of the total key for what units say again of an event that another has told: no sum has it, counts of units do. */
export function toldKey(totalKey: string): string {
  return `A${totalKey.slice(1)}`;
}

/** The key of what a unit says over its categories. */
export function unitKeyOf(identity: Omit<FactIdentity, "row">): string {
  const { call, template, unit, indicator, measure } = identity;
  return `U|${call}|${template}|${unit}|${indicator}|${measure}`;
}

/** The key of a category over all units; written as the fact's key without the unit. */
export function rowKeyOf(identity: Omit<FactIdentity, "unit">): string {
  return boundedKey(keyUnder("D", { ...identity, unit: "" }));
}

/** Excel compares with at most 255 characters; a longer key keeps its beginning and ends in its hash. */
export function boundedKey(key: string): string {
  if (key.length <= longestKey) return key;
  return `${key.slice(0, keptOfLonger)}#${bytesToHex(sha256(utf8ToBytes(key))).slice(0, hashLength)}`;
}

/** True for what `boundedKey` may have cut. */
export function isBounded(key: string): boolean {
  return key.length === keptOfLonger + 1 + hashLength && key.charAt(keptOfLonger) === "#";
}

const longestKey = 240;
const keptOfLonger = 200;
const hashLength = 16;
