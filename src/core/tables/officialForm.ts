import { gridLeads } from "../forms/gridLeads.ts";
import { factKey } from "../merge/factKey.ts";
import type { Indicator } from "../pack/indicator.ts";
import { rowDimensionOf, templateByCode } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { RowDimension, SectionOf, Template } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import type { AnnexColumn } from "./annexModel.ts";
import { columnWidth } from "./columnWidth.ts";
import { boundedKey } from "./factKeys.ts";
import { factAmount, factText } from "./factFigures.ts";
import { templatesOfColumn } from "./columnTemplates.ts";
import { isOwed, matrixColumn } from "./matrixColumns.ts";
import type { SheetModel } from "./sheetModel.ts";
import { amountOfTerms, callOf, unitPlace, type TableContext } from "./tableContext.ts";
import type { FigureColumn, ColumnFigures } from "./figureColumn.ts";
import { planUnitRows } from "./unitRows.ts";
import { numberedLeads, unitSheet } from "./unitSheet.ts";

/** The header and number row of an official form as printed, one row per unit, the pack's columns behind. */
export function officialForm(
  context: TableContext,
  table: SummaryTableOf<"officialForm">,
  sheetName: string,
): SheetModel {
  const template = templateByCode(context.pack, table.template);
  const section = gridOf(template, table.section);
  const code = template.code;
  const templates = [
    ...new Set([code, ...table.extraColumns.flatMap((column) => templatesOfColumn(column, code))]),
  ];
  const rows = planUnitRows(context.pack, {
    groups: table.groups,
    subtotals: true,
    includes: (unit) => isOwed(context, unit, [code]),
  });
  const isDense = section.indicators.length > 18;
  const columns = [
    ...section.indicators.map((indicator) => formColumn(context, template, { indicator, isDense })),
    ...table.extraColumns.map((column) => ({ ...matrixColumn(context, column, code), number: "" })),
  ];
  const leads = formLeads(section, unitDimension(template, section));
  return unitSheet(context, { table, sheetName, rows, leads, columns, templates });
}

/** The grid of a template; the pack's references are checked, so another kind of section is a bug. */
export function gridOf(template: Template, id: string): SectionOf<"grid"> {
  const section = template.sections.find((each) => each.id === id);
  if (section?.kind !== "grid") throw new Error(`${template.code} has no grid ${id}`);
  return section;
}

/** The layout by unit, which the consolidated form has. */
function unitDimension(template: Template, section: SectionOf<"grid">): RowDimension {
  const layouts = [null, ...template.variants.map((variant) => variant.id)];
  const dimensions = layouts.map((layout) => rowDimensionOf(template, section, layout));
  return dimensions.find((dimension) => dimension.kind === "unit") ?? section.rowDimension;
}

function formLeads(section: SectionOf<"grid">, dimension: RowDimension): readonly AnnexColumn[] {
  const { hasOrdinal, numbers } = gridLeads(section, dimension);
  const label = { path: [dimension.label], width: 27, number: numbers.at(-1) ?? "" };
  const [ordinal] = numberedLeads;
  return hasOrdinal && ordinal !== undefined ? [{ ...ordinal, number: numbers[0] ?? "" }, label] : [label];
}

function formColumn(
  context: TableContext,
  template: Template,
  form: { readonly indicator: Indicator; readonly isDense: boolean },
): FigureColumn<Unit> {
  const { indicator } = form;
  return {
    path: indicator.label,
    width: columnWidth(indicator, form.isDense ? 5.5 : 9),
    ...(indicator.printedNumber === undefined ? {} : { number: indicator.printedNumber }),
    reports: true,
    ...formFigures(context, template, indicator),
  };
}

function formFigures(context: TableContext, template: Template, indicator: Indicator): ColumnFigures<Unit> {
  const { code } = template;
  const place = { template: code, indicator: indicator.code, measure: "current" } as const;
  const owed = (unit: Unit) => isOwed(context, unit, [code]);
  const { ratio, decimals } = indicator;
  if (ratio !== undefined) {
    const terms = (unit: Unit, side: typeof ratio.numerator) =>
      amountOfTerms(context, side, { template: code, locate: (each) => unitPlace(context, unit, each) });
    const parts = (unit: Unit) => ({
      numerator: terms(unit, ratio.numerator),
      denominator: terms(unit, ratio.denominator),
    });
    return { kind: "ratio", decimals, at: (unit) => (owed(unit) ? parts(unit) : null) };
  }
  if (indicator.type === "int" || indicator.type === "dec" || indicator.type === "pct") {
    const at = (unit: Unit) =>
      owed(unit) ? factAmount(context.facts, unitPlace(context, unit, place)) : null;
    return { kind: "amount", decimals, summed: indicator.aggregate === "sum", at };
  }
  const key = (unit: Unit) =>
    boundedKey(factKey({ ...place, call: callOf(context, code).id, unit: unit.id, row: null }));
  return {
    kind: "text",
    at: (unit) => (owed(unit) ? factText(context.facts, key(unit)) : null),
  };
}
