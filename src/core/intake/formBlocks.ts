import type { Witness } from "./submission.ts";
import { findTables, type AlignedTable, type TableCandidate } from "./findBlocks.ts";
import type { FormIndex } from "./intakeIndex.ts";
import type { SheetView } from "./sheetView.ts";
import type { TemplateShape } from "./templateShape.ts";
import { tableRows } from "./tableRows.ts";
import { zoneLines, type ZoneLine } from "./zoneLines.ts";
import { labelKey } from "../workbook/text/words.ts";

/** A form found on a sheet: its tables, what speaks for its template, and the lines above it. */
export interface FormBlock {
  /** The sheet, or the side of it, that the form stands on. */
  readonly view: SheetView;
  readonly shape: TemplateShape;
  readonly tables: readonly AlignedTable[];
  /** First row of the lines above the table, first row of the table, last row known to be its own. */
  readonly zoneTop: number;
  readonly top: number;
  readonly bottom: number;
  /** First row that belongs to the next form. */
  readonly limit: number;
  readonly lines: readonly ZoneLine[];
  readonly witnesses: readonly Witness[];
  /** Share of the template's indicators found, 0 to 1. */
  readonly fit: number;
  /** Share of the sheet's labelled columns and rows that the template has, 0 to 1. */
  readonly cover: number;
  /** Share of the columns found whose printed numbers are not the template's. */
  readonly renumbered: number;
  /** A title above the table that is another form's. */
  readonly misleadingTitle: string | null;
}

interface Group {
  readonly shape: TemplateShape;
  readonly members: readonly TableCandidate[];
  readonly fit: number;
  readonly cover: number;
  readonly top: number;
  readonly bottom: number;
}

// Titles and form numbers stand in the rows right above the table.
const titleReach = 20;
const weights = { fit: 0.65, cover: 0.25, title: 0.05, formNumber: 0.05, stamp: 0.2 };

/** The forms of a sheet from top to bottom; of several readings of the same cells the likeliest. */
export function findForms(view: SheetView, index: FormIndex, stamped: string | null): readonly FormBlock[] {
  const groups = groupSections(findTables(view, index));
  const ranked = groups
    .map((group) => ({ group, score: scoreOf(view, group, stamped) }))
    .toSorted((left, right) => right.score - left.score || left.group.top - right.group.top);
  const chosen: Group[] = [];
  for (const { group } of ranked) {
    if (chosen.every((other) => !overlap(group, other))) chosen.push(group);
  }
  const ordered = withoutRepeatedHeaders(
    view,
    index,
    chosen.toSorted((left, right) => left.top - right.top),
  );
  return ordered.map((group, position) => {
    const above = ordered[position - 1];
    const zoneTop = above === undefined || above.top === group.top ? 0 : endOf(view, index, above, group.top);
    const below = ordered.slice(position + 1).find((other) => other.top > group.top);
    return toBlock(view, index, { group, zoneTop, next: below?.top ?? view.rowCount });
  });
}

/** A header printed again right under the rows of its own table begins no other form. */
function withoutRepeatedHeaders(
  view: SheetView,
  index: FormIndex,
  ordered: readonly Group[],
): readonly Group[] {
  const kept: Group[] = [];
  for (const group of ordered) {
    const above = kept.at(-1);
    const continued =
      above !== undefined &&
      above.shape === group.shape &&
      above.bottom + 1 < group.top &&
      [...above.members, ...group.members].every(({ table }) => table.kind === "columns") &&
      endOf(view, index, above, group.top) === group.top;
    if (!continued) kept.push(group);
  }
  return kept;
}

/** Tables of different sections of one template that follow each other are one form. */
function groupSections(candidates: readonly TableCandidate[]): readonly Group[] {
  const byTemplate = new Map<TemplateShape, TableCandidate[][]>();
  for (const candidate of candidates.toSorted((left, right) => left.top - right.top)) {
    const forms = byTemplate.get(candidate.shape) ?? [];
    const current = forms.at(-1);
    const known = current?.some((member) => member.table.shape === candidate.table.shape);
    if (current === undefined || known === true) forms.push([candidate]);
    else current.push(candidate);
    byTemplate.set(candidate.shape, forms);
  }
  return [...byTemplate].flatMap(([shape, forms]) => forms.map((members) => toGroup(shape, members)));
}

function toGroup(shape: TemplateShape, members: readonly TableCandidate[]): Group {
  const wanted = shape.sections
    .filter(({ section }) => section.kind !== "fields")
    .reduce((sum, { indicators }) => sum + indicators.length, 0);
  const found = members.reduce((sum, { table }) => sum + table.found, 0);
  const extra = members.reduce((sum, { table }) => sum + table.extra.length, 0);
  return {
    shape,
    members,
    fit: found / Math.max(1, wanted),
    cover: found / Math.max(1, found + extra),
    top: Math.min(...members.map((member) => member.top)),
    bottom: Math.max(...members.map((member) => member.bottom)),
  };
}

