import { assertNever } from "../assertNever.ts";
import { compare, isDecimalText } from "../decimal.ts";
import type { Reading } from "../intake/submission.ts";
import type { Pack } from "../pack/pack.ts";
import { sameText } from "./form.ts";

/** Whether a reading says one of these words of the pack; case and marks play no part, "Có" may be any yes-word. */
export function saysOneOf(reading: Reading, values: readonly string[], pack: Pack): boolean {
  return values.some((value) => says(reading, value, pack));
}

function says(reading: Reading, value: string, pack: Pack): boolean {
  switch (reading.type) {
    case "text":
    case "choice":
      return sameText(reading.value, value);
    case "boolean": {
      const words = reading.value ? pack.wording.yesWords : pack.wording.noWords;
      return words.some((word) => sameText(word, value));
    }
    case "number":
      return isDecimalText(value) && compare(reading.value, value) === 0;
    case "date":
      return reading.value === value;
    case "blank":
    case "notApplicable":
    case "unreadable":
      return false;
    default:
      return assertNever(reading);
  }
}

/** True when a rule can judge the reading at all. */
export function isKnown(reading: Reading): boolean {
  return reading.type !== "blank" && reading.type !== "notApplicable" && reading.type !== "unreadable";
}

/** A reading in words, to compare records by. */
export function textOf(reading: Reading): string {
  switch (reading.type) {
    case "number":
    case "text":
    case "choice":
    case "date":
      return reading.value;
    case "boolean":
      return String(reading.value);
    case "blank":
    case "notApplicable":
      return "";
    case "unreadable":
      return reading.raw;
    default:
      return assertNever(reading);
  }
}
