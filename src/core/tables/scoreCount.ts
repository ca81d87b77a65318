import { indicatorByCode, templateByCode } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { percentage, rounded, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { schemeLines, planRanking, type RankingPlan } from "./scoreRanking.ts";
import type { ScoredUnit } from "./scoreBook.ts";
import { scoreWords } from "./scoreWords.ts";
import type { SheetModel } from "./sheetModel.ts";
import { quoteSheetName } from "./sheetName.ts";
import type { RowRun } from "./tableRow.ts";
import type { TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle, totalOf } from "./tableStyle.ts";
import { annexOf } from "./unitSheet.ts";
import { columnName } from "../workbook/address.ts";
import { missingMark, words } from "./words.ts";

type Table = SummaryTableOf<"scoreCount">;

/** The ranking that a count is over, and the sheet that it is on. */
export interface Counted {
  readonly table: SummaryTableOf<"scoreRanking">;
  readonly sheet: string;
}

/** Units of a group as the ranking lists them, and the grades that they have. */
interface Block {
  readonly label: string;
  readonly runs: readonly RowRun[];
  readonly units: readonly ScoredUnit[];
}

interface Counting {
  readonly plan: RankingPlan;
  readonly sheet: string;
  readonly blocks: readonly Block[];
  readonly grades: readonly string[];
  /** Sheet row of the first grade, from 1. */
  readonly first: number;
  readonly hasPrevious: boolean;
}

/** How many units of each group have which grade, this year and last, counted in the ranking's own cells. */
export function scoreCount(
  context: TableContext,
  table: Table,
  { name, counted }: { readonly name: string; readonly counted: Counted },
): SheetModel {
  const plan = planRanking(context, counted.table, counted.sheet);
  const hasPrevious = plan.book.scoring.appraisal.previousGrade !== undefined;
  const blocks = blocksOf(context, plan);
  const lines = schemeLines(plan.book.schemes);
  const annex: Annex = {
    ...annexOf(table, name),
    columns: [...leads, ...blocks.flatMap(({ label }) => blockColumns(label, hasPrevious))],
    helperColumns: 0,
    frozenColumns: 2,
    lines: lines.length,
  };
  const first = firstBodyRow(annex, context) + 1;
  const counting = {
    plan,
    sheet: counted.sheet,
    blocks,
    grades: gradesOf(context, plan),
    first,
    hasPrevious,
  };
  return annexSheet(context, annex, {
    rows: countRows(counting),
    lines,
    notes: table.footnotes,
    signed: true,
  });
}

const leads: readonly AnnexColumn[] = [
  { path: [words.number], width: 5 },
  { path: [scoreWords.grade], width: 30 },
];

function blockColumns(label: string, hasPrevious: boolean): readonly AnnexColumn[] {
  const { thisYear, previous, units, share, change } = scoreWords;
  return [
    { path: [label, thisYear, units], width: 8 },
    { path: [label, thisYear, share], width: 8 },
    ...(hasPrevious
      ? [
          { path: [label, previous, units], width: 8 },
          { path: [label, previous, share], width: 8 },
          { path: [label, change], width: 9 },
        ]
      : []),
  ];
}

/** Each group, then all of them. */
function blocksOf({ pack }: TableContext, { groups, rows, book }: RankingPlan): readonly Block[] {
  const byUnit = new Map(book.units.map((scored) => [scored.unit, scored]));
  const own = [...groups].map(([id, run]): Block => ({
    label: (pack.unitGroups.find((group) => group.id === id)?.label ?? id).replace(/^[A-Z]\.\s+/u, ""),
    runs: [run],
    units: rows
      .slice(run.from, run.to + 1)
      .flatMap((row) => (row.kind === "entry" ? (byUnit.get(row.subject) ?? []) : [])),
  }));
  if (own.length < 2) return own;
  const all = {
    label: words.inAll,
    runs: own.flatMap(({ runs }) => runs),
    units: own.flatMap(({ units }) => units),
  };
  return [...own, all];
}

/** From the best down: the ladders in use, last year's grades, and the one of a unit without a dossier. */
function gradesOf({ pack }: TableContext, { book }: RankingPlan): readonly string[] {
  const { appraisal, noDossier } = book.scoring;
  const ladders = book.schemes.flatMap(({ ladder }) => (typeof ladder === "string" ? [] : ladder));
  const { previousGrade } = appraisal;
  const choices =
    previousGrade === undefined
      ? []
      : (indicatorByCode(templateByCode(pack, appraisal.template), previousGrade).choices ?? []);
  const names = [...ladders.map(({ name }) => name), ...choices.map(({ value }) => value), noDossier.grade];
  return [...new Set(names)];
}

function countRows(counting: Counting): readonly AnnexRow[] {
  const { grades, first, blocks } = counting;
  const style = tableStyle.label;
  const row = (label: string, texts: readonly string[], at: number): AnnexRow => ({
    cells: [
      { value: at + 1, style: tableStyle.ordinal },
      { value: label, style },
      ...blocks.flatMap((block, index) => blockCells(counting, block, { index, texts, row: first + at })),
    ],
  });
  return [
    ...grades.map((grade, at) => row(grade, [grade], at)),
    row(scoreWords.ungraded, [missingMark, scoreWords.toBeFilledIn], grades.length),
    totalRow(counting),
  ];
}

interface CountSite {
  readonly index: number;
  /** What the ranking's cells say. */
  readonly texts: readonly string[];
  /** Sheet row, from 1. */
  readonly row: number;
}

const count = { ...tableStyle.ordinal, numberFormat: numberFormat(0) };
const share = { ...tableStyle.number, numberFormat: numberFormat(2) };
const change = { ...tableStyle.ordinal, numberFormat: "+0;-0;0" };

function blockCells(counting: Counting, block: Block, site: CountSite): readonly PlacedCell[] {
  const now = valuesOf(block.units.map(officialOf), site.texts);
  const before = valuesOf(
    block.units.map(({ previousGrade }) => previousGrade ?? missingMark),
    site.texts,
  );
  const letters = lettersOf(counting, site.index);
  const [nowAt, beforeAt] = [`${letters.now}${site.row}`, `${letters.before}${site.row}`];
  const figures = (column: "official" | "previous", value: number): readonly PlacedCell[] => {
    const letter = column === "official" ? letters.now : letters.before;
    return [
      { formula: countIn(counting, block, { column, texts: site.texts }), value, style: count },
      shareCell(counting, { letter, row: site.row, value, of: block.units.length }),
    ];
  };
  return [
    ...figures("official", now),
    ...(counting.hasPrevious
      ? [
          ...figures("previous", before),
          { formula: `${nowAt}-${beforeAt}`, value: now - before, style: change },
        ]
      : []),
  ];
}

function lettersOf({ hasPrevious }: Counting, index: number) {
  const left = leads.length + index * (hasPrevious ? 5 : 2);
  return { now: columnName(left), before: columnName(left + 2), change: columnName(left + 4) };
}

function countIn(
  { plan, sheet }: Counting,
  { runs }: Block,
  { column, texts }: { readonly column: "official" | "previous"; readonly texts: readonly string[] },
): string {
  const letter = plan.layout.letter(column);
  const ranges = runs.map(
    ({ from, to }) =>
      `${quoteSheetName(sheet)}!$${letter}$${plan.first + from + 1}:$${letter}$${plan.first + to + 1}`,
  );
  return ranges.flatMap((range) => texts.map((text) => `COUNTIF(${range},${literal(text)})`)).join("+");
}

function shareCell(
  { first, grades }: Counting,
  figure: { readonly letter: string; readonly row: number; readonly value: number; readonly of: number },
): PlacedCell {
  const { letter, row } = figure;
  const total = `${letter}$${first + grades.length + 1}`;
  return {
    formula: `IF(${total}=0,${literal(missingMark)},${rounded(`100*${letter}${row}/${total}`)})`,
    value: percentage(String(figure.value), String(figure.of)) ?? missingMark,
    style: share,
  };
}

function totalRow(counting: Counting): AnnexRow {
  const { blocks, first, grades } = counting;
  const row = first + grades.length + 1;
  const cells = blocks.flatMap((block, index): readonly PlacedCell[] => {
    const letters = lettersOf(counting, index);
    const of = block.units.length;
    const figures = (letter: string): readonly PlacedCell[] => [
      { formula: `SUM(${letter}${first}:${letter}${row - 1})`, value: of, style: totalOf(count) },
      { ...shareCell(counting, { letter, row, value: of, of }), style: totalOf(share) },
    ];
    const closed = { style: tableStyle.closed };
    return [...figures(letters.now), ...(counting.hasPrevious ? [...figures(letters.before), closed] : [])];
  });
  return {
    cells: [
      { style: totalOf(tableStyle.label) },
      { value: words.total, style: totalOf(tableStyle.label) },
      ...cells,
    ],
  };
}

/** What the ranking shows as the official grade. */
function officialOf({ score, scheme }: ScoredUnit): string {
  const { state } = score.dossier;
  const isJudged = state === "PARTIAL" || state === "FULL";
  if (isJudged && score.points !== null && typeof scheme.ladder === "string") return scoreWords.toBeFilledIn;
  return score.officialGrade ?? missingMark;
}

function valuesOf(grades: readonly string[], texts: readonly string[]): number {
  return grades.filter((grade) => texts.includes(grade)).length;
}
