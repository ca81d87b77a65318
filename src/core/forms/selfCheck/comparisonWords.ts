import type { Comparison } from "../../pack/rule.ts";
import type { Factor, Term } from "../../pack/term.ts";
import { weeksOf } from "../../check/weeks.ts";
import type { FormSite } from "../formSite.ts";
import { placeAt, type CheckedForm } from "./checkedForm.ts";
import { longName, selfCheckWords, shortName } from "./selfCheckWords.ts";

/** "cột 1 “Tổng số lượt” phải bằng cột 4 + cột 13 + cột 22". */
export function comparisonWords(form: CheckedForm, site: FormSite, comparison: Comparison): string {
  const { left, operator, right } = comparison;
  const operation = selfCheckWords.operators[operator];
  return `${sideWords(form, site, left)} ${operation} ${sideWords(form, site, right)}`;
}

/** A sum of terms in words; a lone indicator is named by its label, too. */
export function sideWords(form: CheckedForm, site: FormSite, terms: readonly Term[]): string {
  const isLone = terms.length === 1;
  return terms
    .map((term, index) => {
      const isMinus = term.coefficient.startsWith("-");
      const sign = index === 0 ? (isMinus ? "− " : "") : isMinus ? " − " : " + ";
      return sign + termWords(form, site, { term, isLone });
    })
    .join("");
}

function termWords(
  form: CheckedForm,
  site: FormSite,
  { term, isLone }: { readonly term: Term; readonly isLone: boolean },
): string {
  const size = term.coefficient.replace(/^-/, "");
  const factors = term.factors.map((factor) => factorWords(form, site, { factor, isLone }));
  const parts = size === "1" && factors.length > 0 ? factors : [size.replace(".", ","), ...factors];
  return parts.join(" × ");
}

function factorWords(
  form: CheckedForm,
  site: FormSite,
  { factor, isLone }: { readonly factor: Factor; readonly isLone: boolean },
): string {
  if (factor.kind === "weeks") return `${weeksOf(form.context.call)} tuần`;
  const place = factor.kind === "indicator" ? placeAt(form, site, factor.indicator) : null;
  if (place === null) return "";
  return isLone ? longName(place) : shortName(place);
}
