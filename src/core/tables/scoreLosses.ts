import { compare, subtract, sum, toNumber, type DecimalText } from "../decimal.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { ScoreLine } from "../score/scoreLines.ts";
import { totalDecimals } from "../score/totals.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { countFormula, factAmount, factText, sumFormula } from "./factFigures.ts";
import { amount, figureCell, missingFigure, type Amount, type PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { tableNotes } from "./notes.ts";
import { scoreBook, scorePlace, type ScoreBook, type ScoredUnit } from "./scoreBook.ts";
import { linkToFact } from "./scoreLinks.ts";
import { schemeLines } from "./scoreRanking.ts";
import { scoreRows } from "./scoreRows.ts";
import { scoreWords } from "./scoreWords.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { subjectsOf } from "./tableRow.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import { annexOf, numberedLeads, unitLink } from "./unitSheet.ts";
import { missingMark } from "./words.ts";

const columns: readonly AnnexColumn[] = [
  ...numberedLeads,
  { path: [scoreWords.criterion], width: 34 },
  { path: [scoreWords.points, scoreWords.max], width: 8 },
  { path: [scoreWords.points, scoreWords.self], width: 8 },
  { path: [scoreWords.points, scoreWords.appraised], width: 8 },
  { path: [scoreWords.points, scoreWords.lost], width: 8 },
  { path: [scoreWords.unitExplains], width: 34 },
  { path: [scoreWords.appraiserExplains], width: 30 },
];
const letters = { max: "D", self: "E", appraised: "F" } as const;
const score = { ...tableStyle.number, numberFormat: numberFormat(2) };

/** A criterion that a unit did not get all points of. */
interface Loss {
  readonly scored: ScoredUnit;
  readonly line: ScoreLine;
  readonly max: DecimalText;
  readonly self: DecimalText | null;
  readonly appraised: DecimalText | null;
  /** The appraisal's column; null where it has none for this criterion. */
  readonly column: string | null;
}

/** Every criterion below its most points, with what the unit and the appraising office said, and a link to its cell. */
export function scoreLosses(
  context: TableContext,
  table: SummaryTableOf<"scoreLosses">,
  sheetName: string,
): SheetModel {
  const book = scoreBook(context);
  const byUnit = new Map(book.units.map((scored) => [scored.unit, scored]));
  const { rows } = scoreRows(context.pack, table.groups, (unit) => byUnit.has(unit));
  const losses = subjectsOf(rows).flatMap((unit) => {
    const scored = byUnit.get(unit);
    return scored === undefined ? [] : lossesOf(context, book, scored);
  });
  const lines = schemeLines(book.schemes);
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns,
    helperColumns: 0,
    frozenColumns: 2,
    lines: lines.length + 1,
  };
  const first = firstBodyRow(annex, context);
  const site = { context, book };
  const body = losses.map((loss, at) => lossRow(site, loss, { ordinal: at + 1, row: first + at + 1 }));
  const units = new Set(losses.map(({ scored }) => scored)).size;
  return annexSheet(context, annex, {
    rows: body.length > 0 ? body : [nothingRow],
    lines: [...lines, { value: scoreWords.lostCount(losses.length, units), style: tableStyle.coverage }],
    notes: [
      scoreWords.notes.links,
      ...tableNotes(context, {
        templates: [book.scoring.form.template],
        footnotes: table.footnotes,
        marks: { hasMissing: body.some((row) => row.cells.some((cell) => cell?.value === missingMark)) },
      }),
    ],
    signed: true,
  });
}

const nothingRow: AnnexRow = {
  cells: [{ style: tableStyle.ordinal }, { value: scoreWords.nothingLost, style: tableStyle.label }],
  spans: [{ left: 1, right: columns.length - 1 }],
};

/** By the appraisal, and as long as there is none by what the unit gave itself. */
function lossesOf(context: TableContext, book: ScoreBook, scored: ScoredUnit): readonly Loss[] {
  return scored.lines.flatMap((line, at): readonly Loss[] => {
    const column = scored.isSchemeKnown ? (scored.columns[at] ?? null) : null;
    const max = line.criterion.max;
    const self = selfOf(line);
    const appraised = column === null ? null : appraisedAmount({ context, book }, scored, column).value;
    const given = appraised ?? self;
    if (max === null || given === null || compare(given, max) >= 0) return [];
    return [{ scored, line, max, self, appraised, column }];
  });
}

