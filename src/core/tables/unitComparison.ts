import { factKey } from "../merge/factKey.ts";
import { comparableIndicators } from "../pack/comparableIndicators.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { Measure } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import { withChart, withChoice } from "./comparisonExtras.ts";
import { comparisonCells, comparisonLetters, sumCell, type ComparedUnit } from "./comparisonFigures.ts";
import { choiceText, codeCell, comparisonColumns, keyLetter, type Comparison } from "./comparisonLayout.ts";
import { sumOf } from "./factIndex.ts";
import { rowsAt, tableOf } from "./factFigures.ts";
import { amount, figureCell, type PlacedCell } from "./figure.ts";
import { lastYearNotes } from "./lastYearNotes.ts";
import { literal } from "./literal.ts";
import { isOwed } from "./matrixColumns.ts";
import { tableNotes } from "./notes.ts";
import type { SheetModel } from "./sheetModel.ts";
import { callOf, unitPlace, type TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle, totalOf } from "./tableStyle.ts";
import { subjectsOf } from "./tableRow.ts";
import { planUnitRows } from "./unitRows.ts";
import { annexOf, leadCells, withLabelWidth } from "./unitSheet.ts";
import { comparisonWords, missingMark, words } from "./words.ts";

const choiceStyle = {
  ...tableStyle.coverage,
  fill: "FFF2CC",
  border: "thin",
  wrap: true,
  unlocked: true,
} as const;

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
      ...lastYearNotes(context, [template.code]),
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
  const [numbers, ...others] = comparisonColumns;
  const leads = numbers === undefined ? [] : [numbers, ...others.slice(0, 1)];
  return {
    ...annexOf(table, sheetName),
    columns: [...withLabelWidth(leads, entries), ...comparisonColumns.slice(2)],
    helperColumns: 4,
    frozenColumns: 2,
    lines: 1,
  };
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
  const { context, table, chosen } = comparison;
  const place = unitPlace(context, unit, {
    template: table.template,
    indicator: chosen.code,
    measure: at.measure,
  });
  const source = tableOf(place);
  const figure = amount(
    {
      isMissing: `COUNTIFS(${source}[khoa],${key})=0`,
      number: `SUMIFS(${source}[gia_tri],${source}[khoa],${key})`,
    },
    sumOf(rowsAt(context.facts, place)),
  );
  return figureCell(figure, {
    ...tableStyle.number,
    numberFormat: numberFormat(comparison.chosen.decimals),
  });
}
