import { sum, type DecimalText } from "../../decimal.ts";
import { groupBy } from "../../groupBy.ts";
import { indicatorsOf } from "../../pack/lookup.ts";
import type { Pack } from "../../pack/pack.ts";
import type { Period } from "../../pack/period.ts";
import type { Measure, Template } from "../../pack/template.ts";
import type { Unit, UnitId } from "../../pack/unit.ts";
import { relatedPeriod, type Relation } from "./earlierPeriods.ts";
import type { HistoricFigure, History } from "./history.ts";

/** What a form said of a unit in an earlier period. */
export interface EarlierForm {
  readonly period: Period;
  readonly sender: UnitId;
  readonly figures: ReadonlyMap<string, DecimalText>;
}

/** A history by unit and form, for looking figures up. */
export interface Past {
  readonly pack: Pack;
  readonly forms: ReadonlyMap<string, readonly EarlierForm[]>;
}

export function openPast(history: History, pack: Pack): Past {
  const versions = new Map(pack.templates.map(({ code, version }) => [code, version]));
  // A code of another version of the form may mean another thing: its figures are not compared.
  const comparable = history.figures.filter(({ template, version }) => versions.get(template) === version);
  const byUnit = groupBy(comparable, ({ template, unit }) => keyOf(template, unit));
  return {
    pack,
    forms: new Map([...byUnit].map(([key, figures]) => [key, toForms(figures)])),
  };
}

/** Whose form of which template looks back; a form of the same sender is the one to compare with. */
export interface Looking {
  readonly template: Template;
  readonly unit: UnitId;
  readonly sender: UnitId;
  readonly period: Period;
}

/** The earlier form of the unit that stands in this relation to the period; null when there is none. */
export function earlierForm(past: Past, looking: Looking, relation: Relation): EarlierForm | null {
  const forms = formsAbout(past, looking.template, looking.unit);
  const found = relatedPeriod(forms, looking.period, relation);
  if (found === null) return null;
  const alike = forms.filter(({ period }) => samePeriod(period, found.period));
  return (
    alike.find(({ sender }) => sender === looking.sender) ??
    alike.find(({ sender }) => sender === looking.unit) ??
    found
  );
}

/** All earlier forms of the unit, those that its predecessors sent before a merger added up among them. */
export function formsAbout(past: Past, template: Template, unit: UnitId): readonly EarlierForm[] {
  const own = past.forms.get(keyOf(template.code, unit)) ?? [];
  const { predecessors = [] } = unitIn(past.pack, unit) ?? {};
  if (predecessors.length === 0) return own;
  const merged = mergedForms(past, template, predecessors);
  return [...own, ...merged.filter((form) => own.every(({ period }) => !samePeriod(period, form.period)))];
}

export interface Place {
  readonly row: string | null;
  readonly indicator: string;
  readonly measure?: Measure;
}

/** The figure that stood in a place of an earlier form; null when nothing did. */
export function figureIn(
  form: EarlierForm,
  { row, indicator, measure = "current" }: Place,
): DecimalText | null {
  return form.figures.get(placeKey({ row, indicator, measure })) ?? null;
}

/** The sum of an indicator over all rows of an earlier form; null when it had none. */
export function sumIn(form: EarlierForm, indicator: string): DecimalText | null {
  const prefix = `${indicator}|current|`;
  const figures = [...form.figures].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  return figures.length === 0 ? null : sum(figures);
}

function toForms(figures: readonly HistoricFigure[]): readonly EarlierForm[] {
  const groups = groupBy(figures, ({ call, sender }) => JSON.stringify([call, sender]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { period, sender } = first;
    return [{ period, sender, figures: new Map(group.map((figure) => [placeKey(figure), figure.value])) }];
  });
}

/** Periods for which every predecessor has a form: what is counted adds up, what is not is left out. */
function mergedForms(past: Past, template: Template, units: readonly UnitId[]): readonly EarlierForm[] {
  const [first = [], ...others] = units.map((unit) => past.forms.get(keyOf(template.code, unit)) ?? []);
  const summable = new Set(
    indicatorsOf(template).flatMap(({ code, aggregate }) => (aggregate === "sum" ? [code] : [])),
  );
  return first.flatMap((form) => {
    const parts = [
      form,
      ...others.flatMap((forms) => forms.find(({ period }) => samePeriod(period, form.period)) ?? []),
    ];
    if (parts.length < units.length) return [];
    const figures = [...form.figures.keys()].flatMap((key): readonly [string, DecimalText][] => {
      const values = parts.flatMap((part) => part.figures.get(key) ?? []);
      const [indicator = ""] = key.split("|");
      return values.length < parts.length || !summable.has(indicator) ? [] : [[key, sum(values)]];
    });
    return [{ period: form.period, sender: form.sender, figures: new Map(figures) }];
  });
}

function unitIn(pack: Pack, id: UnitId): Unit | undefined {
  return pack.units.find((unit) => unit.id === id);
}

function samePeriod(left: Period, right: Period): boolean {
  return left.type === right.type && left.year === right.year && left.n === right.n;
}

/** Codes and measures have no "|", so that nothing in the row's key can be taken for one. */
function placeKey({ row, indicator, measure }: Required<Place>): string {
  return `${indicator}|${measure}|${row ?? ""}`;
}

/** Ids have no "|". */
function keyOf(template: string, unit: UnitId): string {
  return `${template}|${unit}`;
}
