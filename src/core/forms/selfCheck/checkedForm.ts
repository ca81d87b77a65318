import { weeksOf } from "../../check/weeks.ts";
import { indicatorsOf } from "../../pack/lookup.ts";
import type { Indicator } from "../../pack/indicator.ts";
import type { Rule } from "../../pack/rule.ts";
import type { Measure } from "../../pack/template.ts";
import { guardHolds } from "../../check/guard.ts";
import { quoteSheetName } from "../../tables/sheetName.ts";
import type { ComparisonSite } from "../comparisonFormula.ts";
import { decimalsOfFigure } from "../decimalsOfFigure.ts";
import type { FormContext } from "../formContext.ts";
import type { FormPlace, FormSite } from "../formSite.ts";

/** A blank form whose cells are to be checked. */
export interface CheckedForm {
  readonly context: FormContext;
  readonly sheet: string;
  readonly sites: readonly FormSite[];
  /** True for a form that only some units owe: left empty as a whole it is not sent, and nothing is wrong with it. */
  readonly optional: boolean;
}

/** The cell of another sheet as formulas write it. */
export function reference({ sheet }: CheckedForm, cell: string): string {
  return `${quoteSheetName(sheet)}!${cell}`;
}

/** The place of an indicator seen from a site: its own, or the one place that it has on the whole form. */
export function placeAt(
  form: CheckedForm,
  site: FormSite,
  indicator: string,
  measure: Measure = "current",
): FormPlace | null {
  const isMeant = (place: FormPlace): boolean =>
    place.indicator.code === indicator && place.measure === measure;
  const own = site.places.find(isMeant);
  if (own !== undefined) return own;
  const whole = form.sites.filter(({ kind }) => kind === "whole");
  return whole.flatMap(({ places }) => places).find(isMeant) ?? null;
}

/** Where a rule over these indicators is checked: rows of figures or records, else the form as a whole. */
export function sitesOfRule(
  form: CheckedForm,
  rule: Rule,
  indicators: readonly string[],
): readonly FormSite[] {
  const { context, sites } = form;
  const has = (site: FormSite): boolean =>
    site.places.some(({ indicator }) => indicators.includes(indicator.code));
  const rows = sites.filter((site) => site.kind !== "whole" && site.kind !== "total" && has(site));
  const [section] = rows.map((site) => site.section);
  const whole = sites.find((site) => site.kind === "whole" && has(site));
  const chosen =
    section !== undefined
      ? rows.filter((site) => site.section === section)
      : whole === undefined
        ? []
        : [whole];
  return chosen.filter(({ subject: unit }) => guardHolds(rule.guard, { ...context, unit }));
}

export function comparisonSite(form: CheckedForm, site: FormSite): ComparisonSite {
  return {
    placeOf: (code) => {
      const place = placeAt(form, site, code);
      return place === null ? null : reference(form, place.cell);
    },
    decimalsOf: decimalsOfFigure(indicatorsOf(form.context.template)),
    weeks: weeksOf(form.context.call),
  };
}

export function isFigure({ type }: Indicator): boolean {
  return type === "int" || type === "dec" || type === "pct";
}
