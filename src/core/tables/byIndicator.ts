import { indicatorByCode, indicatorsOf, labelOf, templateByCode } from "../pack/lookup.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { columnName, toA1 } from "../workbook/address.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { changeCells } from "./changeCells.ts";
import type { PlacedCell } from "./figure.ts";
import { lastYearNotes } from "./lastYearNotes.ts";
import { tableNotes } from "./notes.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import { totalPlace, type TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import { totalFigure, unitsCounted } from "./totalFigures.ts";
import { annexOf } from "./unitSheet.ts";
import { missingMark, planWords, words } from "./words.ts";
import { planCells, yearPlan, type YearPlan } from "./yearPlan.ts";

const labelColumn: AnnexColumn = { path: [words.indicator], width: 46 };

const figureColumns: readonly AnnexColumn[] = [
  { path: [words.unitOfMeasureShort], width: 10 },
  { path: [words.thisPeriod], width: 12 },
  { path: [words.samePeriod], width: 12 },
  { path: [words.compared, words.change], width: 12 },
  { path: [words.compared, words.changeRate], width: 12 },
];

const countColumns: readonly AnnexColumn[] = [
  { path: [words.unitsWithFigures], width: 10 },
  { path: [words.remark], width: 15 },
];

/** There where a plan sets a number for one of the rows. */
const planColumns: readonly AnnexColumn[] = [
  { path: [planWords.plan], width: 12 },
  { path: [planWords.fulfilled], width: 10 },
];

function columnsWith(plan: YearPlan | null): readonly AnnexColumn[] {
  const number = { path: [words.number], width: 5 };
  if (plan === null) return [number, labelColumn, ...figureColumns, ...countColumns];
  const narrower = { ...labelColumn, width: 36 };
  return [number, narrower, ...figureColumns, ...planColumns, ...countColumns];
}

/** In which column, from 0, stands what; null for what is not there. */
export function indicatorPlaces(plan: YearPlan | null) {
  const last = columnsWith(plan).length - 1;
  return {
    current: 3,
    previous: 4,
    change: 5,
    changeRate: 6,
    plan: 7,
    fulfilled: plan === null ? null : 8,
    units: last - 1,
    remark: last,
  } as const;
}

const places = indicatorPlaces(null);

/** Column letters that formulas of a row refer to. */
const letters = {
  current: columnName(places.current),
  previous: columnName(places.previous),
  change: columnName(places.change),
  plan: columnName(places.plan),
} as const;

/** Rows are indicators over all units: this period, the same period last year, the change between them. */
export function byIndicator(
  context: TableContext,
  table: SummaryTableOf<"byIndicator">,
  sheetName: string,
): SheetModel {
  const groups = table.groups.map((group) => ({ ...group, entries: indicatorEntries(context, group) }));
  const plan = yearPlan(
    context,
    groups.flatMap(({ entries }) => entries),
  );
  const columns = columnsWith(plan);
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns,
    helperColumns: 0,
    frozenColumns: 2,
    lines: 0,
  };
  const first = firstBodyRow(annex, context);
  const rows: AnnexRow[] = [];
  groups.forEach(({ label, entries }) => {
    rows.push(groupRow(label, columns.length));
    entries.forEach((entry, index) => {
      rows.push(indicatorRow(context, entry, { ordinal: index + 1, row: first + rows.length + 1, plan }));
    });
  });
  const templates = [...new Set(table.groups.flatMap((group) => group.items.map((item) => item.template)))];
  const hasMissing = rows.some((row) => row.cells.some((cell) => cell?.value === missingMark));
  return annexSheet(context, annex, {
    rows,
    lines: [],
    notes: [
      ...tableNotes(context, { templates, footnotes: table.footnotes, marks: { hasMissing } }),
      ...lastYearNotes(context, templates),
      ...(plan?.notes ?? []),
    ],
    signed: true,
  });
}

/** What a row is about. */
export interface Entry {
  readonly template: string;
  readonly indicator: Indicator;
}

