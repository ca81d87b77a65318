import {
  absolute,
  compare,
  divide,
  multiply,
  round,
  subtract,
  toDecimal,
  toNumber,
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
import type { Relation } from "../history/earlierPeriods.ts";
import { figureIn, type EarlierForm } from "../history/past.ts";
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
  const before = formsBefore(rule, judged, back);
  const pairs = judged.map((indicator) => ({
    indicator,
    earlier: earlierFigure(rule, indicator, { ...back, before }),
  }));
  if (pairs.every(({ earlier }) => earlier === null)) return { findings: [], absent: [unitAt(back)] };
  return {
    findings: pairs.flatMap(({ indicator, earlier }) =>
      earlier === null ? [] : checkIndicator(rule, indicator, { ...back, earlier }),
    ),
    absent: [],
  };
}

type FormsBefore = ReadonlyMap<Relation, EarlierForm | null>;

function formsBefore(rule: Change, judged: readonly Indicator[], back: LookingBack): FormsBefore {
  const relations = new Set(judged.map((indicator) => relationFor(rule, indicator)));
  return new Map([...relations].map((relation) => [relation, formBefore(back, relation)]));
}

/** What flows is compared with the last period of its kind, what stands with the last report of all. */
function relationFor({ against }: Change, { timeRole }: Indicator): Relation {
  if (against === "samePeriodLastYear") return against;
  return timeRole === "flow" ? "lastOfKind" : "latest";
}

function earlierFigure(
  rule: Change,
  indicator: Indicator,
  back: LookingBack & { readonly before: FormsBefore },
): EarlierFigure | null {
  const before = back.before.get(relationFor(rule, indicator)) ?? null;
  const { code } = indicator;
  if (rule.against === "samePeriodLastYear") return lastYearFigure({ ...back, before }, code);
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
  if (indicator.timeRole === "flow" && isChance(rule, [value.reading.value, earlier.value])) return [];
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

/** Counts of what arises differ by chance alone, the more of them the less: 9 and 16 do, 90 and 160 do not. */
function isChance({ beyondChance }: Change, [now, then]: readonly [DecimalText, DecimalText]): boolean {
  const [left, right] = [toNumber(now), toNumber(then)];
  return Math.abs(left - right) <= beyondChance * Math.sqrt(Math.abs(left) + Math.abs(right));
}

function percentOf(size: DecimalText, earlier: DecimalText): DecimalText | null {
  const share = divide(size, absolute(earlier));
  return share === null ? null : multiply("100", share);
}
