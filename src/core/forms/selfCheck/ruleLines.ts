import { assertNever } from "../../assertNever.ts";
import { guardHolds } from "../../check/guard.ts";
import { ownIndicators } from "../../check/terms.ts";
import type { Rule, RuleOf } from "../../pack/rule.ts";
import type { FormSite } from "../formSite.ts";
import { textLine } from "./cellLines.ts";
import { isFilled } from "./cellFormulas.ts";
import { placeAt, reference, sitesOfRule, type CheckedForm } from "./checkedForm.ts";
import { lineState, type CheckLine } from "./checkLine.ts";
import {
  compareBreach,
  exclusiveBreach,
  oneOfBreach,
  pairBreach,
  rangeBreaches,
  type Breach,
} from "./breaches.ts";
import { impliesBreach, indicatorsOfImplies } from "./impliesBreach.ts";
import { selfCheckWords } from "./selfCheckWords.ts";
import { totalBreaches } from "./totalBreaches.ts";
import { repeatedBreach } from "./repeatedBreach.ts";

/** What the rules of the form's template ask for, as far as its own cells can tell. */
export function ruleLines(form: CheckedForm): readonly CheckLine[] {
  return form.context.template.rules.flatMap((rule) => {
    if (rule.severity === "note") return [];
    if (rule.kind === "length") return lengthLines(form, rule);
    return breachesOf(form, rule).map(({ site, ...breach }) => lineOf(form, rule, { ...breach, site }));
  });
}

type PlacedBreach = Breach & { readonly site: FormSite };

function breachesOf(form: CheckedForm, rule: Exclude<Rule, RuleOf<"length">>): readonly PlacedBreach[] {
  const each = (
    indicators: readonly string[],
    breach: (site: FormSite) => Breach | null | readonly Breach[],
  ): readonly PlacedBreach[] =>
    sitesOfRule(form, rule, indicators).flatMap((site) =>
      [breach(site) ?? []].flat().map((found) => ({ ...found, site })),
    );
  switch (rule.kind) {
    case "compare":
      return each(ownIndicators([...rule.left, ...rule.right], form.context.template.code), (site) =>
        compareBreach(form, site, { ...rule, options: rule }),
      );
    case "range":
      return each([rule.indicator], (site) => rangeBreaches(form, site, rule));
    case "oneOf":
      return each([rule.indicator], (site) => oneOfBreach(form, site, rule));
    case "implies":
      return each(indicatorsOfImplies(rule, form), (site) => impliesBreach(form, site, rule));
    case "bothOrNeither":
      return each(rule.indicators, (site) => pairBreach(form, site, rule));
    case "exclusive":
      return each(rule.indicators, (site) => exclusiveBreach(form, site, rule));
    case "uniqueKey":
      return each(rule.fields, (site) => repeatedBreach(form, site, rule));
    case "totalRow":
      return guardHolds(rule.guard, form.context) ? totalBreaches(form, rule) : [];
    // Asked for cell by cell.
    case "required":
    // These need forms of other sheets, periods or units: the one who receives the file checks them.
    case "crossForm":
    case "continuity":
    case "cumulative":
    case "change":
    case "peers":
      return [];
    default:
      return assertNever(rule);
  }
}

function lineOf(form: CheckedForm, rule: Rule, { site, cell, text, when }: PlacedBreach): CheckLine {
  const strict = rule.severity === "error";
  const state = strict ? lineState.wrong : lineState.doubtful;
  return {
    sheet: form.sheet,
    cell,
    text: selfCheckWords.rule(site.label, text),
    formula: `IF(IFERROR(${whenUsed(form, site, when)},FALSE),${state},0)`,
    initially: lineState.right,
    strict,
  };
}

/** A row that waits for its label is not judged before it has one. */
function whenUsed(form: CheckedForm, { labelCell }: FormSite, when: string): string {
  return labelCell === undefined ? when : `AND(${isFilled(reference(form, labelCell))},${when})`;
}

function lengthLines(form: CheckedForm, rule: RuleOf<"length">): readonly CheckLine[] {
  const state = rule.severity === "error" ? lineState.wrong : lineState.doubtful;
  return sitesOfRule(form, rule, [rule.indicator]).flatMap((site) => {
    const place = placeAt(form, site, rule.indicator);
    return place === null ? [] : [textLine(form, site, { place, bounds: rule, state })];
  });
}