/** The rows under a group's heading, in order. */
export function indicatorEntries(
  context: TableContext,
  group: SummaryTableOf<"byIndicator">["groups"][number],
): readonly Entry[] {
  return group.items.flatMap((item) => itemIndicators(context, item));
}

/** The indicators that the pack names, else all that are brought together as a number. */
function itemIndicators(
  context: TableContext,
  item: { readonly template: string; readonly indicators?: readonly string[] | undefined },
): readonly Entry[] {
  const template = templateByCode(context.pack, item.template);
  const named = item.indicators?.map((code) => indicatorByCode(template, code));
  const chosen = named ?? indicatorsOf(template).filter((indicator) => isAggregated(indicator));
  return chosen.map((indicator) => ({ template: item.template, indicator }));
}

function isAggregated({ aggregate }: Indicator): boolean {
  return aggregate !== "append" && aggregate !== "none" && aggregate !== "countRows";
}

function groupRow(label: string, columns: number): AnnexRow {
  const match = /^([A-Z]+)\.\s+(.+)$/su.exec(label);
  const style = tableStyle.group;
  return {
    cells: [
      { ...(match === null ? {} : { value: match[1] ?? "" }), style: { ...style, horizontal: "center" } },
      { value: match?.[2] ?? label, style },
    ],
    spans: [{ left: 1, right: columns - 1 }],
  };
}

function indicatorRow(
  context: TableContext,
  entry: Entry,
  at: { readonly ordinal: number; readonly row: number; readonly plan: YearPlan | null },
): AnnexRow {
  const { indicator } = entry;
  const decimals = indicator.aggregate === "countYes" ? 0 : indicator.decimals;
  const style = { ...tableStyle.number, numberFormat: numberFormat(decimals) };
  const current = totalFigure(context, entry, "current");
  const previous = totalFigure(context, entry, "samePeriodLastYear");
  const isRate = indicator.aggregate === "recalc" || indicator.aggregate === "wavg";
  const change = changeCells({ current, previous, row: at.row, letters, isRate, decimals });
  const counted = unitsCounted(context, entry);
  return {
    cells: [
      { value: at.ordinal, style: tableStyle.ordinal },
      { value: rowLabel(indicator), style: tableStyle.link, ...factLink(context, entry) },
      { value: measureUnit(indicator), style: tableStyle.textCentred },
      { ...current, style },
      previousCell(previous, style),
      change.absolute,
      change.relative,
      ...(at.plan === null
        ? []
        : planCells({ current, planned: at.plan.of(entry), row: at.row, letters, decimals })),
      { ...counted.units, style: tableStyle.textCentred },
      { ...counted.remark, style: { ...tableStyle.label, size: 9, italic: true } },
    ],
  };
}

/** Where last year's figure is missing the words say so, in smaller letters. */
function previousCell(
  figure: { readonly formula: string; readonly value: number | string },
  style: NonNullable<PlacedCell["style"]>,
): PlacedCell {
  const isThere = typeof figure.value === "number";
  return { ...figure, style: isThere ? style : { ...tableStyle.textCentred, size: 9, italic: true } };
}

function rowLabel(indicator: Indicator): string {
  return indicator.aggregate === "countYes" ? `${labelOf(indicator)}${words.yesSuffix}` : labelOf(indicator);
}

function measureUnit(indicator: Indicator): string {
  if (indicator.aggregate === "countYes") return words.unitWord;
  return indicator.unitOfMeasure ?? (indicator.type === "pct" ? "%" : "");
}

function factLink(context: TableContext, { template, indicator }: Entry): Pick<PlacedCell, "link"> {
  const place = totalPlace(context, { template, indicator: indicator.code, measure: "current" });
  const [at] = context.facts.positions(place.key);
  if (at === undefined) return {};
  const cell = toA1({ row: at + 1, column: 0 });
  return { link: { sheet: sheetNames.facts, cell, tip: words.factLink } };
}
