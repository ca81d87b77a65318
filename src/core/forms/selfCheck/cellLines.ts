import { assertNever } from "../../assertNever.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { isAskedFor } from "../../pack/isAskedFor.ts";
import type { Rule } from "../../pack/rule.ts";
import { guardHolds } from "../../check/guard.ts";
import type { FormPlace, FormSite } from "../formSite.ts";
import { countFilled, isBlank, isFilled, isOneOf } from "./cellFormulas.ts";
import { isFigure, reference, type CheckedForm } from "./checkedForm.ts";
import { lineState, type CheckLine } from "./checkLine.ts";
import { longName, selfCheckWords } from "./selfCheckWords.ts";

/** What every cell of a site is asked for: a value where one is required, and one of its kind. */
export function cellLines(form: CheckedForm, site: FormSite): readonly CheckLine[] {
  if (site.kind === "total") return [];
  const inputs = site.places.filter(({ kind, measure }) => kind === "input" && measure !== "note");
  const required = inputs.filter((place) => isWanted(form, site, place));
  const asked = askedWhen(form, site, { inputs, required });
  return [
    ...rowLine(form, site, { inputs, required }),
    ...inputs.flatMap((place) =>
      cellLine(form, site, { place, asked: required.includes(place) ? asked : null }),
    ),
    ...inputs.flatMap((place) => lengthLine(form, site, place)),
  ];
}

interface Inputs {
  readonly inputs: readonly FormPlace[];
  readonly required: readonly FormPlace[];
}

/** When a blank required cell is missing for itself; "" always. */
function askedWhen(form: CheckedForm, site: FormSite, { inputs, required }: Inputs): string {
  if (site.kind === "open" && site.labelCell !== undefined) return isFilled(reference(form, site.labelCell));
  const isByRow = site.kind === "record" || (site.kind === "row" && required.length > 1);
  return isByRow ? `${countFilled(form, cellsOf(inputs))}>0` : "";
}

/** A row without a single value is one thing to do, as are figures without the label of their row. */
function rowLine(form: CheckedForm, site: FormSite, { inputs, required }: Inputs): readonly CheckLine[] {
  const [first] = required;
  const filled = countFilled(form, cellsOf(inputs));
  if (site.kind === "row" && required.length > 1 && first !== undefined) {
    const text = selfCheckWords.blankRow(site.label, required.length);
    const formula = `IF(${filled}=0,${lineState.blank},0)`;
    return [{ sheet: form.sheet, cell: first.cell, text, formula, initially: lineState.blank, strict: true }];
  }
  if (site.kind !== "open" || site.labelCell === undefined || inputs.length === 0) return [];
  const formula = `IF(AND(${isBlank(reference(form, site.labelCell))},${filled}>0),${lineState.blank},0)`;
  const text = selfCheckWords.noLabel;
  return [{ sheet: form.sheet, cell: site.labelCell, text, formula, initially: 0, strict: true }];
}

interface Asked {
  readonly place: FormPlace;
  /** When a blank is missing; null where the cell may stay blank. */
  readonly asked: string | null;
}

function cellLine(form: CheckedForm, site: FormSite, { place, asked }: Asked): readonly CheckLine[] {
  const cell = reference(form, place.cell);
  const unfit = unfitWhen(form, place.indicator, cell);
  if (unfit === null && asked === null) return [];
  const used = site.labelCell === undefined ? "" : `,${isFilled(reference(form, site.labelCell))}`;
  const wrong = unfit === null ? "0" : `IF(AND(IFERROR(${unfit},TRUE)${used}),${lineState.wrong},0)`;
  const missing =
    asked === null ? "0" : asked === "" ? String(lineState.blank) : `IF(${asked},${lineState.blank},0)`;
  return [
    {
      sheet: form.sheet,
      cell: place.cell,
      text: selfCheckWords.fillIn(site.label, longName(place), wantedOf(place.indicator)),
      formula: `IF(IFERROR(${isBlank(cell)},FALSE),${missing},${wrong})`,
      initially: asked === "" ? lineState.blank : lineState.right,
      strict: true,
    },
  ];
}

