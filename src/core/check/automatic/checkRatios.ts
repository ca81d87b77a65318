import { compare, decimalPlaces, divide, multiply, round, type DecimalText } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf } from "../../pack/lookup.ts";
import { type Form, isRepeating, rowsOf, valueOf } from "../form.ts";
import { resolveIn } from "../operand.ts";
import { judge } from "../sides.ts";
import { type Site, spotOf } from "../sites.ts";

/** Percentages that a unit typed and that do not follow from their parts. They are never used, only compared. */
export function checkRatios(form: Form): readonly Finding[] {
  return form.template.sections.flatMap((section) => {
    const computed = section.indicators.filter((indicator) => indicator.ratio !== undefined);
    if (computed.length === 0) return [];
    const sites: readonly Site[] = isRepeating(section)
      ? [...rowsOf(form, section.id, "data"), ...rowsOf(form, section.id, "total")]
      : [null];
    return sites.flatMap((site) => computed.flatMap((indicator) => checkRatio(form, site, indicator)));
  });
}

function checkRatio(form: Form, site: Site, indicator: Indicator): readonly Finding[] {
  const value = valueOf(form, indicator.code, { row: site });
  if (value?.reading.type !== "number") return [];
  const stated = value.reading.value;
  const exact = recompute(form, site, indicator);
  if (exact === null || isRounding(stated, exact, indicator.decimals)) return [];
  return [
    {
      code: "ratio-wrong",
      severity: "warning",
      at: spotOf(form, site, { value }),
      data: { label: labelOf(indicator), stated, computed: round(exact, indicator.decimals) },
    },
  ];
}

function recompute(form: Form, site: Site, indicator: Indicator): DecimalText | null {
  if (indicator.ratio === undefined) return null;
  const { numerator: left, denominator: right } = indicator.ratio;
  const resolve = resolveIn(form, site);
  const parts = judge({ left, operator: "=", right }, { resolve, missing: "skip", tolerance: "0" });
  if (parts === null) return null;
  return divide(multiply("100", parts.leftValue), parts.rightValue);
}

/** A percentage may be rounded more than the form asks, but 0 and 100 say "none" and "all" and must be just that. */
function isRounding(stated: DecimalText, exact: DecimalText, decimals: number): boolean {
  const saysNoneOrAll = compare(stated, "0") === 0 || compare(stated, "100") === 0;
  const places = saysNoneOrAll ? decimals : Math.min(decimals, decimalPlaces(stated));
  return compare(round(stated, decimals), round(exact, places)) === 0;
}
