import type { DecimalText } from "../decimal.ts";
import { subtract, toNumber } from "../decimal.ts";
import { conversionOf, totalDecimals } from "../score/totals.ts";
import { coverageKey } from "./coverageIndex.ts";
import { countFormula, factAmount, factText, sumFormula, type FactPlace } from "./factFigures.ts";
import { serialOf } from "./factRow.ts";
import { amount, figureCell, missingFigure, type Amount, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { scorePlace, type ScoreBook, type ScoredUnit } from "./scoreBook.ts";
import type { ScoreColumn, ScoreLayout } from "./scoreColumns.ts";
import { demotionFormula, dossierFormula, gradeFormula } from "./scoreFormulas.ts";
import { remarkFigure } from "./scoreRemarks.ts";
import { dossierText, scoreWords } from "./scoreWords.ts";
import type { ModelValue } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat, numberFormat, tableStyle } from "./tableStyle.ts";
import { missingMark } from "./words.ts";

/** Where a unit's row stands. */
export interface ScoreSite {
  readonly context: TableContext;
  readonly book: ScoreBook;
  readonly layout: ScoreLayout;
  /** Sheet row, from 1. */
  readonly row: number;
  /** First and last sheet row of the units that it is ranked among. */
  readonly peers: readonly [number, number];
}

type Cells = Readonly<Partial<Record<ScoreColumn, PlacedCell>>>;

const score = { ...tableStyle.number, numberFormat: numberFormat(2) };
const verdict = { ...tableStyle.textCentred, size: 9 };

/** What a ranking says of a unit beside its number and name. */
export function scoreCells(site: ScoreSite, scored: ScoredUnit, rank: number | null): Cells {
  return {
    ...dossierCells(site, scored),
    ...receiptCells(site, scored),
    ...pointCells(site, scored),
    ...gradeCells(site, scored),
    ...rankCells(site, scored, rank),
    ...resultCells(site, scored),
  };
}

function at({ layout, row }: ScoreSite, column: ScoreColumn): string {
  return `${layout.letter(column)}${row}`;
}

function dossierCells(site: ScoreSite, scored: ScoredUnit): Cells {
  const { state, held, needed } = scored.score.dossier;
  const cells = { state: at(site, "state"), held: at(site, "held"), needed: at(site, "needed") };
  const style = tableStyle.helper;
  const counts = evidenceFormulas(site, scored);
  return {
    dossier: { formula: dossierFormula(cells), value: dossierText(state, held, needed), style: verdict },
    state: { ...stateFormula(site, scored, cells), value: state, style },
    held: { ...counts.held, value: held, style },
    needed: { ...counts.needed, value: needed, style },
  };
}

/** Counted from the evidence where it is looked into; whether anything arrived, from NopBao. */
function stateFormula(
  { book }: ScoreSite,
  { unit, arrival, score: { dossier } }: ScoredUnit,
  { held, needed }: { readonly held: string; readonly needed: string },
): { readonly formula?: string } {
  const counted = `IF(${held}=0,"NONE",IF(${held}<${needed},"PARTIAL","FULL"))`;
  if (arrival === "counted") return { formula: counted };
  if (arrival !== "absent" && arrival !== "pending") return {};
  const key = literal(coverageKey(book.call, unit.id, book.scoring.form.template));
  const sent = `SUMIFS(tblNopBao[da_nop],tblNopBao[khoa],${key})`;
  return { formula: `IF(${sent}=0,${literal(dossier.state)},"UNUSABLE")` };
}

interface Counts {
  readonly held: { readonly formula?: string };
  readonly needed: { readonly formula?: string };
}

/** One for each criterion that points are claimed for: needed at all, and held when its evidence is there. */
function evidenceFormulas({ book }: ScoreSite, { unit, lines }: ScoredUnit): Counts {
  const { form } = book.scoring;
  const claims = lines
    .flatMap((line) => line.leaves)
    .flatMap(({ leaf, claim }) => (leaf.evidenceRequired && claim !== null ? [claim] : []));
  const isClaimed = (row: string) => `${sumFormula(scorePlace(book, { unit, row, indicator: form.self }))}>0`;
  const evidence = (row: string) => countFormula(scorePlace(book, { unit, row, indicator: form.evidence }));
  return {
    needed: added(claims.map(({ row }) => `IF(${isClaimed(row)},1,0)`)),
    held: added(
      // "Không" stands in DuLieu as the text that it is, and is no evidence.
      claims.flatMap(({ row, hasEvidence }) =>
        hasEvidence ? [`IF(${isClaimed(row)},${evidence(row)},0)`] : [],
      ),
    ),
  };
}

