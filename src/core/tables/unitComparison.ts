import { factKey } from "../merge/factKey.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf, templateByCode } from "../pack/lookup.ts";
import { comparableIndicators } from "../pack/comparableIndicators.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { Measure, Template } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import { columnName, rangeToA1, type CellRange } from "../workbook/address.ts";
import { annexSheet, firstBodyRow, inReadingOrder } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { comparisonCells, comparisonLetters, sumCell, type ComparedUnit } from "./comparisonFigures.ts";
import { sumOf } from "./factIndex.ts";
import { amount, figureCell, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { isOwed } from "./matrixColumns.ts";
import { tableNotes } from "./notes.ts";
import type { ChartModel, ModelCell, SheetModel, ValidationModel } from "./sheetModel.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle, totalOf } from "./tableStyle.ts";
import { subjectsOf } from "./tableRow.ts";
import { planUnitRows } from "./unitRows.ts";
import { annexOf, leadCells, withLabelWidth } from "./unitSheet.ts";
import { comparisonWords, missingMark, words } from "./words.ts";

const columns: readonly AnnexColumn[] = [
  { path: [words.number], width: 5 },
  { path: [words.unit], width: 27 },
  { path: [words.thisPeriod], width: 11 },
  { path: [words.samePeriod], width: 11 },
  { path: [words.compared, words.change], width: 11 },
  { path: [words.compared, words.changeRate], width: 12 },
  { path: [comparisonWords.rank], width: 8 },
  { path: [words.remark], width: 20 },
];
const headerRows = 3;

/** Hidden on the right: how each unit's keys begin, its short name, then what can be chosen and its code. */
const helper = {
  key: columns.length,
  shortName: columns.length + 1,
  label: columns.length + 2,
  code: columns.length + 3,
} as const;
const [keyLetter, labelLetter, codeLetter] = [helper.key, helper.label, helper.code].map(columnName);

const chartRows = 16;
const chartColors = { current: "2F75B5", previous: "BFBFBF" } as const;

interface Comparison {
  readonly context: TableContext;
  readonly table: SummaryTableOf<"unitComparison">;
  readonly template: Template;
  readonly units: readonly Unit[];
  readonly choices: readonly Indicator[];
  readonly chosen: Indicator;
  /** Sheet row of the first unit, from 0. */
  readonly first: number;
}

/**
 * Units side by side in one indicator, this period and the same period last year, with rank, remark and a chart. The
 * reader chooses the indicator in the sheet itself; formulas and chart follow.
 */
export function unitComparison(
  context: TableContext,
  table: SummaryTableOf<"unitComparison">,
  sheetName: string,
): SheetModel {
  const template = templateByCode(context.pack, table.template);
  const units = comparedUnits(context, table);
  const annex = annexFor(table, sheetName, units);
  const choices = comparableIndicators(template, table.chosen);
  const chosen = choices.find(({ code }) => code === table.chosen);
  if (chosen === undefined) throw new Error(`${table.id}: no indicator ${table.chosen} to compare`);
  const first = firstBodyRow(annex, context);
  const comparison = { context, table, template, units, choices, chosen, first };
  const rows = comparisonRows(comparison);
  const hasMissing = rows.some((row) => row.cells.some((cell) => cell?.value === missingMark));
  const sheet = annexSheet(context, annex, {
    rows,
    lines: [{ value: choiceText(chosen), style: choiceStyle }],
    notes: [
      comparisonWords.howToChoose,
      comparisonWords.threshold(table.threshold.percent, table.threshold.minimum),
      ...tableNotes(context, {
        templates: [template.code],
        footnotes: table.footnotes,
        marks: { hasMissing },
      }),
    ],
    signed: false,
  });
  return withChart(withChoice(sheet, comparison), comparison);
}

function comparedUnits(context: TableContext, table: SummaryTableOf<"unitComparison">): readonly Unit[] {
  const includes = (unit: Unit) => isOwed(context, unit, [table.template]);
  return subjectsOf(planUnitRows(context.pack, { groups: table.groups, subtotals: false, includes }));
}

function annexFor(table: SummaryTableOf<"unitComparison">, sheetName: string, units: readonly Unit[]): Annex {
  const entries = units.map((subject, at) => ({ kind: "entry" as const, subject, ordinal: at + 1 }));
  const [numbers, ...others] = columns;
  const leads = numbers === undefined ? [] : [numbers, ...others.slice(0, 1)];
  return {
    ...annexOf(table, sheetName),
    columns: [...withLabelWidth(leads, entries), ...columns.slice(2)],
    helperColumns: 4,
    frozenColumns: 2,
    lines: 1,
  };
}

const choiceStyle = {
  ...tableStyle.coverage,
  fill: "FFF2CC",
  border: "thin",
  wrap: true,
  unlocked: true,
} as const;

/** The code keeps two indicators of one wording apart. */
function choiceText(indicator: Indicator): string {
  const unit = indicator.unitOfMeasure === undefined ? "" : ` (${indicator.unitOfMeasure})`;
  return `${indicator.code}. ${labelOf(indicator)}${unit}`;
}

/** The row of the cell in which the indicator is chosen, above the unit of measure and the header. */
function choiceRow({ first }: Pick<Comparison, "first">): number {
  return first - headerRows - 2;
}

/** The cell with the chosen indicator's code, beside the first of the codes. */
function codeCell({ first }: Pick<Comparison, "first">): string {
  return `$${codeLetter}$${first}`;
}

function comparisonRows(comparison: Comparison): readonly AnnexRow[] {
  const { context, units, first, table, chosen } = comparison;
  const rows: readonly [number, number] = [first + 1, first + Math.max(1, units.length)];
  const figures = units.map((unit, at): ComparedUnit => ({
    current: figureAt(comparison, unit, { row: first + 1 + at, measure: "current" }),
    previous: figureAt(comparison, unit, { row: first + 1 + at, measure: "samePeriodLastYear" }),
  }));
  const templates = new Set([table.template]);
  const entries = units.map((unit, at): AnnexRow => {
    const figure = figures[at];
    if (figure === undefined) throw new Error("a unit without figures");
    const lead = leadCells(
      context,
      { kind: "entry", subject: unit, ordinal: at + 1 },
      { columns: 2, templates },
    );
    const place = { row: first + 1 + at, rows, decimals: chosen.decimals, threshold: table.threshold };
    return {
      cells: [
        ...lead,
        figure.current,
        figure.previous,
        ...comparisonCells(figure, figures, place),
        { value: keyStem(comparison, unit), style: tableStyle.helper },
        { value: unit.shortName, style: tableStyle.helper },
      ],
    };
  });
  return [...entries, totalRow(figures, rows, chosen.decimals)];
}

function totalRow(
  figures: readonly ComparedUnit[],
  rows: readonly [number, number],
  decimals: number,
): AnnexRow {
  const style = totalOf({ ...tableStyle.number, numberFormat: numberFormat(decimals) });
  const { current, previous } = comparisonLetters;
  const closed: PlacedCell = { style: tableStyle.closed };
  return {
    cells: [
      { style },
      { value: words.total, style: totalOf(tableStyle.label) },
      {
        ...sumCell(
          current,
          figures.map((figure) => figure.current),
          rows,
        ),
        style,
      },
      {
        ...sumCell(
          previous,
          figures.map((figure) => figure.previous),
          rows,
        ),
        style,
      },
      closed,
      closed,
      closed,
      closed,
    ],
  };
}

/** How the keys of a unit begin; the chosen code and the measure complete them. */
function keyStem({ context, table }: Comparison, unit: Unit): string {
  const call = callOf(context, table.template).id;
  const key = factKey({
    call,
    template: table.template,
    unit: unit.id,
    row: null,
    indicator: "",
    measure: "current",
  });
  return key.slice(0, key.lastIndexOf("|"));
}

function figureAt(
  comparison: Comparison,
  unit: Unit,
  at: { readonly row: number; readonly measure: Measure },
): PlacedCell {
  const key = `$${keyLetter}${at.row}&${codeCell(comparison)}&${literal(`|${at.measure}`)}`;
  const found = comparison.context.facts.under(
    `${keyStem(comparison, unit)}${comparison.chosen.code}|${at.measure}`,
  );
  const figure = amount(
    {
      isMissing: `COUNTIFS(tblDuLieu[khoa],${key})=0`,
      number: `SUMIFS(tblDuLieu[gia_tri],tblDuLieu[khoa],${key})`,
    },
    sumOf(found),
  );
  return figureCell(figure, {
    ...tableStyle.number,
    numberFormat: numberFormat(comparison.chosen.decimals),
  });
}

/** The list of what can be chosen, the code of what is chosen, and the drop-down that offers it. */
function withChoice(sheet: SheetModel, comparison: Comparison): SheetModel {
  const { choices, first } = comparison;
  const style = tableStyle.helper;
  const row = choiceRow(comparison);
  const top = first;
  const listed = choices.flatMap((indicator, at): readonly ModelCell[] => [
    { row: top + at, column: helper.label, value: choiceText(indicator), style },
    { row: top + at, column: helper.code, value: indicator.code, style },
  ]);
  const list = (letter: string | undefined) => `$${letter}$${top + 1}:$${letter}$${top + choices.length}`;
  const code: ModelCell = {
    row: top - 1,
    column: helper.code,
    formula: `INDEX(${list(codeLetter)},MATCH($A$${row + 1},${list(labelLetter)},0))`,
    value: comparison.chosen.code,
    style,
  };
  const validation: ValidationModel = {
    range: { top: row, bottom: row, left: 0, right: 0 },
    rule: { type: "listRange", formula: list(labelLetter) },
    allowBlank: false,
    prompt: { title: comparisonWords.chooseTitle, text: comparisonWords.chooseText },
    error: { title: comparisonWords.chooseTitle, text: comparisonWords.chooseText, style: "stop" },
  };
  return {
    ...sheet,
    cells: inReadingOrder([...sheet.cells, ...listed, code]),
    validations: [...sheet.validations, validation],
  };
}

/** Below the table: this period beside the same period last year, unit by unit. */
function withChart(sheet: SheetModel, { units, first, table, context }: Comparison): SheetModel {
  if (units.length === 0) return sheet;
  const area = sheet.print?.area;
  const top = (area?.bottom ?? first + units.length) + 2;
  const column = (index: number): CellRange => ({
    top: first,
    bottom: first + units.length - 1,
    left: index,
    right: index,
  });
  const name = (index: number) => ({ row: first - headerRows, column: index });
  const place = { top, bottom: top + chartRows - 1, left: 0, right: columns.length - 1 };
  const chart: ChartModel = {
    kind: "column",
    title: { row: choiceRow({ first }), column: 0 },
    description: comparisonWords.chart(table.title, context.call.periodLabel, rangeToA1(column(2))),
    categories: column(helper.shortName),
    series: [
      { name: name(2), values: column(2), color: chartColors.current },
      { name: name(3), values: column(3), color: chartColors.previous },
    ],
    place,
  };
  return {
    ...sheet,
    charts: [chart],
    ...(sheet.print === undefined || area === undefined
      ? {}
      : { print: { ...sheet.print, area: { ...area, bottom: place.bottom } } }),
  };
}
