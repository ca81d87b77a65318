import type { TermShown } from "../../findings/termShown.ts";
import { periodId } from "../../pack/period.ts";
import type { RuleOf } from "../../pack/rule.ts";
import type { Term } from "../../pack/term.ts";
import { formBefore, resolveBack, unitAt, type LookingBack } from "../history/lookBack.ts";
import { judge } from "../sides.ts";
import { sitesOf, spotOf } from "../sites.ts";
import { ownIndicators } from "../terms.ts";
import { eachSite, type LookedBack } from "./lookedBack.ts";

type Continuity = RuleOf<"continuity">;

/** What stood open at the end of the period right before opens this one. */
export function checkContinuity(rule: Continuity, back: Omit<LookingBack, "site">): LookedBack {
  const indicators = ownIndicators([...rule.opening, ...rule.closing], back.form.template.code);
  return eachSite(sitesOf(back.form, rule, indicators), (site) => checkSite(rule, { ...back, site }));
}

function checkSite(rule: Continuity, back: LookingBack): LookedBack {
  const before = formBefore(back, "rightBefore");
  if (before === null) return { findings: [], absent: [unitAt(back)] };
  const { opening: left } = rule;
  const right = rule.closing.map(ofPeriodBefore);
  const { missing, tolerance } = rule;
  const judgement = judge({ left, operator: "=", right }, { resolve: resolveBack(back), missing, tolerance });
  if (judgement === null || judgement.holds) return { findings: [], absent: [] };
  const [first] = ownIndicators(left, back.form.template.code);
  const spot = { value: judgement.source, rule: rule.id, indicator: judgement.source?.indicator ?? first };
  return {
    absent: [],
    findings: [
      {
        code: "opening-differs",
        severity: rule.severity,
        at: spotOf(back.form, back.site, spot),
        data: {
          opening: judgement.left,
          closing: judgement.right.map(undated),
          openingValue: judgement.leftValue,
          closingValue: judgement.rightValue,
          difference: judgement.difference,
          period: periodId(before.period),
        },
      },
    ],
  };
}

/** The sentence names the period once for the whole side. */
function undated(term: TermShown): TermShown {
  const { period: _period, ...shown } = term;
  return shown;
}

function ofPeriodBefore(term: Term): Term {
  const factors = term.factors.map((factor) =>
    factor.kind === "indicator" ? { ...factor, period: "previous" as const } : factor,
  );
  return { ...term, factors };
}
