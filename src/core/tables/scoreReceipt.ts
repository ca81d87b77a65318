import { coverageKey } from "./coverageIndex.ts";
import { countFormula, sumFormula } from "./factFigures.ts";
import { serialOf } from "./factRow.ts";
import { amount, figureCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { scorePlace, type ScoredUnit } from "./scoreBook.ts";
import { dossierFormula } from "./scoreFormulas.ts";
import { cellAt, verdict, type ScoreRowCells, type ScoreSite } from "./scoreSite.ts";
import { dossierText } from "./scoreWords.ts";
import { dateFormat, tableStyle } from "./tableStyle.ts";

/** How a unit's dossier stands, with the hidden cells that it is calculated from. */
export function dossierCells(site: ScoreSite, scored: ScoredUnit): ScoreRowCells {
  const { state, held, needed } = scored.score.dossier;
  const cells = { state: cellAt(site, "state"), held: cellAt(site, "held"), needed: cellAt(site, "needed") };
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

/** When a unit's scores came, and how late. */
export function receiptCells({ context, book }: ScoreSite, { unit }: ScoredUnit): ScoreRowCells {
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
