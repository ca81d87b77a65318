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
import { missingMark, words } from "./words.ts";

const columns: readonly AnnexColumn[] = [
  { path: [words.number], width: 5 },
  { path: [words.indicator], width: 46 },
  { path: [words.unitOfMeasureShort], width: 10 },
  { path: [words.thisPeriod], width: 12 },
  { path: [words.samePeriod], width: 12 },
  { path: [words.compared, words.change], width: 12 },
  { path: [words.compared, words.changeRate], width: 12 },
  { path: [words.unitsWithFigures], width: 10 },
  { path: [words.remark], width: 15 },
];

/** Column letters that formulas of a row refer to. */
const letters = { current: columnName(3), previous: columnName(4), change: columnName(5) } as const;

/** Rows are indicators over all units: this period, the same period last year, the change between them. */
export function byIndicator(
  context: TableContext,
  table: SummaryTableOf<"byIndicator">,
  sheetName: string,
): SheetModel {
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns,
    helperColumns: 0,
    frozenColumns: 2,
    lines: 0,
  };
  const first = firstBodyRow(annex, context);
  const rows: AnnexRow[] = [];
  table.groups.forEach((group) => {
    rows.push(groupRow(group.label));
    indicatorEntries(context, group).forEach((entry, index) => {
      rows.push(indicatorRow(context, entry, { ordinal: index + 1, row: first + rows.length + 1 }));
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

function groupRow(label: string): AnnexRow {
  const match = /^([A-Z]+)\.\s+(.+)$/su.exec(label);
  const style = tableStyle.group;
  return {
    cells: [
      { ...(match === null ? {} : { value: match[1] ?? "" }), style: { ...style, horizontal: "center" } },
      { value: match?.[2] ?? label, style },
    ],
    spans: [{ left: 1, right: columns.length - 1 }],
  };
}

function indicatorRow(
  context: TableContext,
  entry: Entry,
  at: { readonly ordinal: number; readonly row: number },
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
