import { compare } from "../decimal.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { columnName } from "../workbook/address.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { factAmount } from "./factFigures.ts";
import { figureCell, missingFigure, type PlacedCell } from "./figure.ts";
import { tableNotes } from "./notes.ts";
import { scoreBook, scorePlace, type ScoreBook, type ScoredUnit } from "./scoreBook.ts";
import { criterionColumns, maximumOf } from "./scoreCriteria.ts";
import { linkToFact } from "./scoreLinks.ts";
import { schemeLines } from "./scoreRanking.ts";
import { scoreRows } from "./scoreRows.ts";
import { scoreWords } from "./scoreWords.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import { annexOf, leadCells, numberedLeads, withLabelWidth } from "./unitSheet.ts";
import { missingMark } from "./words.ts";
import { literal } from "./literal.ts";
import { toNumber } from "../decimal.ts";

const score = { ...tableStyle.number, numberFormat: numberFormat(2) };
const lost = { ...score, color: "C00000" };

/** Units by the criteria that they were appraised by; points that were not given are red and lead to their cell. */
export function scoreByCriterion(
  context: TableContext,
  table: SummaryTableOf<"scoreByCriterion">,
  sheetName: string,
): SheetModel {
  const book = scoreBook(context);
  const scored = new Map(book.units.map((each) => [each.unit, each]));
  const { rows } = scoreRows(context.pack, table.groups, (unit) => scored.has(unit));
  const columns = criterionColumns(book);
  const lines = schemeLines(book.schemes);
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [...withLabelWidth(numberedLeads, rows), ...columns.map(({ column }) => column), totalColumn],
    helperColumns: 0,
    frozenColumns: 2,
    lines: lines.length,
  };
  const first = firstBodyRow(annex, context);
  const templates = new Set([book.scoring.appraisal.template]);
  const body = rows.map((row, index): AnnexRow => {
    const lead = leadCells(context, row, { columns: 2, templates });
    const unit = row.kind === "entry" ? scored.get(row.subject) : undefined;
    if (unit === undefined) return { cells: lead, spans: [{ left: 1, right: columns.length + 2 }] };
    const cells = columns.map(({ indicator }, at) => pointsCell(context, book, { unit, indicator, at }));
    return {
      cells: [...lead, ...cells, totalCell(unit, { row: first + index + 1, columns: columns.length })],
    };
  });
  const hasMissing = body.some((row) => row.cells.some((cell) => cell?.value === missingMark));
  return annexSheet(context, annex, {
    rows: body,
    lines,
    notes: [
      scoreWords.notes.links,
      ...tableNotes(context, {
        templates: [book.scoring.appraisal.template],
        footnotes: table.footnotes,
        marks: { hasMissing },
      }),
    ],
    signed: true,
  });
}

const totalColumn: AnnexColumn = { path: [scoreWords.appraisedTotal], width: 9 };

function pointsCell(
  context: TableContext,
  book: ScoreBook,
  { unit, indicator, at }: { readonly unit: ScoredUnit; readonly indicator: string; readonly at: number },
): PlacedCell {
  if (unit.isSchemeKnown && at >= unit.lines.length) return { style: tableStyle.closed };
  const place = scorePlace(book, { unit: unit.unit, indicator, row: null });
  const points = factAmount(context.facts, place);
  const max = maximumOf(unit, at);
  const isLost = points.value !== null && max !== null && compare(points.value, max) < 0;
  return { ...figureCell(points, isLost ? lost : score), ...linkToFact(context, place.key) };
}

/** The points of the appraisal without bonus and penalty; "–" while a criterion of the scheme has none. */
function totalCell(
  { columns: counted, isSchemeKnown, score: { appraised } }: ScoredUnit,
  { row, columns }: { readonly row: number; readonly columns: number },
): PlacedCell {
  const style = { ...score, bold: true };
  if (columns === 0) return { value: missingFigure.mark, style };
  const range = `C${row}:${columnName(1 + columns)}${row}`;
  const needed = isSchemeKnown ? counted.length : 1;
  return {
    formula: `IF(COUNT(${range})<${needed},${literal(missingMark)},SUM(${range}))`,
    value: appraised === null ? missingMark : toNumber(appraised),
    style,
  };
}