function added(terms: readonly string[]): { readonly formula?: string } {
  return terms.length === 0 ? {} : { formula: terms.join("+") };
}

function receiptCells({ context, book }: ScoreSite, { unit }: ScoredUnit): Cells {
  const { template } = book.scoring.form;
  const item = context.coverage.find(book.call, unit.id, template);
  const key = literal(coverageKey(book.call, unit.id, template));
  const sum = (column: string) => `SUMIFS(tblNopBao[${column}],tblNopBao[khoa],${key})`;
  const date = sum("ngay_nhan");
  const received = item?.receivedOn ?? null;
  const days = item !== null && "days" in item.punctuality ? item.punctuality.days : 0;
  return {
    received: figureCell(
      amount({ isMissing: `${date}=0`, number: date }, received === null ? null : String(serialOf(received))),
      { ...tableStyle.ordinal, numberFormat: dateFormat },
    ),
    daysLate: figureCell(
      amount({ isMissing: `${date}=0`, number: sum("so_ngay_tre") }, received === null ? null : String(days)),
      tableStyle.ordinal,
    ),
  };
}

function pointCells(site: ScoreSite, scored: ScoredUnit): Cells {
  const { context, book } = site;
  const { appraisal } = book.scoring;
  const of = (indicator: string) =>
    figureCell(
      factAmount(context.facts, scorePlace(book, { unit: scored.unit, indicator, row: null })),
      score,
    );
  return {
    self: figureCell(selfAmount(site, scored), score),
    appraised: figureCell(appraisedAmount(site, scored), score),
    bonus: of(appraisal.bonus),
    penalty: of(appraisal.penalty),
    total: { formula: totalFormula(site, scored), value: shownPoints(scored.score.total), style: score },
    points: { formula: pointsFormula(site, scored), value: shownPoints(scored.score.points), style: score },
    difference: differenceCell(site, scored),
  };
}

function selfAmount({ book }: ScoreSite, { unit, lines, score: { self } }: ScoredUnit): Amount {
  const places = lines
    .flatMap((line) => line.leaves)
    .flatMap(({ leaf, claim }) => (leaf.upperOnly || claim === null ? [] : [claim.row]))
    .map((row) => scorePlace(book, { unit, row, indicator: book.scoring.form.self }));
  return sumAmount(places, { value: self, isMissing: `${places.map(countFormula).join("+")}=0` });
}

/** While one criterion has no points the sum is missing; of criteria that are not known, those with points are summed. */
function appraisedAmount({ book }: ScoreSite, scored: ScoredUnit): Amount {
  const places = scored.columns.map((indicator) =>
    scorePlace(book, { unit: scored.unit, indicator, row: null }),
  );
  const isMissing = `MIN(${places.map(countFormula).join(",")})=0`;
  return sumAmount(places, { value: scored.score.appraised, isMissing });
}

function sumAmount(
  places: readonly FactPlace[],
  { value, isMissing }: { readonly value: DecimalText | null; readonly isMissing: string },
): Amount {
  if (places.length === 0) return { ...missingFigure, missing: missingFigure.mark, value: null };
  return amount({ isMissing, number: places.map((place) => sumFormula(place)).join("+") }, value);
}

function totalFormula(site: ScoreSite, { scheme: { scaleMax } }: ScoredUnit): string {
  const points = `${at(site, "appraised")}+N(${at(site, "bonus")})-N(${at(site, "penalty")})`;
  const capped = typeof scaleMax === "number" ? `MIN(${scaleMax},${points})` : points;
  return `IF(ISNUMBER(${at(site, "appraised")}),ROUND(MAX(0,${capped}),${totalDecimals}),${literal(missingMark)})`;
}

