import { unfit } from "./checkTerms.ts";
import { unknown } from "./complaints.ts";
import type { Indicator } from "./indicator.ts";
import type { Wording } from "./organisation.ts";
import { packError, type PackError } from "./packError.ts";
import type { PackIndex, TemplateIndex } from "./packIndex.ts";

/** Where a rule stands and what it may name. */
export interface RuleScope {
  readonly file: string;
  /** "rules[3]". */
  readonly path: string;
  /** The template that the rule belongs to. */
  readonly own: TemplateIndex;
  readonly index: PackIndex;
  readonly wording: Wording;
  /** The member that names the indicators, when it is a single one. */
  readonly member?: string;
}

export function indicatorMap(index: TemplateIndex): ReadonlyMap<string, Indicator> {
  return new Map([...index.indicators].map(([code, place]) => [code, place.indicator]));
}

/** Errors for indicators that the rule's template does not have or that do not fit the rule. */
export function checkNamedIndicators(
  codes: readonly string[],
  { file, path, own, member }: RuleScope,
  fits: (indicator: Indicator) => boolean,
): readonly PackError[] {
  return codes.flatMap((code, position): readonly PackError[] => {
    const at = member === undefined ? `${path}.indicators[${position}]` : `${path}.${member}`;
    const indicator = own.indicators.get(code)?.indicator;
    if (indicator === undefined) {
      return [packError(file, at, unknown("indicator", code, own.indicators.keys()))];
    }
    return fits(indicator) ? [] : [packError(file, at, unfit(indicator))];
  });
}
