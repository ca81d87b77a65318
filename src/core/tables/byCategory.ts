import type { Fact } from "../merge/consolidation.ts";
import { gridLeads } from "../forms/gridLeads.ts";
import { categoriesOf } from "../merge/categories.ts";
import type { Indicator } from "../pack/indicator.ts";
import { rowDimensionOf, templateByCode } from "../pack/lookup.ts";
import type { ColumnValue, MatrixColumn, SummaryTableOf } from "../pack/summaryTable.ts";
import type { RowDimension, SectionOf, Template } from "../pack/template.ts";
import type { Term } from "../pack/term.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn } from "./annexModel.ts";
import { columnWidth } from "./columnWidth.ts";
import { factAmount } from "./factFigures.ts";
import type { Amount, PlacedCell } from "./figure.ts";
import type { ColumnFigures, FigureColumn } from "./figureColumn.ts";
import { figureTableBody, helperColumnsOf } from "./figureTable.ts";
import { showsLastYear, templatesOfColumn } from "./columnTemplates.ts";
import { lastYearNotes } from "./lastYearNotes.ts";
import { labelWithUnit } from "./matrixColumns.ts";
import { tableNotes } from "./notes.ts";
import { gridOf } from "./officialForm.ts";
import type { SheetModel } from "./sheetModel.ts";
import { amountOfTerms, callOf, rowPlace, type TableContext } from "./tableContext.ts";
import { runsOf, type TableRow } from "./tableRow.ts";
import { tableStyle, totalOf } from "./tableStyle.ts";
import { annexOf } from "./unitSheet.ts";
import { words } from "./words.ts";

interface CategoryRow {
  readonly key: string;
  readonly label: string;
}

interface CategoryTable {
  readonly context: TableContext;
  readonly template: Template;
  readonly section: SectionOf<"grid">;
}

/** Rows are the categories of a grid, each summed over the units that report by category. */
export function byCategory(
  context: TableContext,
  table: SummaryTableOf<"byCategory">,
  sheetName: string,
): SheetModel {
  const template = templateByCode(context.pack, table.template);
  const grid: CategoryTable = { context, template, section: gridOf(template, table.section) };
  const leads = leadColumns(grid);
  const columns = [
    ...grid.section.indicators.filter(isNumber).map((indicator) => indicatorColumn(grid, indicator)),
    ...table.extraColumns.map((column) => extraColumn(grid, column)),
  ];
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [...leads, ...columns],
    helperColumns: helperColumnsOf(columns),
    frozenColumns: leads.length,
    lines: 1,
  };
  const body = figureTableBody({
    rows: categoryRows(grid),
    columns,
    firstRow: firstBodyRow(annex, context),
    leadColumns: leads.length,
    lead: (row) => leadCells(row, leads.length),
  });
  const templates = [
    ...new Set([template.code, ...table.extraColumns.flatMap((column) => templatesOfColumn(column))]),
  ];
  return annexSheet(context, annex, {
    rows: body.rows,
    lines: [{ value: reportingUnits(grid), style: tableStyle.coverage }],
    notes: [
      ...tableNotes(context, { templates, footnotes: table.footnotes, marks: body }),
      ...lastYearNotes(context, table.extraColumns.some(showsLastYear) ? templates : []),
    ],
    signed: true,
  });
}

function isNumber({ type }: Indicator): boolean {
  return type === "int" || type === "dec" || type === "pct";
}

/** The categories of the pack in its order, then those that units added. */
function categoryRows(grid: CategoryTable): readonly TableRow<CategoryRow>[] {
  const given = categoriesOf(grid.template, grid.section).map(({ id, label }) => ({ key: id, label }));
  const known = new Set(given.map((category) => category.key));
  const added = new Map<string, string>();
  for (const { row } of categoryFacts(grid)) {
    if (row === null || known.has(row.key)) continue;
    added.set(row.key, added.get(row.key) ?? row.label);
  }
  const all = [...given, ...[...added].map(([key, label]) => ({ key, label }))];
  const rows = all.map((subject, index) => ({ kind: "entry" as const, subject, ordinal: index + 1 }));
  return [...rows, { kind: "total", label: words.total, runs: runsOf(rows) }];
}

