import { sectionOfIndicator, templateByCode } from "../pack/lookup.ts";
import { toldKey } from "./factKeys.ts";
import { compare, divide, round, sum, toNumber, type DecimalText } from "../decimal.ts";
import type { Indicator } from "../pack/indicator.ts";
import { coverageAmount } from "./coverageFigures.ts";
import { countFormula, rowsAt, sumFormula, tableOf, type FactPlace, type FigureRow } from "./factFigures.ts";
import { sumOf } from "./factIndex.ts";
import { percentage, quotientDecimals, rounded } from "./figure.ts";
import { literal } from "./literal.ts";
import { amountOfTerms, callOf, totalPlace, type TableContext } from "./tableContext.ts";
import { missingMark, words } from "./words.ts";

/** An indicator of a form, over all units. */
export interface TotalledIndicator {
  readonly template: string;
  readonly indicator: Indicator;
}

export interface TotalFigure {
  readonly formula: string;
  readonly value: number | string;
}

type Period = "current" | "samePeriodLastYear";

/** The indicator over all units, brought together as its aggregation says; words where there is none. */
export function totalFigure(context: TableContext, entry: TotalledIndicator, measure: Period): TotalFigure {
  const { template, indicator } = entry;
  const place = totalPlace(context, { template, indicator: indicator.code, measure });
  const rows = rowsAt(context.facts, place);
  const none = measure === "current" ? missingMark : words.noFigures;
  const guarded = (number: string, value: DecimalText | null): TotalFigure => ({
    formula: `IF(${countFormula(place)}=0,${literal(none)},${number})`,
    value: value === null ? none : toNumber(value),
  });
  switch (indicator.aggregate) {
    case "recalc":
      return rate(context, entry, { measure, none });
    case "wavg":
      return weightedAverage(place, rows, none);
    case "countRows":
      return recordCount(context, entry, { place, rows, none });
    case "max":
    case "min":
      return guarded(extremeFormula(place, indicator.aggregate), extreme(rows, indicator.aggregate));
    default:
      return guarded(sumFormula(place), sumOf(rows));
  }
}

/** "n/N" units with a figure, and a remark where fewer of them gave last year's. */
export function unitsCounted(
  context: TableContext,
  entry: TotalledIndicator,
): { readonly units: TotalFigure; readonly remark: TotalFigure } {
  const expected = `/${unitsExpected(context, entry)}`;
  const now = unitCount(context, entry, "current");
  const before = unitCount(context, entry, "samePeriodLastYear");
  const remark = words.samePeriodUnits;
  return {
    units: { formula: `${now.formula}&${literal(expected)}`, value: `${now.value}${expected}` },
    remark: {
      formula: `IF(AND(${before.formula}>0,${before.formula}<${now.formula}),${literal(remark)}&${before.formula}&${literal(expected)},"")`,
      value: before.value > 0 && before.value < now.value ? `${remark}${before.value}${expected}` : "",
    },
  };
}

interface Count {
  readonly formula: string;
  readonly value: number;
}

function unitCount(context: TableContext, entry: TotalledIndicator, measure: Period): Count {
  const { template, indicator } = entry;
  if (indicator.aggregate === "countRows" && measure === "current") {
    const call = callOf(context, template).id;
    const valid = coverageAmount(context.coverage, "hop_le", { kind: "template", call, template });
    return { formula: valid.formula, value: Number(valid.value) };
  }
  const [denominator] = indicator.ratio?.denominator ?? [];
  const factor = denominator?.factors.find((each) => each.kind === "indicator");
  const counted = factor?.kind === "indicator" ? factor.indicator : indicator.code;
  const place = totalPlace(context, {
    template: (factor?.kind === "indicator" ? factor.template : undefined) ?? template,
    indicator: counted,
    measure,
  });
  if (place.lastYear !== undefined) {
    const value = place.lastYear.under(place.key).filter(({ marksUnit }) => marksUnit).length;
    return { formula: sumFormula(place, "dem_dv"), value };
  }
  // Who says again what another unit has told has reported all the same.
  const places = hasEvents(context, entry) ? [place, { ...place, key: toldKey(place.key) }] : [place];
  return {
    formula: places.map((each) => sumFormula(each, "dem_dv")).join("+"),
    value: places.flatMap(({ key }) => context.facts.positions(key).filter(context.facts.marksUnit)).length,
  };
}

