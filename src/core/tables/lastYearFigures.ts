import { multiply, type DecimalText } from "../decimal.ts";
import type { HistoricFigure, History } from "../check/history/history.ts";
import { byText } from "../compare.ts";
import { groupBy } from "../groupBy.ts";
import type { FactIdentity } from "../merge/factKey.ts";
import type { Call } from "../pack/call.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Pack } from "../pack/pack.ts";
import { periodId } from "../pack/period.ts";
import { unitOn } from "../pack/unitOn.ts";
import type { UnitId } from "../pack/unit.ts";
import type { FactIndex } from "./factIndex.ts";
import { isFigure } from "./factRow.ts";
import type { IndicatorCatalogue } from "./indicatorCatalogue.ts";
import { inPackOrder } from "./packOrder.ts";

/** A figure of the same period last year, as the tables count it today. */
export interface LastYearFigure {
  /** Where it counts: this year's call, and the unit that answers for it today. */
  readonly identity: FactIdentity;
  /** Which call it is of, null where the unit stated it beside this year's figure; and the unit that had it then. */
  readonly call: string | null;
  readonly unit: UnitId;
  readonly sender: UnitId;
  readonly version: string;
  readonly number: DecimalText;
  /** For a weighted average: the weight, and the number times it. */
  readonly weight: DecimalText | null;
  readonly product: DecimalText | null;
}

export interface LastYearInput {
  readonly pack: Pack;
  readonly callOf: (template: string) => Call;
  readonly catalogue: IndicatorCatalogue;
  readonly facts: FactIndex;
}

/**
 * Last year's figures as they were reported then, those of units that were merged since under the unit that they went
 * into; what nobody reported then stands as the units state it now. Empty when no earlier figures are known.
 */
export function lastYearFigures(input: LastYearInput, history: History): readonly LastYearFigure[] {
  const recorded = recordedFigures(input, history);
  if (recorded.length === 0) return [];
  const known = new Set(recorded.map(({ identity }) => subjectOf(identity)));
  return [...recorded, ...statedFigures(input).filter(({ identity }) => !known.has(subjectOf(identity)))];
}

/** What is said of a unit in one indicator, whatever the row. */
export function subjectOf({ template, unit, indicator }: FactIdentity): string {
  return `${template}|${unit}|${indicator}`;
}

function recordedFigures(input: LastYearInput, { figures }: History): readonly LastYearFigure[] {
  const { pack } = input;
  const versions = new Map(pack.templates.map(({ code, version }) => [code, version]));
  const fitting = figures.filter(
    (figure) =>
      figure.measure === "current" &&
      figure.reconciles !== true &&
      // A code of another version of the form may mean another thing.
      versions.get(figure.template) === figure.version &&
      isLastYear(figure, input.callOf(figure.template)),
  );
  const weights = new Map(fitting.map((figure) => [placeOf(figure, figure.indicator), figure.value]));
  const placed = fitting.flatMap((figure) => placeToday(figure, input, weights) ?? []);
  const forms = groupBy(inOneOrder(placed, pack), ({ identity }) => `${identity.template}|${identity.unit}`);
  return [...forms.values()].flatMap((form) => onceEach(ownOrMerged(form)));
}

/** The same for whatever order the figures become known in; what a unit reports itself goes before what others do. */
function inOneOrder(figures: readonly LastYearFigure[], pack: Pack): readonly LastYearFigure[] {
  const texts = new Map(
    figures.map((figure) => {
      const { call, unit, sender, identity } = figure;
      return [
        figure,
        [unit, identity.indicator, identity.row, sender === unit ? "" : sender, call].join("|"),
      ];
    }),
  );
  const sorted = figures.toSorted((left, right) => byText(texts.get(left) ?? "", texts.get(right) ?? ""));
  return inPackOrder(pack, sorted, {
    of: ({ identity: { call, template, unit } }) => ({ call, template, unit }),
    by: ["template", "unit"],
  });
}

function isLastYear({ period }: HistoricFigure, call: Call): boolean {
  const { year } = call.period;
  return periodId(period) === periodId({ ...call.period, year: year - 1 });
}

function placeToday(
  figure: HistoricFigure,
  { pack, callOf, catalogue }: LastYearInput,
  weights: ReadonlyMap<string, DecimalText>,
): LastYearFigure | null {
  const { template, row, version, value } = figure;
  const call = callOf(template);
  const today = unitOn(pack, figure.unit, call.dataWindow.to);
  if (today === null) return null;
  const { indicator } = catalogue(template, figure.indicator);
  if (today.id !== figure.unit && !addsUp(indicator)) return null;
  const weight =
    indicator.weightBy === undefined ? null : (weights.get(placeOf(figure, indicator.weightBy)) ?? null);
  return {
    identity: {
      call: call.id,
      template,
      unit: today.id,
      row,
      indicator: figure.indicator,
      measure: "samePeriodLastYear",
    },
    call: figure.call,
    unit: figure.unit,
    sender: figure.sender,
    version,
    number: value,
    weight,
    product: weight === null ? null : multiply(value, weight),
  };
}

/** What the figures of several units make one of. A rate is computed from its parts instead. */
function addsUp({ aggregate }: Indicator): boolean {
  return aggregate === "sum" || aggregate === "max" || aggregate === "min" || aggregate === "wavg";
}

function placeOf({ call, template, unit, sender, row }: HistoricFigure, indicator: string): string {
  return JSON.stringify([call, template, unit, sender, row, indicator]);
}

/** A unit that reported itself had its figures; else those of the units before it are its own. */
function ownOrMerged(figures: readonly LastYearFigure[]): readonly LastYearFigure[] {
  const own = figures.filter(({ identity, unit }) => unit === identity.unit);
  return own.length > 0 ? own : figures;
}

/** Of several reports about one place the first stands. */
function onceEach(figures: readonly LastYearFigure[]): readonly LastYearFigure[] {
  const places = groupBy(figures, ({ identity: { row, indicator }, unit }) =>
    JSON.stringify([unit, row, indicator]),
  );
  return [...places.values()].flatMap(([first]) => first ?? []);
}

/** What the units state of last year in this year's forms. */
function statedFigures({ facts, callOf }: LastYearInput): readonly LastYearFigure[] {
  return [...facts.facts.entries()].flatMap(([position, fact]): readonly LastYearFigure[] => {
    const { submission, unit, row, value, state } = fact;
    const { call, template, version } = submission;
    if (value.measure !== "samePeriodLastYear" || callOf(template).id !== call) return [];
    const { number, weight, product } = facts.at(position);
    if (!isFigure({ state, reading: value.reading }) || number === null) return [];
    const { indicator, measure } = value;
    const identity = { call, template, unit, row: row?.key ?? null, indicator, measure };
    return [{ identity, call: null, unit, sender: submission.reporter, version, number, weight, product }];
  });
}
