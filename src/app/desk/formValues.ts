import { ownIndicators } from "../../core/check/terms.ts";
import type { FindingPlace } from "../../core/findings/finding.ts";
import type { Submission, Value } from "../../core/intake/submission.ts";
import { readingText } from "../../core/ledger/correctedReading.ts";
import { indicatorByCode, labelOf, templateByCode } from "../../core/pack/lookup.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { parseRange, toA1, type CellRange } from "../../core/workbook/address.ts";
import type { FormValue } from "./desk.ts";
import type { DeskReview } from "./deskReview.ts";
import { viewFindings } from "./deskView.ts";

/** So many values at most are worth choosing from. */
const mostValues = 40;

/**
 * The values of the form that a finding is about: those in its cells and those that its rule holds them against, else
 * those of its row. A finding about the whole of a form names none.
 */
export function valuesOf({ review, report }: DeskReview, id: string): readonly FormValue[] {
  const position = viewFindings(review, report).findIndex((finding) => finding.id === id);
  const at: FindingPlace = review.consolidation.findings[position]?.at ?? {};
  const submission = review.consolidation.submissions.find((one) => one.id === at.submission);
  if (submission === undefined) return [];
  const range = at.cell === undefined ? null : parseRange(at.cell);
  const inCells = range === null ? [] : submission.values.filter(isIn(range));
  const inRow = submission.values.filter(({ row }) => row === (at.row ?? null));
  const compared = comparedIndicators(at, review.pack);
  const measure = inCells[0]?.measure ?? "current";
  const beside = inRow.filter(
    (value) => compared.includes(value.indicator) && value.measure === measure && !inCells.includes(value),
  );
  const values = inCells.length > 0 ? [...inCells, ...beside] : at.row === undefined ? [] : inRow;
  return values.slice(0, mostValues).map((value) => formValue(value, submission, review.pack));
}

function comparedIndicators({ template: code, rule: id }: FindingPlace, pack: Pack): readonly string[] {
  const rule = pack.templates.find((one) => one.code === code)?.rules.find((one) => one.id === id);
  return rule?.kind === "compare" ? ownIndicators([...rule.left, ...rule.right], code ?? "") : [];
}

function isIn({ top, bottom, left, right }: CellRange): (value: Value) => boolean {
  return ({ at: { row, column } }) => row >= top && row <= bottom && column >= left && column <= right;
}

function formValue(value: Value, submission: Submission, pack: Pack): FormValue {
  const { row, indicator: code, measure, raw, reading, at } = value;
  const { call, reporter: unit, template } = submission;
  const indicator = indicatorByCode(templateByCode(pack, template), code);
  const rowLabel = submission.rows.find(({ key }) => key === row)?.label;
  return {
    place: { call, unit, template, ...(row === null ? {} : { row }), indicator: code, measure },
    cell: toA1(at),
    label: [labelOf(indicator), ...(rowLabel === undefined ? [] : [rowLabel])].join(" – "),
    raw,
    value: readingText(reading),
    type: measure === "note" ? "text" : indicator.type,
    decimals: indicator.decimals ?? 0,
  };
}