function hasEvents({ pack }: TableContext, { template, indicator }: TotalledIndicator): boolean {
  const section = sectionOfIndicator(templateByCode(pack, template), indicator.code);
  return section.kind === "list" && section.sameWhen.length > 0;
}

function unitsExpected(context: TableContext, { template, indicator }: TotalledIndicator): number {
  const call = callOf(context, template).id;
  const total = context.consolidation.totals.find(
    (each) =>
      each.call === call &&
      each.template === template &&
      each.indicator === indicator.code &&
      each.row === null &&
      each.measure === "current",
  );
  return total?.unitsExpected ?? context.coverage.ofTemplate(call, template).length;
}

/** 100 × Σ numerator ÷ Σ denominator over all units. */
function rate(
  context: TableContext,
  { template, indicator }: TotalledIndicator,
  how: { readonly measure: Period; readonly none: string },
): TotalFigure {
  const { numerator, denominator } = indicator.ratio ?? { numerator: [], denominator: [] };
  const side = (terms: typeof numerator) =>
    amountOfTerms(context, terms, {
      template,
      locate: (place) => totalPlace(context, { ...place, measure: how.measure }),
    });
  const [above, below] = [side(numerator), side(denominator)];
  const none = literal(how.none);
  return {
    formula: `IF(COUNT(${above.formula},${below.formula})<2,${none},IF(N(${below.formula})=0,${none},${rounded(`100*${above.formula}/${below.formula}`)}))`,
    value: percentage(above.value, below.value) ?? how.none,
  };
}

function weightedAverage(place: FactPlace, rows: readonly FigureRow[], none: string): TotalFigure {
  const weights = sum(rows.flatMap((row) => row.weight ?? []));
  const products = sum(rows.flatMap((row) => row.product ?? []));
  const weight = sumFormula(place, "trong_so");
  const average = divide(products, weights);
  return {
    formula: `IF(${weight}=0,${literal(none)},${rounded(`${sumFormula(place, "tich")}/${weight}`)})`,
    value: average === null ? none : toNumber(round(average, quotientDecimals)),
  };
}

/** An accepted list without records is a zero, not a gap. */
function recordCount(
  context: TableContext,
  { template }: TotalledIndicator,
  found: { readonly place: FactPlace; readonly rows: readonly FigureRow[]; readonly none: string },
): TotalFigure {
  const call = callOf(context, template).id;
  const valid = coverageAmount(context.coverage, "hop_le", { kind: "template", call, template });
  const count = countFormula(found.place);
  const isThere = found.rows.length > 0 || Number(valid.value) > 0;
  return {
    formula: `IF(${count}+${valid.formula}=0,${literal(found.none)},${count})`,
    value: isThere ? found.rows.length : found.none,
  };
}

/**
 * The other rows are moved out of reach rather than left out: SUMPRODUCT reads arrays without Ctrl+Shift+Enter,
 * Excel 2010 has no MAXIFS, and LibreOffice's AGGREGATE takes no computed array.
 */
function extremeFormula(place: FactPlace, which: "max" | "min"): string {
  const table = tableOf(place);
  const away = `(${table}[${place.column}]<>${literal(place.key)})*1E+99`;
  return which === "max"
    ? `SUMPRODUCT(MAX(${table}[gia_tri]-${away}))`
    : `SUMPRODUCT(MIN(${table}[gia_tri]+${away}))`;
}

function extreme(rows: readonly FigureRow[], which: "max" | "min"): DecimalText | null {
  const sign = which === "max" ? 1 : -1;
  return rows
    .flatMap((row) => row.number ?? [])
    .reduce<DecimalText | null>(
      (best, number) => (best === null || compare(number, best) === sign ? number : best),
      null,
    );
}
