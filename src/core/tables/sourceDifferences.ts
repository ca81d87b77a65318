import type { Fact } from "../merge/consolidation.ts";
import { compare, subtract, sum, toNumber, type DecimalText } from "../decimal.ts";
import { groupBy } from "../groupBy.ts";
import { indicatorByCode, labelOf, templateByCode, unitById } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { columnName } from "../workbook/address.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import { sumFormula } from "./factFigures.ts";
import { sumOf, type IndexedFact } from "./factIndex.ts";
import { ownKeyOf } from "./factRow.ts";
import { rounded } from "./figure.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import { annexOf, numberedLeads, unitLink } from "./unitSheet.ts";
import { differenceWords, words } from "./words.ts";

/** One figure that two sources state: the unit itself and the one whose report counts. */
interface Pair {
  readonly own: readonly IndexedFact[];
  readonly authority: readonly IndexedFact[];
  readonly difference: DecimalText;
}

const ownColumn = 4;

/** Figures of which a unit's own report and that of the authoritative source differ; equal ones are counted only. */
export function sourceDifferences(
  context: TableContext,
  table: SummaryTableOf<"sourceDifferences">,
  sheetName: string,
): SheetModel {
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [
      ...numberedLeads,
      { path: [words.form], width: 9 },
      { path: [words.indicator], width: 46 },
      { path: [differenceWords.own], width: 13 },
      { path: [differenceWords.authority], width: 13 },
      { path: [differenceWords.difference], width: 12 },
      { path: [differenceWords.used], width: 24 },
    ],
    helperColumns: 0,
    frozenColumns: 2,
    lines: 1,
  };
  const pairs = pairsOf(context);
  const differing = pairs.filter(({ difference }) => compare(difference, "0") !== 0);
  const first = firstBodyRow(annex, context);
  return annexSheet(context, annex, {
    rows:
      differing.length === 0
        ? [nothingDiffers(annex)]
        : differing.map((pair, index) => pairRow(context, pair, { ordinal: index + 1, row: first + index })),
    lines: [{ value: differenceWords.counted(differing.length, pairs.length), style: tableStyle.coverage }],
    notes: table.footnotes,
    signed: true,
  });
}

/** Sums only, of templates with an authority, where both sources gave a usable figure. */
function pairsOf(context: TableContext): readonly Pair[] {
  const { facts, at } = context.facts;
  const comparable = facts.flatMap((fact, position) => {
    if (!isComparable(context, fact)) return [];
    const row = at(position);
    return row.number === null ? [] : [row];
  });
  // No id or code has a "|".
  const figures = groupBy(comparable, ({ fact: { submission, unit, value } }) =>
    [submission.call, submission.template, unit, value.indicator].join("|"),
  );
  return [...figures.values()].flatMap((rows) => pairOf(context, rows) ?? []);
}

function isComparable(context: TableContext, { submission: { template }, value, state }: Fact): boolean {
  return (
    value.measure === "current" &&
    state !== "excluded" &&
    authorityOf(context, template) !== undefined &&
    context.catalogue(template, value.indicator).indicator.aggregate === "sum"
  );
}

function pairOf(context: TableContext, rows: readonly IndexedFact[]): Pair | null {
  const [first] = rows;
  const authority = first === undefined ? undefined : authorityOf(context, first.fact.submission.template);
  if (first === undefined || authority === undefined || first.fact.unit === authority) return null;
  const own = rows.filter(({ fact }) => fact.submission.reporter === fact.unit);
  const theirs = rows.filter(({ fact }) => fact.submission.reporter === authority);
  const [left, right] = [sumOf(own), sumOf(theirs)];
  if (left === null || right === null) return null;
  return { own, authority: theirs, difference: subtract(left, right) };
}

function authorityOf({ pack }: TableContext, template: string): string | undefined {
  return templateByCode(pack, template).authority?.unit;
}

function pairRow(
  context: TableContext,
  pair: Pair,
  { ordinal, row }: { readonly ordinal: number; readonly row: number },
): AnnexRow {
  const fact = pair.own[0]?.fact;
  if (fact === undefined) return { cells: [] };
  const { pack } = context;
  const { template } = fact.submission;
  const indicator = indicatorByCode(templateByCode(pack, template), fact.value.indicator);
  const style = { ...tableStyle.number, numberFormat: numberFormat(indicator.decimals) };
  const [own, authority] = [ownColumn, ownColumn + 1].map((column) => `${columnName(column)}${row + 1}`);
  const used = authorityOf(context, template) ?? fact.unit;
  return {
    cells: [
      { value: ordinal, style: tableStyle.ordinal },
      {
        value: unitById(pack, fact.unit).name,
        style: tableStyle.link,
        ...unitLink(context, fact.unit, new Set([template])),
      },
      { value: template, style: tableStyle.textCentred },
      { value: labelOf(indicator), style: tableStyle.label },
      { ...sideFigure(pair.own), style },
      { ...sideFigure(pair.authority), style },
      { formula: rounded(`${own}-${authority}`), value: toNumber(pair.difference), style },
      { value: unitById(pack, used).name, style: tableStyle.label },
    ],
  };
}

/** A source's figure is a sum over its rows of DuLieu, however many categories it reports by. */
function sideFigure(rows: readonly IndexedFact[]): { readonly formula: string; readonly value: number } {
  return {
    formula: rows.map(({ fact }) => sumFormula({ column: "khoa", key: ownKeyOf(fact) })).join("+"),
    value: toNumber(sum(rows.flatMap(({ number }) => number ?? []))),
  };
}

function nothingDiffers({ columns }: Annex): AnnexRow {
  return {
    cells: [{ style: tableStyle.ordinal }, { value: differenceWords.none, style: tableStyle.label }],
    spans: [{ left: 1, right: columns.length - 1 }],
  };
}
