import { absolute, compare, subtract, type DecimalText } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Value } from "../../intake/submission.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf } from "../../pack/lookup.ts";
import { periodId } from "../../pack/period.ts";
import { isSummable } from "../../pack/packIndex.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { valueOf } from "../form.ts";
import { formBefore, placeBefore, unitAt, type LookingBack } from "../history/lookBack.ts";
import { figureIn, type EarlierForm } from "../history/past.ts";
import { sitesOf, spotOf } from "../sites.ts";
import { eachSite, joinLooked, type LookedBack } from "./lookedBack.ts";

type Cumulative = RuleOf<"cumulative">;

/** The figures of a longer period contain those of a shorter one that began with it; what opened both is the same. */
export function checkCumulative(rule: Cumulative, back: Omit<LookingBack, "site">): LookedBack {
  const sections = back.form.template.sections.filter(({ kind }) => kind === "rows" || kind === "grid");
  return joinLooked(
    sections.map(({ indicators }) => {
      const judged = indicators.filter((indicator) => isJudged(rule, indicator));
      if (judged.length === 0) return { findings: [], absent: [] };
      const codes = judged.map(({ code }) => code);
      return eachSite(sitesOf(back.form, rule, codes), (site) => checkSite(rule, judged, { ...back, site }));
    }),
  );
}

function isJudged({ indicators }: Cumulative, indicator: Indicator): boolean {
  const { code, timeRole } = indicator;
  if (indicators.length > 0) return indicators.includes(code);
  return isSummable(indicator) && (timeRole === "flow" || timeRole === "open");
}

function checkSite(rule: Cumulative, judged: readonly Indicator[], back: LookingBack): LookedBack {
  const before = formBefore(back, "contained");
  if (before === null) return { findings: [], absent: [unitAt(back)] };
  const pairs = judged.flatMap((indicator) => pairOf(indicator, back, before));
  const among = pairs.filter(
    ({ earlier, indicator }) => indicator.timeRole === "flow" && compare(earlier, "0") > 0,
  );
  const context = { rule, back, period: periodId(before.period), among: among.length };
  return { findings: pairs.flatMap((pair) => checkPair(pair, context)), absent: [] };
}

/** A figure and what the shorter period said in its place. */
interface Pair {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly number: DecimalText;
  readonly earlier: DecimalText;
}

function pairOf(indicator: Indicator, back: LookingBack, before: EarlierForm): readonly Pair[] {
  const earlier = figureIn(before, placeBefore(back, indicator.code));
  const value = valueOf(back.form, indicator.code, { row: back.site });
  if (value?.reading.type !== "number" || earlier === null) return [];
  return [{ indicator, value, number: value.reading.value, earlier }];
}

interface PairContext {
  readonly rule: Cumulative;
  readonly back: LookingBack;
  readonly period: string;
  readonly among: number;
}

function checkPair({ indicator, value, number, earlier }: Pair, context: PairContext): readonly Finding[] {
  const { rule, back, period, among } = context;
  const difference = subtract(number, earlier);
  const slack = rule.tolerance ?? "0";
  const { severity } = rule;
  const at = spotOf(back.form, back.site, { value, rule: rule.id });
  const data = { label: labelOf(indicator), value: number, earlier, period };
  if (indicator.timeRole === "open") {
    if (compare(absolute(difference), slack) <= 0) return [];
    return [{ code: "opening-changed", severity, at, data }];
  }
  if (compare(subtract("0", difference), slack) <= 0) return [];
  return [{ code: "cumulative-decreased", severity, at, data: { ...data, among } }];
}