function pointsFormula(site: ScoreSite, { scheme }: ScoredUnit): string {
  const conversion = conversionOf(scheme);
  const total = at(site, "total");
  if (conversion === null) return total;
  const converted = `ROUND(${total}*${conversion.to}/${conversion.from},${totalDecimals})`;
  return `IF(ISNUMBER(${total}),${converted},${literal(missingMark)})`;
}

function differenceCell(site: ScoreSite, { score: { total, self } }: ScoredUnit): PlacedCell {
  const [points, own] = [at(site, "total"), at(site, "self")];
  const format = numberFormat(2);
  return {
    formula: `IF(COUNT(${points},${own})<2,${literal(missingMark)},ROUND(${points}-${own},${totalDecimals}))`,
    value: total === null || self === null ? missingMark : toNumber(subtract(total, self)),
    style: { ...tableStyle.number, numberFormat: `+${format};-${format};0` },
  };
}

function shownPoints(points: DecimalText | null): ModelValue {
  return points === null ? missingMark : toNumber(points);
}

function gradeCells(site: ScoreSite, scored: ScoredUnit): Cells {
  const { scheme, score: given } = scored;
  const { noDossier } = site.book.scoring;
  const [state, points] = [at(site, "state"), at(site, "points")];
  const isJudged = given.dossier.state === "PARTIAL" || given.dossier.state === "FULL";
  const graded =
    typeof scheme.ladder === "string"
      ? literal(scoreWords.toBeFilledIn)
      : gradeFormula(points, scheme.ladder);
  const byPoints = given.points === null ? missingMark : (given.grade ?? scoreWords.toBeFilledIn);
  const judged = `IF(OR(${state}="PARTIAL",${state}="FULL"),${at(site, "grade")},${literal(missingMark)})`;
  return {
    grade: {
      formula: `IF(ISNUMBER(${points}),${graded},${literal(missingMark)})`,
      value: byPoints,
      style: verdict,
    },
    official: {
      formula: `IF(${state}="NONE",${literal(noDossier.grade)},${judged})`,
      value: given.dossier.state === "NONE" ? noDossier.grade : isJudged ? byPoints : missingMark,
      style: { ...verdict, bold: true },
    },
  };
}

/** Units without a dossier have no rank, and none is shown; "–" where it is not known yet. */
function rankCells(site: ScoreSite, { score: { ranked, dossier } }: ScoredUnit, rank: number | null): Cells {
  const [state, points, own] = [at(site, "state"), at(site, "points"), at(site, "ranked")];
  const letter = site.layout.letter("ranked");
  const [first, last] = site.peers;
  const peers = `${letter}$${first}:${letter}$${last}`;
  return {
    ranked: {
      formula: `IF(AND(OR(${state}="PARTIAL",${state}="FULL"),ISNUMBER(${points})),${points},"")`,
      value: ranked === null ? "" : toNumber(ranked),
      style: tableStyle.helper,
    },
    rank: {
      formula: `IF(ISNUMBER(${own}),RANK(${own},${peers}),IF(${state}="NONE","",${literal(missingMark)}))`,
      value: rank ?? (dossier.state === "NONE" ? "" : missingMark),
      style: tableStyle.ordinal,
    },
  };
}

function resultCells(site: ScoreSite, scored: ScoredUnit): Cells {
  const { context, book } = site;
  const { appraisal, noDossier } = book.scoring;
  const [state, result] = [at(site, "state"), at(site, "result")];
  const said = (indicator: string) =>
    figureCell(
      factText(context.facts, scorePlace(book, { unit: scored.unit, indicator, row: null }).key),
      verdict,
    );
  const demoted = demotionFormula(result, book.steps, noDossier.demotedBy);
  const kept = `IF(OR(${state}="PARTIAL",${state}="FULL"),${result},${literal(missingMark)})`;
  const cells = { state, points: at(site, "points"), grade: at(site, "grade") };
  return {
    result: said(appraisal.result),
    adjusted: {
      formula: `IF(${state}="NONE",${demoted},${kept})`,
      value: scored.score.adjustedResult ?? missingMark,
      style: { ...verdict, bold: true },
    },
    ...(appraisal.previousGrade === undefined ? {} : { previous: said(appraisal.previousGrade) }),
    remark: { ...remarkFigure(book, scored, cells), style: { ...tableStyle.label, size: 9 } },
  };
}
