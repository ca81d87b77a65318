import type { Finding } from "../../findings/finding.ts";
import type { FindingData } from "../../findings/findingData.ts";
import type { TermShown } from "../../findings/termShown.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { Comparison, RuleOf } from "../../pack/rule.ts";
import { disagreement } from "../disagreement.ts";
import { isLost, type Form, valueOf } from "../form.ts";
import { resolveIn } from "../operand.ts";
import { judge, type Judgement } from "../sides.ts";
import { type Site, sitesOf, spotOf } from "../sites.ts";
import { notation, ownIndicators } from "../terms.ts";
import { isKnown, saysOneOf } from "../words.ts";

type Implies = RuleOf<"implies">;
type Consequence = Implies["consequence"];

/** Where the condition holds, the consequence must hold. A condition that cannot be judged asks for nothing. */
export function checkImplies(rule: Implies, form: Form): readonly Finding[] {
  return sitesOf(form, rule, indicatorsOfRule(rule, form)).flatMap((site) => {
    const because = conditionAt(rule, form, site);
    if (because === null) return [];
    const { consequence } = rule;
    if ("left" in consequence) return checkComparison({ rule, form, site, because }, consequence);
    return checkValue({ rule, form, site, because }, consequence);
  });
}

function indicatorsOfRule(rule: Implies, form: Form): readonly string[] {
  return [rule.condition, rule.consequence].flatMap((part) => {
    if ("left" in part) return ownIndicators([...part.left, ...part.right], form.template.code);
    return "filled" in part ? [part.filled] : [part.indicator];
  });
}

/** The condition's terms as they were when it holds; null when it does not, or cannot be judged. */
function conditionAt(rule: Implies, form: Form, site: Site): readonly TermShown[] | null {
  const { condition } = rule;
  if ("left" in condition) {
    const judgement = judgeAt(rule, form, { site, comparison: condition });
    if (judgement === null || !judgement.holds) return null;
    return [...judgement.left, ...judgement.right].filter((term) => term.label !== "");
  }
  const value = valueOf(form, condition.indicator, { row: site });
  const indicator = form.indicators.get(condition.indicator);
  if (value === null || indicator === undefined) return null;
  if (!isKnown(value.reading) || !saysOneOf(value.reading, condition.values, form.pack)) return null;
  return [{ text: value.raw, label: labelOf(indicator), value: null }];
}

interface Applied {
  readonly rule: Implies;
  readonly form: Form;
  readonly site: Site;
  readonly because: readonly TermShown[];
}

function checkComparison(applied: Applied, comparison: Comparison): readonly Finding[] {
  const { rule, form, site, because } = applied;
  const judgement = judgeAt(rule, form, { site, comparison });
  if (judgement === null || judgement.holds) return [];
  return [disagreement({ form, site, rule, comparison }, judgement, { because })];
}

function checkValue(applied: Applied, consequence: Exclude<Consequence, Comparison>): readonly Finding[] {
  const { rule, form, site } = applied;
  const code = "filled" in consequence ? consequence.filled : consequence.indicator;
  const indicator = form.indicators.get(code);
  if (indicator === undefined || isLost(form, code)) return [];
  const measure = "filled" in consequence ? consequence.measure : "current";
  const value = valueOf(form, code, { row: site, measure });
  const reading = value?.reading ?? { type: "blank" };
  if ("filled" in consequence ? reading.type !== "blank" : !isKnown(reading)) return [];
  if ("values" in consequence && saysOneOf(reading, consequence.values, form.pack)) return [];
  const data: FindingData["consequence-missing"] = {
    condition: conditionNotation(rule),
    consequence: "values" in consequence ? consequence.values.join(" / ") : "",
    label: labelOf(indicator),
    value: value?.raw ?? "",
    because: applied.because,
  };
  const at = { ...spotOf(form, site, { value, rule: rule.id, indicator: code }), measure };
  return [{ code: "consequence-missing", severity: rule.severity, at, data }];
}

function judgeAt(
  rule: Implies,
  form: Form,
  at: { readonly site: Site; readonly comparison: Comparison },
): Judgement | null {
  const { missing, tolerance } = rule;
  return judge(at.comparison, { resolve: resolveIn(form, at.site), missing, tolerance });
}

function conditionNotation(rule: Implies): string {
  const { condition } = rule;
  return "left" in condition
    ? notation(condition)
    : `${condition.indicator} = ${condition.values.join(" / ")}`;
}
