import { subtract, toNumber, type DecimalText } from "../decimal.ts";
import { conversionOf, totalDecimals } from "../score/totals.ts";
import { countFormula, factAmount, factText, sumFormula, type FactPlace } from "./factFigures.ts";
import { amount, figureCell, missingFigure, type Amount, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { scorePlace, type ScoredUnit } from "./scoreBook.ts";
import { demotionFormula, gradeFormula } from "./scoreFormulas.ts";
import { dossierCells, receiptCells } from "./scoreReceipt.ts";
import { remarkFigure } from "./scoreRemarks.ts";
import { cellAt, verdict, type ScoreRowCells, type ScoreSite } from "./scoreSite.ts";
import { scoreWords } from "./scoreWords.ts";
import type { ModelValue } from "./sheetModel.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import { missingMark } from "./words.ts";

const score = { ...tableStyle.number, numberFormat: numberFormat(2) };

/** What a ranking says of a unit beside its number and name. */
export function scoreCells(site: ScoreSite, scored: ScoredUnit, rank: number | null): ScoreRowCells {
  return {
    ...dossierCells(site, scored),
    ...receiptCells(site, scored),
    ...pointCells(site, scored),
    ...gradeCells(site, scored),
    ...rankCells(site, scored, rank),
    ...resultCells(site, scored),
  };
}

function pointCells(site: ScoreSite, scored: ScoredUnit): ScoreRowCells {
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
  const points = `${cellAt(site, "appraised")}+N(${cellAt(site, "bonus")})-N(${cellAt(site, "penalty")})`;
  const capped = typeof scaleMax === "number" ? `MIN(${scaleMax},${points})` : points;
  return `IF(ISNUMBER(${cellAt(site, "appraised")}),ROUND(MAX(0,${capped}),${totalDecimals}),${literal(missingMark)})`;
}

function pointsFormula(site: ScoreSite, { scheme }: ScoredUnit): string {
  const conversion = conversionOf(scheme);
  const total = cellAt(site, "total");
  if (conversion === null) return total;
  const converted = `ROUND(${total}*${conversion.to}/${conversion.from},${totalDecimals})`;
  return `IF(ISNUMBER(${total}),${converted},${literal(missingMark)})`;
}

function differenceCell(site: ScoreSite, { score: { total, self } }: ScoredUnit): PlacedCell {
  const [points, own] = [cellAt(site, "total"), cellAt(site, "self")];
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

function gradeCells(site: ScoreSite, scored: ScoredUnit): ScoreRowCells {
  const { scheme, score: given } = scored;
  const { noDossier } = site.book.scoring;
  const [state, points] = [cellAt(site, "state"), cellAt(site, "points")];
  const isJudged = given.dossier.state === "PARTIAL" || given.dossier.state === "FULL";
  const graded =
    typeof scheme.ladder === "string"
      ? literal(scoreWords.toBeFilledIn)
      : gradeFormula(points, scheme.ladder);
  const byPoints = given.points === null ? missingMark : (given.grade ?? scoreWords.toBeFilledIn);
  const judged = `IF(OR(${state}="PARTIAL",${state}="FULL"),${cellAt(site, "grade")},${literal(missingMark)})`;
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
function rankCells(
  site: ScoreSite,
  { score: { ranked, dossier } }: ScoredUnit,
  rank: number | null,
): ScoreRowCells {
  const [state, points, own] = [cellAt(site, "state"), cellAt(site, "points"), cellAt(site, "ranked")];
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

function resultCells(site: ScoreSite, scored: ScoredUnit): ScoreRowCells {
  const { context, book } = site;
  const { appraisal, noDossier } = book.scoring;
  const [state, result] = [cellAt(site, "state"), cellAt(site, "result")];
  const said = (indicator: string) =>
    figureCell(
      factText(context.facts, scorePlace(book, { unit: scored.unit, indicator, row: null }).key),
      verdict,
    );
  const demoted = demotionFormula(result, book.steps, noDossier.demotedBy);
  const kept = `IF(OR(${state}="PARTIAL",${state}="FULL"),${result},${literal(missingMark)})`;
  const cells = { state, points: cellAt(site, "points"), grade: cellAt(site, "grade") };
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
