import { compare, toDecimal, type DecimalText } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Value } from "../../intake/submission.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { Measure, Section } from "../../pack/template.ts";
import { type Form, isRepeating, rowsOf, valueOf } from "../form.ts";
import { type Site, spotOf } from "../sites.ts";
import { lengthProblem } from "../textLength.ts";

const measures: readonly Measure[] = ["current", "samePeriodLastYear"];

/**
 * Numbers outside the bounds of their indicator, and texts too short or too long for it. A percentage that the
 * program computes itself has no bounds here: what was typed is compared by `checkRatios` and never used.
 */
export function checkBounds(form: Form): readonly Finding[] {
  return form.template.sections.flatMap((section) => {
    const sites: readonly Site[] = isRepeating(section) ? rowsOf(form, section.id, "data") : [null];
    return sites.flatMap((site) =>
      typedIndicators(section).flatMap((indicator) =>
        measures.flatMap((measure) => {
          const value = valueOf(form, indicator.code, { row: site, measure });
          return value === null ? [] : checkValue(form, site, { indicator, value });
        }),
      ),
    );
  });
}

function typedIndicators(section: Section): readonly Indicator[] {
  return section.indicators.filter((indicator) => indicator.ratio === undefined);
}

interface Filled {
  readonly indicator: Indicator;
  readonly value: Value;
}

function checkValue(form: Form, site: Site, filled: Filled): readonly Finding[] {
  const { indicator, value } = filled;
  if (value.reading.type === "number") {
    const number = value.reading.value;
    const { min, max } = boundsOf(indicator);
    const isInside =
      (min === null || compare(number, min) >= 0) && (max === null || compare(number, max) <= 0);
    if (isInside) return [];
    const data = { label: labelOf(indicator), value: number, min, max };
    return [{ code: "value-out-of-range", severity: "error", at: spotOf(form, site, { value }), data }];
  }
  const { minLength: min = null, maxLength: max = null } = indicator;
  const data = lengthProblem(indicator, value, { min, max });
  return data === null
    ? []
    : [{ code: "text-length", severity: "warning", at: spotOf(form, site, { value }), data }];
}

/** Forms count things, so numbers begin at zero and percentages end at 100 unless the pack says otherwise. */
function boundsOf(indicator: Indicator): {
  readonly min: DecimalText | null;
  readonly max: DecimalText | null;
} {
  const { min = 0, max = indicator.type === "pct" ? 100 : undefined } = indicator;
  return { min: toDecimal(min), max: max === undefined ? null : toDecimal(max) };
}