function selfOf(line: ScoreLine): DecimalText | null {
  const claimed = line.leaves.flatMap(({ leaf, claim }) => (leaf.upperOnly ? [] : (claim?.self ?? [])));
  return claimed.length === 0 ? null : sum(claimed);
}

interface Site {
  readonly context: TableContext;
  readonly book: ScoreBook;
}

function appraisedAmount({ context, book }: Site, { unit }: ScoredUnit, column: string): Amount {
  return factAmount(context.facts, scorePlace(book, { unit, indicator: column, row: null }));
}

function lossRow(site: Site, loss: Loss, at: { readonly ordinal: number; readonly row: number }): AnnexRow {
  const { context, book } = site;
  const { scored, line, max, column } = loss;
  const { unit } = scored;
  const templates = new Set([book.scoring.form.template]);
  const nothing: PlacedCell = { value: missingFigure.mark, style: score };
  const reason = scorePlace(book, { unit, indicator: book.scoring.appraisal.reason, row: null });
  return {
    cells: [
      { value: at.ordinal, style: tableStyle.ordinal },
      { value: unit.name, style: tableStyle.link, ...unitLink(context, unit.id, templates) },
      { value: criterionText(line), style: tableStyle.link, ...linkOf(site, loss) },
      { value: toNumber(max), style: score },
      figureCell(selfAmount(site, loss), score),
      column === null ? nothing : figureCell(appraisedAmount(site, scored, column), score),
      lostCell(loss, at.row),
      explanationCell(site, loss),
      figureCell(factText(context.facts, reason.key), { ...tableStyle.label, size: 10 }),
    ],
  };
}

function criterionText({ criterion: { code, label } }: ScoreLine): string {
  return label === code ? code : `${code}. ${label}`;
}

/** To the points that were given, else to the unit's own. */
function linkOf({ context, book }: Site, { scored: { unit }, line, column, appraised }: Loss) {
  if (column !== null && appraised !== null) {
    return linkToFact(context, scorePlace(book, { unit, indicator: column, row: null }).key);
  }
  const row = line.leaves.find(({ claim }) => claim !== null)?.claim?.row;
  return row === undefined
    ? {}
    : linkToFact(context, scorePlace(book, { unit, row, indicator: book.scoring.form.self }).key);
}

function selfAmount({ book }: Site, { scored: { unit }, line, self }: Loss): Amount {
  const places = line.leaves.flatMap(({ leaf, claim }) =>
    leaf.upperOnly || claim === null
      ? []
      : [scorePlace(book, { unit, row: claim.row, indicator: book.scoring.form.self })],
  );
  const { formula, mark } = missingFigure;
  if (places.length === 0) return { formula, value: null, missing: mark };
  const isMissing = `${places.map(countFormula).join("+")}=0`;
  return amount({ isMissing, number: places.map((place) => sumFormula(place)).join("+") }, self);
}

function lostCell({ max, appraised, self }: Loss, row: number): PlacedCell {
  const [most, given, own] = [letters.max, letters.appraised, letters.self].map((letter) => letter + row);
  const least = appraised ?? self ?? max;
  return {
    formula: `ROUND(${most}-IF(ISNUMBER(${given}),${given},N(${own})),${totalDecimals})`,
    value: toNumber(subtract(max, least)),
    style: { ...score, bold: true },
  };
}

/** What the unit wrote under the criterion, one after the other. */
function explanationCell({ context, book }: Site, { scored: { unit }, line }: Loss): PlacedCell {
  const { explanation } = book.scoring.form;
  const said = line.leaves.flatMap(({ claim }) =>
    claim?.isExplained === true
      ? [factText(context.facts, scorePlace(book, { unit, row: claim.row, indicator: explanation }).key)]
      : [],
  );
  const style = { ...tableStyle.label, size: 10 };
  if (said.length === 0) return { value: missingMark, style };
  return {
    formula: said.map(({ formula }) => formula).join(`&${literal("; ")}&`),
    value: said.map(({ value }) => value).join("; "),
    style,
  };
}