function scoreOf(view: SheetView, group: Group, stamped: string | null): number {
  const lines = zoneLines(view, group.top - titleReach, group.top);
  return (
    weights.fit * group.fit +
    weights.cover * group.cover +
    (titleLine(group.shape, lines) === null ? 0 : weights.title) +
    (numberLine(group.shape, lines) === null ? 0 : weights.formNumber) +
    (stamped === group.shape.template.code ? weights.stamp : 0)
  );
}

function toBlock(
  view: SheetView,
  index: FormIndex,
  place: { readonly group: Group; readonly zoneTop: number; readonly next: number },
): FormBlock {
  const { group, zoneTop, next } = place;
  const lines = zoneLines(view, zoneTop, group.top);
  const columns = group.members.flatMap(({ table }) => (table.kind === "columns" ? [table] : []));
  return {
    view,
    shape: group.shape,
    tables: group.members.map((member) => member.table),
    zoneTop,
    top: group.top,
    bottom: group.bottom,
    limit: next,
    lines,
    witnesses: templateWitnesses(group, lines),
    fit: group.fit,
    cover: group.cover,
    renumbered: Math.max(0, ...columns.map((table) => table.renumbered)),
    misleadingTitle: misleadingTitle(index, group.shape, lines),
  };
}

function templateWitnesses(group: Group, lines: readonly ZoneLine[]): readonly Witness[] {
  const says = group.shape.template.code;
  const title = titleLine(group.shape, lines);
  const formNumber = numberLine(group.shape, lines);
  const tables = group.members.map(({ table }): Witness => {
    const text = `${table.found}/${table.shape.indicators.length}`;
    return table.kind === "rows"
      ? { kind: "row-labels", text, says, at: { row: table.dataTop, column: table.labelColumn } }
      : { kind: "header", text, says, at: { row: table.header.top, column: table.header.left } };
  });
  const numberRows = group.members.flatMap(({ table }): readonly Witness[] =>
    table.kind === "columns" && table.numberRow !== null && table.renumbered < 0.5
      ? [{ kind: "number-row", text: "", says, at: { row: table.numberRow, column: table.header.left } }]
      : [],
  );
  return [
    ...tables,
    ...numberRows,
    ...(formNumber === null
      ? []
      : [{ kind: "form-number" as const, text: formNumber.text, says, at: formNumber.at }]),
    ...(title === null ? [] : [{ kind: "title" as const, text: title.text, says, at: title.at }]),
  ];
}

/** The line that is a title of the template. */
export function titleLine(shape: TemplateShape, lines: readonly ZoneLine[]): ZoneLine | null {
  return lines.find((line) => shape.isTitle(labelKey(line.text))) ?? null;
}

/** The line that prints the template's form number or code. */
export function numberLine(shape: TemplateShape, lines: readonly ZoneLine[]): ZoneLine | null {
  return (
    lines.find((line) => {
      const words = ` ${labelKey(line.text)} `;
      return shape.numbers.some((number) => words.includes(` ${number} `));
    }) ?? null
  );
}

function misleadingTitle(index: FormIndex, shape: TemplateShape, lines: readonly ZoneLine[]): string | null {
  if (titleLine(shape, lines) !== null) return null;
  for (const other of index.shapes) {
    const line = other === shape ? null : titleLine(other, lines);
    if (line !== null) return line.text;
  }
  return null;
}

/** First row below a form's tables, when the next form begins at `limit`. */
function endOf(view: SheetView, index: FormIndex, group: Group, limit: number): number {
  const ends = group.members.map(({ table }) =>
    table.kind === "rows"
      ? table.dataBottom + 1
      : tableRows({ view, words: index.words, limit }, table, () => false).end,
  );
  return Math.max(...ends);
}

function overlap(left: Group, right: Group): boolean {
  if (left.top > right.bottom || right.top > left.bottom) return false;
  const [leftSpan, rightSpan] = [columnsOf(left), columnsOf(right)];
  return leftSpan.from <= rightSpan.to && rightSpan.from <= leftSpan.to;
}

function columnsOf(group: Group): { readonly from: number; readonly to: number } {
  const columns = group.members.flatMap(({ table }) =>
    table.kind === "columns"
      ? [table.header.left, table.header.right]
      : [table.labelColumn, ...table.measures.values()],
  );
  return { from: Math.min(...columns), to: Math.max(...columns) };
}
