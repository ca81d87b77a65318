import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Reading, Value } from "./submission.ts";

/** What a form is about: two files with the same figures for the same subject have one hash. */
export interface ContentIdentity {
  readonly template: string;
  readonly version: string;
  readonly unit: string;
  readonly period: string;
}

/** SHA-256 (hex) over identity and readings in a fixed order: formatting and place on the sheet play no part. */
export function contentHash(identity: ContentIdentity, values: readonly Value[]): string {
  const lines = values
    .filter((value) => value.reading.type !== "blank")
    .map((value) =>
      JSON.stringify([
        value.section,
        value.row,
        value.indicator,
        value.measure,
        ...readingParts(value.reading),
      ]),
    )
    .toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const head = JSON.stringify([identity.template, identity.version, identity.unit, identity.period]);
  return bytesToHex(sha256(utf8ToBytes([head, ...lines].join("\n"))));
}

function readingParts(reading: Reading): readonly (string | boolean)[] {
  switch (reading.type) {
    case "blank":
    case "notApplicable":
      return [reading.type];
    case "unreadable":
      return [reading.type, reading.raw];
    default:
      return [reading.type, reading.value];
  }
}
