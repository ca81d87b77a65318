import { officialDate } from "../forms/officialDate.ts";
import { emptyPart, joinParts, type FormPart } from "../forms/formPart.ts";
import { span } from "../forms/span.ts";
import { splitColumns, totalWidth, type ColumnBlock } from "../forms/splitColumns.ts";
import type { Call } from "../pack/call.ts";
import type { Organisation } from "../pack/organisation.ts";
import { evenBlocks } from "./evenBlocks.ts";
import type { PlacedCell } from "./figure.ts";
import type { CellStyle } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { textHeight } from "./textHeight.ts";
import { words } from "./words.ts";

/** What an annex says about itself above its table. */
export interface AnnexTitle {
  readonly title: string;
  readonly annex?: string;
  readonly unitOfMeasureLine?: string;
  readonly call?: Call;
  /** More lines under the period: a deadline, how many units. */
  readonly lines: readonly PlacedCell[];
}

/** Letterhead, annex number, title, period, the table's own lines and its unit of measure, from the first row. */
export function annexHead(context: TableContext, widths: readonly number[], title: AnnexTitle): FormPart {
  const { organisation } = context.pack;
  const whole: ColumnBlock = { left: 0, right: widths.length - 1 };
  const rows: readonly (readonly Line[])[] = [
    ...letterhead(organisation, widths),
    [line(whole, "", tableStyle.subtitle)],
    ...(title.annex === undefined ? [] : [[line(whole, title.annex, tableStyle.annex)]]),
    [line(whole, title.title.toUpperCase(), tableStyle.title)],
    ...(title.annex === undefined
      ? []
      : [[line(whole, words.attachedTo(organisation.name), tableStyle.subtitle)]]),
    [line(whole, periodText(title.call ?? context.call), tableStyle.subtitle)],
    ...title.lines.map((cell) => [{ block: whole, cell }]),
    [line(whole, title.unitOfMeasureLine ?? "", tableStyle.unitOfMeasure)],
  ];
  return stacked(rows, widths, 0);
}

/** Notes, place and date, and the signatures, from row `top`. */
export function annexFoot(
  context: TableContext,
  widths: readonly number[],
  foot: { readonly top: number; readonly notes: readonly string[]; readonly signed: boolean },
): FormPart {
  const whole: ColumnBlock = { left: 0, right: widths.length - 1 };
  const notes = foot.notes.length === 0 ? [] : [words.notes, ...foot.notes.map((note) => `- ${note}`)];
  const rows: readonly (readonly Line[])[] = [
    ...notes.map((note, index) => [line(whole, note, index === 0 ? tableStyle.noteHead : tableStyle.note)]),
    ...(foot.signed ? signatureRows(context, widths) : []),
  ];
  return stacked(rows, widths, foot.top);
}

interface Line {
  readonly block: ColumnBlock;
  readonly cell: PlacedCell;
}

function line(block: ColumnBlock, value: string, style: CellStyle): Line {
  return { block, cell: { value, style } };
}

/** Left: who issues it; right: the national motto (NĐ 30/2020). */
function letterhead(organisation: Organisation, widths: readonly number[]): readonly (readonly Line[])[] {
  const [left, right] = outerBlocks(widths);
  const count = Math.max(organisation.letterhead.length, organisation.motto.length);
  return Array.from({ length: count }, (_, row) => [
    line(left, organisation.letterhead[row] ?? "", letterheadStyle(row, organisation.letterhead.length)),
    line(right, organisation.motto[row] ?? "", mottoStyle(row, organisation.motto.length)),
  ]);
}

function letterheadStyle(row: number, rows: number): CellStyle {
  return row === rows - 1 ? tableStyle.letterheadLast : tableStyle.letterhead;
}

function mottoStyle(row: number, rows: number): CellStyle {
  return row === rows - 1 ? tableStyle.letterheadLast : { ...tableStyle.letterhead, bold: true };
}

const leftLetterhead = 34;
const rightLetterhead = 44;

/** The columns at both ends that are wide enough for a letterhead; halves of a narrow table. */
function outerBlocks(widths: readonly number[]): readonly [ColumnBlock, ColumnBlock] {
  const last = widths.length - 1;
  const left = columnsFor(widths, leftLetterhead);
  const right = last - columnsFor(widths.toReversed(), rightLetterhead);
  if (left < right) {
    return [
      { left: 0, right: left },
      { left: right, right: last },
    ];
  }
  const [first = { left: 0, right: 0 }, second = { left: last, right: last }] = splitColumns(widths, 2);
  return [first, second];
}

function columnsFor(widths: readonly number[], room: number): number {
  let used = 0;
  const index = widths.findIndex((width) => {
    used += width;
    return used >= room;
  });
  return index < 0 ? widths.length - 1 : index;
}

function periodText(call: Call): string {
  const { from, to } = call.dataWindow;
  return words.period(call.periodLabel, officialDate(from), officialDate(to));
}

const signingRoom = 4;

function signatureRows(
  { pack, created }: TableContext,
  widths: readonly number[],
): readonly (readonly Line[])[] {
  const { organisation } = pack;
  const blocks = evenBlocks(widths, organisation.signatures.length);
  const each = (text: (signature: Organisation["signatures"][number]) => string, style: CellStyle) =>
    organisation.signatures.flatMap((signature, index) => {
      const block = blocks[index];
      return block === undefined ? [] : [line(block, text(signature), style)];
    });
  const whole: ColumnBlock = { left: 0, right: widths.length - 1 };
  const [, dateBlock = whole] = splitColumns(widths, 2);
  return [
    [line(whole, "", tableStyle.note)],
    [line(dateBlock, words.placeAndDate(organisation.place, created.slice(0, 4)), tableStyle.placeAndDate)],
    each((signature) => signature.title, tableStyle.signature),
    each((signature) => signature.hint, tableStyle.signatureHint),
    ...Array.from({ length: signingRoom }, () => [line(whole, "", tableStyle.note)]),
    each((signature) => (signature.name === "co-quan-dien" ? "" : signature.name), tableStyle.signature),
  ];
}

function stacked(rows: readonly (readonly Line[])[], widths: readonly number[], top: number): FormPart {
  return joinParts(
    rows.map((lines, index): FormPart => {
      const row = top + index;
      const cells = lines.map((each) => placedLine(each, row));
      const points = Math.max(...lines.map((each) => lineHeight(each, widths)));
      return joinParts([...cells, { ...emptyPart, rows: 1, heights: [{ row, points }] }]);
    }),
  );
}

function placedLine({ block, cell }: Line, row: number): FormPart {
  const part = span({ top: row, bottom: row, ...block }, cell.style ?? {}, cell.value);
  const [first, ...rest] = part.cells;
  if (first === undefined || (cell.formula === undefined && cell.link === undefined)) return part;
  return { ...part, cells: [{ ...first, ...cell, row: first.row, column: first.column }, ...rest] };
}

function lineHeight({ block, cell }: Line, widths: readonly number[]): number {
  const style = cell.style ?? {};
  const face = { size: style.size ?? 12, bold: style.bold === true };
  const text = typeof cell.value === "string" ? cell.value : "";
  return textHeight(style.wrap === true ? text : "", totalWidth(widths, block), face);
}
