import { withoutSlipComment } from "../documents/slipComment.ts";
import type { Finding } from "../findings/finding.ts";
import { periodId } from "../pack/period.ts";
import { alignmentFindings, alignmentOf, hiddenFindings } from "./alignmentFindings.ts";
import { settleBlanks } from "./blankQuestions.ts";
import { contentHash } from "./contentHash.ts";
import { conversionNotes } from "./conversionNotes.ts";
import { hiddenData, settleHiddenRows } from "./hiddenRows.ts";
import type { AlignedTable } from "./findBlocks.ts";
import { formFinding, joinRead, type FormContext, type ReadPart } from "./formContext.ts";
import { readFields } from "./readFields.ts";
import { readGrid } from "./readGrid.ts";
import { readList } from "./readList.ts";
import { readRowsSection } from "./readRowsSection.ts";
import { isShownOnly, type Stamp } from "./stamp.ts";
import type { Evidence, Submission, Value } from "./submission.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { notesUnderTable } from "./underTable.ts";

/** Reads a form whose template, reporter and call are settled into typed values. */
export function readForm(
  context: FormContext,
  known: { readonly evidence: Evidence; readonly stamp: Stamp | null },
): { readonly submission: Submission; readonly findings: readonly Finding[] } {
  const { block, file, view } = context;
  const { template } = block.shape;
  const tables = block.tables.map((table) => readTable(context, table));
  const end = Math.max(block.top, ...tables.map((table) => table.end));
  const fields = readAllFields(context, end);
  const all = joinRead([...tables, ...fields]);
  const read = settleHiddenRows(context, all);
  const settled = settleBlanks(context, read, { nil: tables.some((table) => table.nil) });
  const alignment = alignmentOf(context, known.stamp !== null);
  const submission: Submission = {
    id: context.submission,
    call: context.call.id,
    reporter: context.reporter.id,
    template: template.code,
    version: template.version,
    variant: context.variant,
    source: { file, sheet: view.sheet.name, contentHash: hashOf(context, settled.values) },
    evidence: known.evidence,
    alignment,
    rows: read.rows,
    values: settled.values,
    issuedAt: known.stamp?.issuedAt ?? null,
  };
  const findings = [
    ...alignmentFindings(context, alignment),
    ...hiddenFindings(context, withoutThose(all.rows, hiddenData(context, all))),
    ...read.findings,
    ...settled.findings,
    ...conversionNotes(context, settled.values),
    ...drawingFinding(context),
    ...commentNote(context, end),
    ...notesUnderTable(context, end),
  ];
  return { submission, findings };
}

function withoutThose<T>(items: readonly T[], those: readonly T[]): readonly T[] {
  return items.filter((item) => !those.includes(item));
}

function hashOf(context: FormContext, values: readonly Value[]): string {
  const { code, version } = context.block.shape.template;
  const period = periodId(context.call.period);
  return contentHash({ template: code, version, unit: context.reporter.id, period }, values);
}

interface ReadTable extends ReadPart {
  readonly end: number;
  readonly nil: boolean;
}

function readTable(context: FormContext, table: AlignedTable): ReadTable {
  if (table.kind === "rows") return { ...readRowsSection(context, table), nil: false };
  return table.shape.section.kind === "list"
    ? readList(context, table)
    : { ...readGrid(context, table), nil: false };
}

function readAllFields(context: FormContext, end: number): readonly ReadPart[] {
  const { block } = context;
  const spans = [
    { from: block.zoneTop, to: block.top },
    { from: end, to: block.limit },
  ];
  return block.shape.sections.flatMap(({ section }) =>
    section.kind === "fields" ? [readFields(context, section, spans)] : [],
  );
}

function drawingFinding(context: FormContext): readonly Finding[] {
  if (!context.view.sheet.hasDrawings) return [];
  return [formFinding(context, "drawing-present", { severity: "warning", data: {} })];
}

/** Comments on the table's cells: words of the unit that no cell holds. */
function commentNote(context: FormContext, end: number): readonly Finding[] {
  const { view, block } = context;
  const comments = view.sheet.rows.slice(block.top, end).flatMap((cells, offset) =>
    (cells ?? []).flatMap((cell, column) => {
      const text = cell?.comment === undefined ? "" : cleanText(withoutSlipComment(cell.comment));
      return text === "" || isShownOnly(text) ? [] : [{ at: { row: block.top + offset, column }, text }];
    }),
  );
  const [first] = comments;
  if (first === undefined) return [];
  const data = { count: comments.length, text: first.text };
  return [formFinding(context, "comment-present", { severity: "note", at: first.at, data })];
}
