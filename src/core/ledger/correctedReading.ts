import { civilDateOf } from "../civilDate.ts";
import { isDecimalText, isInteger, isStorable } from "../decimal.ts";
import { assertNever } from "../assertNever.ts";
import type { Reading } from "../intake/submission.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Measure } from "../pack/template.ts";
import { foldKey } from "../workbook/text/fold.ts";

const yes = "Có";
const no = "Không";
const notApplicable = "N/A";

/** A reading as decisions write it: decimal text, "yyyy-mm-dd", "Có", "Không", "N/A", "" for a blank. */
export function readingText(reading: Reading): string {
  switch (reading.type) {
    case "number":
    case "text":
    case "choice":
    case "date":
      return reading.value;
    case "boolean":
      return reading.value ? yes : no;
    case "blank":
      return "";
    case "notApplicable":
      return notApplicable;
    case "unreadable":
      return reading.raw;
    default:
      return assertNever(reading);
  }
}

/** What a decision writes, read as the indicator's type; null when it is none. */
export function correctedReading(text: string, indicator: Indicator, measure: Measure): Reading | null {
  if (text === "") return { type: "blank" };
  if (measure === "note" || indicator.type === "text") return { type: "text", value: text };
  if (text === notApplicable) return { type: "notApplicable" };
  switch (indicator.type) {
    case "int":
      return isFigure(text) && isInteger(text) ? { type: "number", value: text } : null;
    case "dec":
    case "pct":
      return isFigure(text) ? { type: "number", value: text } : null;
    case "date":
      return isDate(text) ? { type: "date", value: text } : null;
    case "bool":
      return booleanReading(text);
    case "choice": {
      const choice = (indicator.choices ?? []).find(({ value }) => foldKey(value) === foldKey(text));
      return choice === undefined ? null : { type: "choice", value: choice.value };
    }
    default:
      return assertNever(indicator.type);
  }
}

function isFigure(text: string): boolean {
  return isDecimalText(text) && isStorable(text);
}

function booleanReading(text: string): Reading | null {
  const key = foldKey(text);
  if (key === foldKey(yes)) return { type: "boolean", value: true };
  return key === foldKey(no) ? { type: "boolean", value: false } : null;
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && civilDateOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}
