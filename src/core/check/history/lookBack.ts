import type { DecimalText } from "../../decimal.ts";
import { periodId } from "../../pack/period.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { Factor } from "../../pack/term.ts";
import type { UnitId } from "../../pack/unit.ts";
import { valueOf, type Form } from "../form.ts";
import { resolveIn, unusable, type Operand, type Resolve } from "../operand.ts";
import type { Site } from "../sites.ts";
import { isByUnit } from "../subjects.ts";
import type { Relation } from "./earlierPeriods.ts";
import { earlierForm, figureIn, type EarlierForm, type Past, type Place } from "./past.ts";

/** A form as it looks back from one of its rows. */
export interface LookingBack {
  readonly past: Past;
  readonly form: Form;
  readonly site: Site;
}

/** The unit that a site speaks of. */
export function unitAt({ form, site }: Pick<LookingBack, "form" | "site">): UnitId {
  return site?.subject ?? form.submission.reporter;
}

/** The earlier form of the site's unit; null when there is none. */
export function formBefore(back: LookingBack, relation: Relation): EarlierForm | null {
  const { past, form } = back;
  const { template, call, submission } = form;
  const looking = { template, unit: unitAt(back), sender: submission.reporter, period: call.period };
  return earlierForm(past, looking, relation);
}

/** Where an indicator of the site stands in earlier forms. */
export function placeBefore({ form, site }: Pick<LookingBack, "form" | "site">, indicator: string): Place {
  const section = form.sections.get(indicator);
  const direct = site === null || (section !== undefined && isByUnit(form, section));
  return { row: direct ? null : site.key, indicator };
}

export interface EarlierFigure {
  readonly value: DecimalText;
  /** Id of the period that it is of. */
  readonly period: string;
}

/**
 * The figure of the same period last year: as it was reported then, else as the form itself states it beside the
 * current one.
 */
export function lastYearFigure(
  back: LookingBack & { readonly before: EarlierForm | null },
  indicator: string,
): EarlierFigure | null {
  const { before } = back;
  const reported = before === null ? null : figureIn(before, placeBefore(back, indicator));
  const { period } = back.form.call;
  const last = periodId({ ...period, year: period.year - 1 });
  if (reported !== null) return { value: reported, period: last };
  const stated = valueOf(back.form, indicator, { row: back.site, measure: "samePeriodLastYear" });
  return stated?.reading.type === "number" ? { value: stated.reading.value, period: last } : null;
}

const relations: { readonly [P in Extract<Factor, { kind: "indicator" }>["period"]]: Relation | null } = {
  current: null,
  previous: "rightBefore",
  samePeriodLastYear: "samePeriodLastYear",
};

/** The relation to the period at hand in which a factor looks up its figure; null for this period's own. */
export function relationOf(factor: Factor): Relation | null {
  return factor.kind === "indicator" ? relations[factor.period] : null;
}

/** Resolves the factors of a rule inside a form and, for terms of other periods, inside its unit's earlier forms. */
export function resolveBack(back: LookingBack): Resolve {
  const here = resolveIn(back.form, back.site);
  return (factor) => {
    const relation = relationOf(factor);
    if (factor.kind !== "indicator" || relation === null) return here(factor);
    const foreign = factor.template !== undefined && factor.template !== back.form.template.code;
    return foreign ? unusable : operandBefore(back, factor.indicator, relation);
  };
}

function operandBefore(back: LookingBack, code: string, relation: Relation): Operand {
  const indicator = back.form.indicators.get(code);
  if (indicator === undefined) return unusable;
  const label = labelOf(indicator);
  const { decimals } = indicator;
  const before = formBefore(back, relation);
  if (relation === "samePeriodLastYear") {
    const figure = lastYearFigure({ ...back, before }, code);
    return figure === null
      ? { type: "missing", label, source: null }
      : earlierOperand({ label, decimals }, figure);
  }
  const value = before === null ? null : figureIn(before, placeBefore(back, code));
  if (before === null || value === null) return { type: "missing", label, source: null };
  return earlierOperand({ label, decimals }, { value, period: periodId(before.period) });
}

/** A number that was reported earlier: it has no cell in this form. */
export function earlierOperand(
  shown: { readonly label: string; readonly decimals: number },
  { value, period }: EarlierFigure,
): Operand {
  return { type: "number", ...shown, value, period, source: null, reported: true };
}
