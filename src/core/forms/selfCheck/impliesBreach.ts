import { ownIndicators } from "../../check/terms.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { comparisonFormula } from "../comparisonFormula.ts";
import type { FormSite } from "../formSite.ts";
import { firstCell, type Breach } from "./breaches.ts";
import { isBlank, isFilled, isOneOf } from "./cellFormulas.ts";
import { comparisonSite, placeAt, reference, type CheckedForm } from "./checkedForm.ts";
import { comparisonWords } from "./comparisonWords.ts";
import { longName, selfCheckWords } from "./selfCheckWords.ts";

type Implies = RuleOf<"implies">;

/** The condition holds and the consequence does not. */
export function impliesBreach(form: CheckedForm, site: FormSite, rule: Implies): Breach | null {
  const condition = conditionOf(form, site, rule);
  const consequence = consequenceOf(form, site, rule);
  if (condition === null || consequence === null) return null;
  return {
    cell: consequence.cell,
    text: selfCheckWords.when(condition.text, consequence.text),
    when: `AND(IFERROR(${condition.when},FALSE),${consequence.when})`,
  };
}

export function indicatorsOfImplies(
  { condition, consequence }: Implies,
  form: CheckedForm,
): readonly string[] {
  return [condition, consequence].flatMap((part) => {
    if ("left" in part) return ownIndicators([...part.left, ...part.right], form.context.template.code);
    return "filled" in part ? [part.filled] : [part.indicator];
  });
}

function conditionOf(
  form: CheckedForm,
  site: FormSite,
  { condition, missing, tolerance }: Implies,
): Omit<Breach, "cell"> | null {
  if ("left" in condition) {
    const formula = comparisonFormula(condition, { missing, tolerance }, comparisonSite(form, site));
    return formula === null ? null : { text: comparisonWords(form, site, condition), when: formula.holds };
  }
  const place = placeAt(form, site, condition.indicator);
  const when = place === null ? null : isOneOf(reference(form, place.cell), condition.values);
  if (place === null || when === null) return null;
  return { text: `${longName(place)} là ${condition.values.join(", ")}`, when };
}

function consequenceOf(form: CheckedForm, site: FormSite, rule: Implies): Breach | null {
  const { consequence, missing, tolerance } = rule;
  if ("left" in consequence) {
    const formula = comparisonFormula(consequence, { missing, tolerance }, comparisonSite(form, site));
    const cell = firstCell(form, site, consequence);
    if (formula === null || cell === null) return null;
    return { cell, text: comparisonWords(form, site, consequence), when: formula.broken };
  }
  if ("filled" in consequence) return filledBreach(form, site, consequence);
  const place = placeAt(form, site, consequence.indicator);
  if (place === null) return null;
  const at = reference(form, place.cell);
  const known = isOneOf(at, consequence.values);
  if (known === null) return null;
  const text = selfCheckWords.oneOf(longName(place), consequence.values.join(", "));
  return { cell: place.cell, text, when: `AND(${isFilled(at)},NOT(${known}))` };
}

function filledBreach(
  form: CheckedForm,
  site: FormSite,
  { filled, measure }: { readonly filled: string; readonly measure: "current" | "note" },
): Breach | null {
  const place = placeAt(form, site, filled, measure);
  if (place === null) return null;
  const name = measure === "note" ? selfCheckWords.noteOf(longName(place)) : longName(place);
  return { cell: place.cell, text: selfCheckWords.filled(name), when: isBlank(reference(form, place.cell)) };
}
