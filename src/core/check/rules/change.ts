import {
  absolute,
  compare,
  divide,
  multiply,
  round,
  subtract,
  toDecimal,
  type DecimalText,
} from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf } from "../../pack/lookup.ts";
import { isSummable } from "../../pack/packIndex.ts";
import { periodId } from "../../pack/period.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { valueOf } from "../form.ts";
import {
  formBefore,
  lastYearFigure,
  placeBefore,
  unitAt,
  type EarlierFigure,
  type LookingBack,
} from "../history/lookBack.ts";
import { figureIn, previousRelation } from "../history/past.ts";
import { sitesOf, spotOf } from "../sites.ts";
import { eachSite, joinLooked, type LookedBack } from "./lookedBack.ts";

type Change = RuleOf<"change">;

/** A figure that jumped against an earlier period: by more than so many percent, and by a size worth a question. */
export function checkChange(rule: Change, back: Omit<LookingBack, "site">): LookedBack {
  const sections = back.form.template.sections.filter(({ kind }) => kind === "rows" || kind === "grid");
  return joinLooked(
    sections.map(({ indicators }) => {
      const judged = indicators.filter((indicator) => isJudged(rule, indicator));
      const codes = judged.map(({ code }) => code);
      if (judged.length === 0) return { findings: [], absent: [] };
      return eachSite(sitesOf(back.form, rule, codes), (site) => checkSite(rule, judged, { ...back, site }));
    }),
  );
}

function isJudged({ indicators }: Change, indicator: Indicator): boolean {
  return indicators.length === 0 ? isSummable(indicator) : indicators.includes(indicator.code);
}

function checkSite(rule: Change, judged: readonly Indicator[], back: LookingBack): LookedBack {
  const pairs = judged.map((indicator) => ({ indicator, earlier: earlierFigure(rule, indicator, back) }));
  if (pairs.every(({ earlier }) => earlier === null)) return { findings: [], absent: [unitAt(back)] };
  return {
    findings: pairs.flatMap(({ indicator, earlier }) =>
      earlier === null ? [] : checkIndicator(rule, indicator, { ...back, earlier }),
    ),
    absent: [],
  };
}

function earlierFigure({ against }: Change, { code }: Indicator, back: LookingBack): EarlierFigure | null {
  if (against === "samePeriodLastYear") return lastYearFigure(back, code);
  const before = formBefore(back, previousRelation(back.form.template, code));
  const value = before === null ? null : figureIn(before, placeBefore(back, code));
  return before === null || value === null ? null : { value, period: periodId(before.period) };
}

function checkIndicator(
  rule: Change,
  indicator: Indicator,
  back: LookingBack & { readonly earlier: EarlierFigure },
): readonly Finding[] {
  const { form, site, earlier } = back;
  const value = valueOf(form, indicator.code, { row: site });
  if (value?.reading.type !== "number") return [];
  const difference = subtract(value.reading.value, earlier.value);
  const size = absolute(difference);
  if (compare(size, "0") === 0 || compare(size, toDecimal(rule.minimum)) < 0) return [];
  const percent = percentOf(size, earlier.value);
  if (percent !== null && compare(percent, toDecimal(rule.percent)) <= 0) return [];
  return [
    {
      code: "change-large",
      severity: rule.severity,
      at: spotOf(form, site, { value, rule: rule.id }),
      data: {
        label: labelOf(indicator),
        value: value.reading.value,
        earlier: earlier.value,
        difference,
        percent: percent === null ? null : round(percent, 2),
        period: earlier.period,
      },
    },
  ];
}

function percentOf(size: DecimalText, earlier: DecimalText): DecimalText | null {
  const share = divide(size, absolute(earlier));
  return share === null ? null : multiply("100", share);
}
