import { sum } from "../decimal.ts";
import { factKey } from "../merge/factKey.ts";
import type { Call } from "../pack/call.ts";
import type { Indicator } from "../pack/indicator.ts";
import { indicatorByCode, labelOf, templateByCode } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { Unit } from "../pack/unit.ts";
import { countFormula, factAmount, sumFormula, type FactPlace } from "./factFigures.ts";
import { boundedKey, unitKeyOf } from "./factKeys.ts";
import { sumOf } from "./factIndex.ts";
import { amount, type Amount } from "./figure.ts";
import type { FigureColumn } from "./figureColumn.ts";
import { labelWithUnit } from "./matrixColumns.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { planUnitRows } from "./unitRows.ts";
import { numberedLeads, unitSheet } from "./unitSheet.ts";

type Table = SummaryTableOf<"unitByCall">;

/** Units by the calls of the book that expect a form: an indicator's figure in each of them, and their sum. */
export function unitByCall(context: TableContext, table: Table, sheetName: string): SheetModel {
  const { template: code } = table;
  const template = templateByCode(context.pack, code);
  const calls = context.calls.filter((call) => call.expected.some((item) => item.template === code));
  const columns = table.indicators.flatMap((name) => {
    const series: Series = { context, template: code, indicator: indicatorByCode(template, name), calls };
    return [...calls.map((call) => callColumn(series, call)), totalColumn(series, table.totalLabel)];
  });
  const rows = planUnitRows(context.pack, {
    groups: table.groups,
    subtotals: true,
    includes: (unit) => calls.some((call) => isOwed({ context, template: code }, call, unit)),
  });
  return unitSheet(context, { table, sheetName, rows, leads: numberedLeads, columns, templates: [code] });
}

interface Series {
  readonly context: TableContext;
  readonly template: string;
  readonly indicator: Indicator;
  readonly calls: readonly Call[];
}

function callColumn(series: Series, call: Call): FigureColumn<Unit> {
  return {
    ...columnOf(series, call.periodLabel),
    at: (unit) =>
      isOwed(series, call, unit) ? factAmount(series.context.facts, placeOf(series, call, unit)) : null,
  };
}

/** The calls that have a figure, added up; a call that has none yet is left out of the sum, not taken for zero. */
function totalColumn(series: Series, label: string): FigureColumn<Unit> {
  return {
    ...columnOf(series, label),
    at: (unit) => {
      const owed = series.calls.filter((call) => isOwed(series, call, unit));
      const places = owed.map((call) => placeOf(series, call, unit));
      return places.length === 0 ? null : totalAmount(series.context, places);
    },
  };
}

function columnOf({ indicator }: Series, label: string) {
  const path = labelWithUnit({ label: [labelOf(indicator)], unitOfMeasure: indicator.unitOfMeasure });
  const { decimals } = indicator;
  return { path: [...path, label], width: 8, reports: true, kind: "amount", decimals, summed: true } as const;
}

function totalAmount({ facts }: TableContext, places: readonly FactPlace[]): Amount {
  const values = places.flatMap(({ key }) => sumOf(facts.under(key)) ?? []);
  return amount(
    {
      isMissing: `${places.map(countFormula).join("+")}=0`,
      number: places.map((place) => sumFormula(place)).join("+"),
    },
    values.length === 0 ? null : sum(values),
  );
}

function placeOf({ context, template, indicator }: Series, call: Call, unit: Unit): FactPlace {
  const identity = {
    call: call.id,
    template,
    unit: unit.id,
    row: null,
    indicator: indicator.code,
    measure: "current",
  } as const;
  return context.catalogue(template, indicator.code).inParts
    ? { column: "khoa_dv", key: unitKeyOf(identity) }
    : { column: "khoa", key: boundedKey(factKey(identity)) };
}

function isOwed(
  { context, template }: Pick<Series, "context" | "template">,
  call: Call,
  unit: Unit,
): boolean {
  const item = context.coverage.find(call.id, unit.id, template);
  return item !== null && item.status !== "exempt";
}