function categoryFacts({ context, template, section }: CategoryTable): readonly Fact[] {
  const call = callOf(context, template.code).id;
  const { facts, isPart } = context.facts;
  return facts.filter(
    ({ submission, value }, position) =>
      submission.call === call &&
      submission.template === template.code &&
      value.section === section.id &&
      isPart(position),
  );
}

function reportingUnits(grid: CategoryTable): string {
  const units = new Set(categoryFacts(grid).map(({ unit }) => unit));
  return words.detailedUnits(units.size);
}

function leadColumns({ template, section }: CategoryTable): readonly AnnexColumn[] {
  const layouts = [null, ...template.variants.map((variant) => variant.id)];
  const dimensions: readonly RowDimension[] = layouts.map((layout) =>
    rowDimensionOf(template, section, layout),
  );
  const dimension = dimensions.find(({ kind }) => kind !== "unit") ?? section.rowDimension;
  const { hasOrdinal, numbers } = gridLeads(section, dimension);
  const label = { path: [dimension.label], width: 30, number: numbers.at(-1) ?? "" };
  return hasOrdinal ? [{ path: [words.number], width: 5, number: numbers[0] ?? "" }, label] : [label];
}

function leadCells(row: TableRow<CategoryRow>, columns: number): readonly PlacedCell[] {
  if (row.kind === "entry") {
    const label = { value: row.subject.label, style: tableStyle.label };
    return columns === 2 ? [{ value: row.ordinal, style: tableStyle.ordinal }, label] : [label];
  }
  const style = totalOf(tableStyle.label);
  const label = { value: row.label, style };
  return columns === 2 ? [{ style }, label] : [label];
}

function indicatorColumn(grid: CategoryTable, indicator: Indicator): FigureColumn<CategoryRow> {
  const { ratio, decimals } = indicator;
  const { code } = grid.template;
  const figures: ColumnFigures<CategoryRow> =
    ratio === undefined
      ? {
          kind: "amount",
          decimals,
          summed: indicator.aggregate === "sum",
          at: ({ key }) =>
            factAmount(
              grid.context.facts,
              rowPlace(grid.context, key, { template: code, indicator: indicator.code, measure: "current" }),
            ),
        }
      : ratioFigures(grid, { ...ratio, decimals });
  return {
    path: indicator.label,
    width: columnWidth(indicator, 9),
    ...(indicator.printedNumber === undefined ? {} : { number: indicator.printedNumber }),
    reports: true,
    ...figures,
  };
}

function extraColumn(grid: CategoryTable, column: MatrixColumn): FigureColumn<CategoryRow> {
  const value: ColumnValue | undefined = column.values.find(({ kinds }) => kinds === undefined);
  const { decimals } = column;
  const figures: ColumnFigures<CategoryRow> =
    value?.show === "ratio"
      ? ratioFigures(grid, { ...value, decimals })
      : {
          kind: "amount",
          decimals,
          summed: true,
          at: (row) => (value?.show === "sum" ? termsAt(grid, value.terms, row) : null),
        };
  return { path: labelWithUnit(column), width: column.width, number: "", reports: true, ...figures };
}

function ratioFigures(
  grid: CategoryTable,
  ratio: {
    readonly numerator: readonly Term[];
    readonly denominator: readonly Term[];
    readonly decimals: number;
  },
): ColumnFigures<CategoryRow> {
  return {
    kind: "ratio",
    decimals: ratio.decimals,
    at: (row) => ({
      numerator: termsAt(grid, ratio.numerator, row),
      denominator: termsAt(grid, ratio.denominator, row),
    }),
  };
}

function termsAt({ context, template }: CategoryTable, terms: readonly Term[], { key }: CategoryRow): Amount {
  return amountOfTerms(context, terms, {
    template: template.code,
    locate: (place) => rowPlace(context, key, place),
  });
}
