import type { Comparison, RuleOf } from "../../pack/rule.ts";
import { comparisonFormula, type ComparisonOptions } from "../comparisonFormula.ts";
import type { FormPlace, FormSite } from "../formSite.ts";
import { termsFormula } from "../termFormula.ts";
import { isBlank, isFilled, isOneOf } from "./cellFormulas.ts";
import { comparisonSite, isFigure, placeAt, reference, type CheckedForm } from "./checkedForm.ts";
import { comparisonWords, sideWords } from "./comparisonWords.ts";
import { longName, selfCheckWords, shortName } from "./selfCheckWords.ts";

/** How a rule is broken at a site. */
export interface Breach {
  readonly cell: string;
  readonly text: string;
  /** True when it is broken. */
  readonly when: string;
}

export function compareBreach(
  form: CheckedForm,
  site: FormSite,
  rule: Comparison & { readonly options: ComparisonOptions },
): Breach | null {
  const formula = comparisonFormula(rule, rule.options, comparisonSite(form, site));
  const cell = firstCell(form, site, rule);
  if (formula === null || cell === null) return null;
  return { cell, text: comparisonWords(form, site, rule), when: formula.broken };
}

/** The cell that a broken comparison is about: its first figure. */
export function firstCell(form: CheckedForm, site: FormSite, { left, right }: Comparison): string | null {
  for (const factor of [...left, ...right].flatMap((term) => term.factors)) {
    const place = factor.kind === "indicator" ? placeAt(form, site, factor.indicator) : null;
    if (place !== null) return place.cell;
  }
  return null;
}

export function rangeBreaches(form: CheckedForm, site: FormSite, rule: RuleOf<"range">): readonly Breach[] {
  const place = placeAt(form, site, rule.indicator);
  if (place === null) return [];
  if (place.indicator.type === "date") return [outsideWindow(form, place)];
  const cell = reference(form, place.cell);
  const { placeOf, weeks } = comparisonSite(form, site);
  const name = longName(place);
  return (["min", "max"] as const).flatMap((side): readonly Breach[] => {
    const term = rule[side];
    const bound = term === undefined ? null : termsFormula([term], placeOf, weeks);
    if (term === undefined || bound === null) return [];
    const present = [cell, ...bound.cells].map((part) => `ISNUMBER(${part})`).join(",");
    const words = sideWords(form, site, [term]);
    const text = side === "min" ? selfCheckWords.atLeast(name, words) : selfCheckWords.atMost(name, words);
    const sign = side === "min" ? "<" : ">";
    return [{ cell: place.cell, text, when: `AND(${present},${cell}${sign}${bound.text})` }];
  });
}

function outsideWindow(form: CheckedForm, place: FormPlace): Breach {
  const { from, to } = form.context.call.dataWindow;
  const cell = reference(form, place.cell);
  return {
    cell: place.cell,
    text: selfCheckWords.outside(longName(place), from, to),
    when: `AND(ISNUMBER(${cell}),OR(${cell}<${dateFormula(from)},${cell}>=${dateFormula(to)}+1))`,
  };
}

function dateFormula(date: string): string {
  return `DATE(${date.split("-").map(Number).join(",")})`;
}

export function oneOfBreach(form: CheckedForm, site: FormSite, rule: RuleOf<"oneOf">): Breach | null {
  const place = placeAt(form, site, rule.indicator);
  if (place === null) return null;
  const cell = reference(form, place.cell);
  const known = isOneOf(cell, rule.values);
  if (known === null) return null;
  const text = selfCheckWords.oneOf(longName(place), rule.values.join(", "));
  return { cell: place.cell, text, when: `AND(${isFilled(cell)},NOT(${known}))` };
}

export function pairBreach(form: CheckedForm, site: FormSite, rule: RuleOf<"bothOrNeither">): Breach | null {
  const places = placesOf(form, site, rule.indicators);
  const [first] = places ?? [];
  if (places === null || first === undefined) return null;
  const count = presentCount(form, places);
  const when = `AND(${isJudged(form, places, rule.missing)},${count}>0,${count}<${places.length})`;
  return { cell: first.cell, text: selfCheckWords.together(namesOf(places)), when };
}

export function exclusiveBreach(form: CheckedForm, site: FormSite, rule: RuleOf<"exclusive">): Breach | null {
  const places = placesOf(form, site, rule.indicators);
  const [first] = places ?? [];
  if (places === null || first === undefined) return null;
  const when = `AND(${isJudged(form, places, rule.missing)},${presentCount(form, places)}>1)`;
  return { cell: first.cell, text: selfCheckWords.alone(namesOf(places)), when };
}

function placesOf(
  form: CheckedForm,
  site: FormSite,
  indicators: readonly string[],
): readonly FormPlace[] | null {
  const places = indicators.flatMap((code) => placeAt(form, site, code) ?? []);
  return places.length === indicators.length ? places : null;
}

function namesOf(places: readonly FormPlace[]): string {
  return places.map((place) => (places.length > 3 ? shortName(place) : longName(place))).join(", ");
}

function presentCount(form: CheckedForm, places: readonly FormPlace[]): string {
  return `(${places.map((place) => `IF(${isPresent(form, place)},1,0)`).join("+")})`;
}

/** A number above zero, a text or a date filled in, "Có". */
function isPresent(form: CheckedForm, { indicator, cell: at }: FormPlace): string {
  const cell = reference(form, at);
  const { yesWords, nilTextWords } = form.context.pack.wording;
  if (isFigure(indicator)) return `N(${cell})>0`;
  if (indicator.type === "bool") return isOneOf(cell, yesWords) ?? isFilled(cell);
  const nil = indicator.type === "text" ? isOneOf(cell, nilTextWords) : null;
  return nil === null ? isFilled(cell) : `AND(${isFilled(cell)},NOT(${nil}))`;
}

/** A blank number is unknown, because blank is not zero, unless the rule says so; a text in its cell always is. */
function isJudged(form: CheckedForm, places: readonly FormPlace[], missing: "skip" | "zeroIfAny"): string {
  const figures = places
    .filter(({ indicator }) => isFigure(indicator))
    .map((place) => reference(form, place.cell));
  if (figures.length === 0) return "TRUE";
  const each = figures.map((cell) =>
    missing === "skip" ? `ISNUMBER(${cell})` : `OR(ISNUMBER(${cell}),${isBlank(cell)})`,
  );
  return `AND(${each.join(",")})`;
}
