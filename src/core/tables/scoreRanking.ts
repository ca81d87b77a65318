import { criteriaOf } from "../score/criteria.ts";
import { ranksOf } from "../score/rank.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { CellRange } from "../workbook/address.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import type { PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { tableNotes } from "./notes.ts";
import { scoreBook, type ScoreBook, type ScoredUnit } from "./scoreBook.ts";
import { scoreCells } from "./scoreCells.ts";
import { scoreLayout, type ScoreLayout } from "./scoreColumns.ts";
import { scoreRows, type ScoreRows } from "./scoreRows.ts";
import { dossierWords, scoreWords } from "./scoreWords.ts";
import type { ConditionalFormatModel, SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { annexOf, leadCells, withLabelWidth } from "./unitSheet.ts";
import { missingMark } from "./words.ts";

type Table = SummaryTableOf<"scoreRanking">;

/** A ranking's rows, columns and place, known before its cells are made: other tables count in it. */
export interface RankingPlan extends ScoreRows {
  readonly book: ScoreBook;
  readonly layout: ScoreLayout;
  readonly annex: Annex;
  /** Sheet row of the first body row, from 0. */
  readonly first: number;
}

export function planRanking(context: TableContext, table: Table, sheetName: string): RankingPlan {
  const book = scoreBook(context);
  const layout = scoreLayout(book);
  const scored = new Set(book.units.map(({ unit }) => unit));
  const plan = scoreRows(context.pack, table.groups, (unit) => scored.has(unit));
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [...withLabelWidth(layout.columns.slice(0, 2), plan.rows), ...layout.columns.slice(2)],
    helperColumns: layout.helperColumns,
    frozenColumns: 2,
    lines: schemeLines(book.schemes).length + 1,
  };
  return { ...plan, book, layout, annex, first: firstBodyRow(annex, context) };
}

/** Units by their scores: dossier, points, grade, rank inside the group, and the year's emulation. */
export function scoreRanking(context: TableContext, table: Table, sheetName: string): SheetModel {
  const plan = planRanking(context, table, sheetName);
  const { book, annex } = plan;
  const rows = rankingRows(context, plan);
  const hasMissing = rows.some((row) => row.cells.some((cell) => cell?.value === missingMark));
  return annexSheet(context, annex, {
    rows,
    lines: [...schemeLines(book.schemes), appraisedLine(plan)],
    notes: [
      ...scoreNotes(book),
      ...tableNotes(context, {
        templates: [book.scoring.form.template],
        footnotes: table.footnotes,
        marks: { hasMissing },
      }),
    ],
    signed: true,
    conditionalFormats: plan.rows.length === 0 ? [] : formats(plan),
  });
}

/** Which schemes the units are scored by, and a plain word where one is no official scheme. */
export function schemeLines(schemes: readonly ScoringScheme[]): readonly PlacedCell[] {
  const named = schemes.map((scheme): PlacedCell => {
    const isKnown = criteriaOf(scheme) !== null && typeof scheme.ladder !== "string";
    const text = scoreWords.scheme(scheme.title, scheme.legalBasis);
    return { value: isKnown ? text : `${text}; ${scoreWords.schemeToFill}`, style: tableStyle.subtitle };
  });
  const warning: PlacedCell = { value: scoreWords.demonstration, style: demonstrationStyle };
  return schemes.some(({ demonstration }) => demonstration) ? [...named, warning] : named;
}

const demonstrationStyle = { ...tableStyle.coverage, italic: false, color: "C00000", wrap: true } as const;

function rankingRows(context: TableContext, plan: RankingPlan): readonly AnnexRow[] {
  const { book, layout, first } = plan;
  const templates = new Set([book.scoring.form.template]);
  const scoredByUnit = new Map(book.units.map((scored) => [scored.unit, scored]));
  const ranks = ranksByUnit(plan);
  return plan.rows.map((row, index): AnnexRow => {
    const lead = leadCells(context, row, { columns: 2, templates });
    const scored = row.kind === "entry" ? scoredByUnit.get(row.subject) : undefined;
    if (scored === undefined) return { cells: lead, spans: [{ left: 1, right: layout.columns.length - 1 }] };
    const site = { context, book, layout, row: first + index + 1, peers: peersOf(plan, index) };
    const cells = scoreCells(site, scored, ranks.get(scored) ?? null);
    return { cells: [...lead, ...layout.order.slice(2).map((column) => cells[column])] };
  });
}

function peersOf({ groups, first }: RankingPlan, at: number): readonly [number, number] {
  const run = [...groups.values()].find(({ from, to }) => from <= at && at <= to) ?? { from: at, to: at };
  return [first + run.from + 1, first + run.to + 1];
}

/** Each group is ranked by itself. */
function ranksByUnit({ groups, rows, book }: RankingPlan): ReadonlyMap<ScoredUnit, number | null> {
  const byUnit = new Map(book.units.map((scored) => [scored.unit, scored]));
  return new Map(
    [...groups.values()].flatMap(({ from, to }) => {
      const peers = rows
        .slice(from, to + 1)
        .flatMap((row) => (row.kind === "entry" ? (byUnit.get(row.subject) ?? []) : []));
      const ranks = ranksOf(peers.map(({ score }) => score.ranked));
      return peers.map((scored, at) => [scored, ranks[at] ?? null] as const);
    }),
  );
}

/** "Đã thẩm định n/N đơn vị", with n counted by a formula. */
function appraisedLine({ book, layout, first, rows }: RankingPlan): PlacedCell {
  const letter = layout.letter("total");
  const suffix = scoreWords.appraisedSuffix(book.units.length);
  const count = book.units.filter(({ score }) => score.total !== null).length;
  return {
    formula: `${literal(scoreWords.appraisedPrefix)}&COUNT(${letter}${first + 1}:${letter}${first + Math.max(1, rows.length)})&${literal(suffix)}`,
    value: `${scoreWords.appraisedPrefix}${count}${suffix}`,
    style: tableStyle.coverage,
  };
}

function scoreNotes({ scoring, units }: ScoreBook): readonly string[] {
  const { notes } = scoreWords;
  const hasOwnCriteria = units.some(({ isSchemeKnown, lines }) => !isSchemeKnown && lines.length > 0);
  return [
    notes.sources(scoring.form.template, scoring.appraisal.template),
    notes.demotion(scoring.noDossier.grade, scoring.noDossier.demotedBy),
    notes.ranking,
    notes.unrounded,
    ...(hasOwnCriteria ? [notes.emptyCriteria] : []),
  ];
}

function formats({ layout, first, rows, book }: RankingPlan): readonly ConditionalFormatModel[] {
  const [top, bottom] = [first, first + rows.length - 1];
  const column = (name: "dossier" | "official"): CellRange => {
    const at = layout.order.indexOf(name);
    return { top, bottom, left: at, right: at };
  };
  const red = { fill: "FFC7CE", color: "9C0006" } as const;
  const amber = { fill: "FFF2CC", color: "7F6000" } as const;
  const when = (name: "dossier" | "official", text: string, style: ConditionalFormatModel["style"]) => ({
    range: column(name),
    formula: `${layout.letter(name)}${top + 1}=${literal(text)}`,
    style,
  });
  return [
    when("dossier", dossierWords.NONE, red),
    when("dossier", dossierWords.LATE, amber),
    when("dossier", dossierWords.UNUSABLE, amber),
    when("official", book.scoring.noDossier.grade, red),
  ];
}
