import { foldKey } from "../workbook/text/fold.ts";
import { unfit } from "./checkTerms.ts";
import { unknown } from "./complaints.ts";
import type { Indicator } from "./indicator.ts";
import type { Wording } from "./organisation.ts";
import { packError, type PackError } from "./packError.ts";
import type { RuleScope } from "./ruleScope.ts";

/** A condition or demand that an indicator has one of some values. */
export interface ValuesDemand {
  /** Where it stands inside the rule: ".condition", "" for the rule itself. */
  readonly member: string;
  readonly indicator: string;
  readonly values: readonly string[];
}

/** The indicator has values in words, and those named are among them. */
export function checkValues(
  { member, indicator: code, values }: ValuesDemand,
  { file, path, own, wording }: RuleScope,
): readonly PackError[] {
  const at = `${path}${member}`;
  const indicator = own.indicators.get(code)?.indicator;
  if (indicator === undefined) {
    return [packError(file, `${at}.indicator`, unknown("indicator", code, own.indicators.keys()))];
  }
  if (indicator.type !== "choice" && indicator.type !== "bool" && indicator.type !== "text") {
    return [packError(file, `${at}.indicator`, unfit(indicator))];
  }
  const known = valuesOf(indicator, wording);
  if (known === null) return [];
  const keys = new Set(known.map(foldKey));
  return values.flatMap((value, position) =>
    keys.has(foldKey(value))
      ? []
      : [packError(file, `${at}.values[${position}]`, unknown("choice", value, known))],
  );
}

/** The values that a choice or Có/Không can have; null for free text. */
export function valuesOf(indicator: Indicator, wording: Wording): readonly string[] | null {
  if (indicator.type === "bool") return [...wording.yesWords, ...wording.noWords];
  return indicator.choices?.map((choice) => choice.value) ?? null;
}