/** When what stands in a cell is not of its kind; null when anything is. */
function unfitWhen({ context }: CheckedForm, indicator: Indicator, cell: string): string | null {
  const { wording } = context.pack;
  switch (indicator.type) {
    case "int":
    case "dec":
    case "pct":
      return `OR(NOT(ISNUMBER(${cell})),${numberBounds(indicator, cell).join(",")})`;
    case "date":
      return `NOT(ISNUMBER(${cell}))`;
    case "bool": {
      const known = isOneOf(cell, [...wording.yesWords, ...wording.noWords]);
      return known === null ? null : `NOT(OR(ISLOGICAL(${cell}),${known}))`;
    }
    case "choice": {
      const words = (indicator.choices ?? []).flatMap(({ value, aliases }) => [value, ...aliases]);
      const known = isOneOf(cell, words);
      return known === null ? null : `NOT(${known})`;
    }
    case "text":
      return null;
    default:
      return assertNever(indicator.type);
  }
}

function numberBounds(indicator: Indicator, cell: string): readonly string[] {
  const { min = 0, max = indicator.type === "pct" ? 100 : undefined } = indicator;
  return [
    `${cell}<${min}`,
    ...(max === undefined ? [] : [`${cell}>${max}`]),
    ...(indicator.type === "int" ? [`${cell}<>ROUND(${cell},0)`] : []),
  ];
}

function wantedOf(indicator: Indicator): string {
  const { min = 0, max = indicator.type === "pct" ? 100 : undefined } = indicator;
  if (isFigure(indicator)) return selfCheckWords.number(indicator.type === "int", min, max);
  return selfCheckWords.kinds[indicator.type === "date" ? "date" : kindOfText(indicator)];
}

function kindOfText({ type }: Indicator): "choice" | "text" {
  return type === "choice" || type === "bool" ? "choice" : "text";
}

/** A text too short or too long for what is asked; "Không" is never too short. */
function lengthLine(form: CheckedForm, site: FormSite, place: FormPlace): readonly CheckLine[] {
  const { type, minLength, maxLength } = place.indicator;
  if (type !== "text" || (minLength === undefined && maxLength === undefined)) return [];
  const bounds = { min: minLength, max: maxLength };
  return [textLine(form, site, { place, bounds, state: lineState.doubtful })];
}

export interface TextBounds {
  readonly place: FormPlace;
  readonly bounds: { readonly min?: number | undefined; readonly max?: number | undefined };
  readonly state: 1 | 3;
}

export function textLine(form: CheckedForm, site: FormSite, { place, bounds, state }: TextBounds): CheckLine {
  const cell = reference(form, place.cell);
  const nil = isOneOf(cell, form.context.pack.wording.nilTextWords) ?? "FALSE";
  const { min, max } = bounds;
  const parts = [
    ...(min === undefined ? [] : [`AND(LEN(TRIM(${cell}))<${min},NOT(${nil}))`]),
    ...(max === undefined ? [] : [`LEN(TRIM(${cell}))>${max}`]),
  ];
  return {
    sheet: form.sheet,
    cell: place.cell,
    text: selfCheckWords.length(site.label, longName(place), bounds),
    formula: `IF(IFERROR(AND(ISTEXT(${cell}),${isFilled(cell)},OR(${parts.join(",")})),FALSE),${state},0)`,
    initially: 0,
    strict: state === lineState.wrong,
  };
}

/** Whether this reporter must fill the cell in for this call. */
function isWanted({ context }: CheckedForm, site: FormSite, { indicator, measure }: FormPlace): boolean {
  const asked = isAskedFor(indicator, context.call);
  if (measure === "current") {
    return asked || context.template.rules.some((rule) => requires(rule, context, { indicator, site }));
  }
  const section = context.template.sections.find(({ id }) => id === site.section);
  if (section?.kind !== "rows" || !asked) return false;
  return section.measures.some(({ id, required }) => id === measure && required);
}

function requires(
  rule: Rule,
  context: CheckedForm["context"],
  { indicator, site }: { readonly indicator: Indicator; readonly site: FormSite },
): boolean {
  if (rule.kind !== "required" || rule.severity === "note") return false;
  return (
    rule.indicators.includes(indicator.code) && guardHolds(rule.guard, { ...context, unit: site.subject })
  );
}

function cellsOf(places: readonly FormPlace[]): readonly string[] {
  return places.map(({ cell }) => cell);
}
