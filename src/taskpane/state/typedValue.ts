import type { FormValue } from "../../app/desk/desk.ts";
import { readTypedNumber } from "../../core/workbook/text/parseNumber.ts";
import { typedDay } from "./typedDay.ts";

/** What was typed for a value, as decisions write it; "ambiguous" names what it may mean. */
export type TypedValue =
  | { readonly type: "value"; readonly value: string }
  | { readonly type: "ambiguous"; readonly readings: readonly string[] }
  | { readonly type: "unreadable" };

const noWords = {
  zero: new Set<string>(),
  notApplicable: new Set<string>(),
  unitOfMeasure: new Set<string>(),
};

/** Reads a value as people in Vietnam type it: "1.234,5", "10/06/2022". Nothing typed is a blank. */
export function typedValue(
  text: string,
  { type, decimals }: Pick<FormValue, "type" | "decimals">,
): TypedValue {
  const typed = text.trim();
  if (typed === "") return { type: "value", value: "" };
  switch (type) {
    case "int":
    case "dec":
    case "pct":
      return typedNumber(typed, decimals, type === "pct");
    case "date": {
      const day = typedDay(typed);
      return day === null ? { type: "unreadable" } : { type: "value", value: day };
    }
    case "text":
    case "choice":
    case "bool":
      return { type: "value", value: typed };
    default:
      return type satisfies never;
  }
}

function typedNumber(typed: string, decimals: number, percent: boolean): TypedValue {
  const number = readTypedNumber(typed, { decimals, percent, words: noWords });
  if (number.type === "ambiguous") return number;
  return number.type === "number" && !number.approximate
    ? { type: "value", value: number.value }
    : { type: "unreadable" };
}
