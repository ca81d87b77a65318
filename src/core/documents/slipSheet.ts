import { formatDate } from "../civilDate.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { CellStyle, ModelCell, SheetModel, ValidationModel } from "../tables/sheetModel.ts";
import { tableStyle } from "../tables/tableStyle.ts";
import { textHeight } from "../tables/textHeight.ts";
import type { CellRange } from "../workbook/address.ts";
import { parseRange, toA1 } from "../workbook/address.ts";
import type { OpenPoint } from "./openPoints.ts";
import type { ReturnSlip } from "./returnSlip.ts";
import { encodeSlipStamp } from "./slipStamp.ts";
import { slipWords } from "./slipWords.ts";

export interface SlipSheetOptions {
  readonly name: string;
  /** True when it stands in the workbook that it is about: cells can be jumped to. */
  readonly inPlace: boolean;
  /** How marked cells looked before, in whatever writing the marking has. */
  readonly looks?: string;
}

const widths = [5, 11, 20, 9, 58, 44, 46];
const answerColumn = widths.length - 1;
/** Hidden: the stamp in the first row, below it the id of each point. */
const idColumn = widths.length;

/** Hidden as well: how the marked cells looked before. */
const looksColumn = idColumn + 1;

const plain: CellStyle = { size: 12, vertical: "top", wrap: true };
const box: CellStyle = { ...tableStyle.text, fill: "FFFDE7", unlocked: true };
const linkStyle: CellStyle = {
  ...tableStyle.textCentred,
  vertical: "top",
  color: "1F4E9E",
  underline: true,
};
const centred: CellStyle = { ...tableStyle.textCentred, vertical: "top" };

/** The first sheet of a return slip: what is open, where, and a box for the answer to each. */
export function slipSheet(slip: ReturnSlip, { name, inPlace, looks = "" }: SlipSheetOptions): SheetModel {
  const heading = headingOf(slip, inPlace);
  const header = heading.length;
  const rows = [...slip.points.map((point) => pointRow(point, inPlace)), ...missingRows(slip)];
  const cells = [
    ...heading.flatMap((line, row) => lineCells(line, row, slip)),
    ...slipWords.columns.map((value, column) => ({ row: header, column, value, style: tableStyle.header })),
    ...rows.flatMap((row, index) => rowCells(row, header + 1 + index, index + 1)),
  ];
  const last = header + rows.length;
  const kept = splitLooks(looks).map((value, row): ModelCell => ({ row, column: looksColumn, value }));
  return {
    name,
    mark: { kind: "guide", id: "phieu-tra-lai" },
    visibility: "visible",
    tabColor: "C00000",
    cells: [...cells, ...kept].toSorted(inReadingOrder),
    merges: heading.map((_, row): CellRange => ({ top: row, bottom: row, left: 0, right: answerColumn })),
    columns: [...widths, 12],
    hiddenColumns: [idColumn, looksColumn],
    rowHeights: new Map([
      ...heading.map((line, row): [number, number] => [row, line.height]),
      [header, 24],
      ...rows.map((row, index): [number, number] => [header + 1 + index, heightOf(row)]),
    ]),
    freeze: { rows: header + 1, columns: 0 },
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: [header, header],
      margins: { top: 15, bottom: 15, left: 15, right: 10 },
      footer: "&CTrang &P/&N",
    },
    tables: [],
    validations: slip.points.length === 0 ? [] : [answerLength(header + 1, last)],
    conditionalFormats: [],
    protected: true,
    names: [],
    showGridLines: false,
  };
}

const longestPiece = 30_000;

/** In pieces that a cell holds. */
function splitLooks(looks: string): readonly string[] {
  const count = Math.ceil(looks.length / longestPiece);
  return Array.from({ length: count }, (_, index) =>
    looks.slice(index * longestPiece, (index + 1) * longestPiece),
  );
}

function inReadingOrder(left: ModelCell, right: ModelCell): number {
  return left.row - right.row || left.column - right.column;
}

interface Line {
  readonly text: string;
  readonly style: CellStyle;
  readonly height: number;
}

function headingOf({ unit, calls, issuedOn, pack }: ReturnSlip, inPlace: boolean): readonly Line[] {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const line = (text: string): Line => ({
    text,
    style: plain,
    height: textHeight(text, width, { size: 12 }) + 2,
  });
  return [
    { text: slipWords.title, style: tableStyle.title, height: 28 },
    line(slipWords.unit(unit.name)),
    line(slipWords.calls(calls)),
    line(slipWords.issued(formatDate(issuedOn), pack.organisation.name)),
    ...(inPlace ? slipWords.howMarked : slipWords.howApart).map(line),
  ];
}

/** The hidden column of the first row says whose slip this is. */
function lineCells(
  { text, style }: Line,
  row: number,
  { unit, issuedOn, pack }: ReturnSlip,
): readonly ModelCell[] {
  const line: ModelCell = { row, column: 0, value: text, style };
  if (row > 0) return [line];
  const stamp = encodeSlipStamp({ unit: unit.id, issuedOn, pack: pack.hash.slice(0, 12) });
  return [line, { row, column: idColumn, value: stamp }];
}

interface SlipRow {
  readonly texts: readonly [duty: string, sheet: string, cell: string, what: string, todo: string];
  readonly link: ModelCell["link"] | null;
  /** Null for what no answer is wanted to. */
  readonly finding: string | null;
}

function pointRow({ duty, at, what, todo, finding }: OpenPoint, inPlace: boolean): SlipRow {
  const { file = "", sheet, cell = "" } = at;
  const place = sheet ?? slipWords.ofFile(file);
  const range = parseRange(cell);
  const isLinked = inPlace && sheet !== undefined && range !== null;
  const first = range === null ? "" : toA1({ row: range.top, column: range.left });
  return {
    texts: [slipWords.duty[duty], place, cell, what, todo],
    link: isLinked ? { sheet, cell: first, tip: slipWords.goToCell } : null,
    finding,
  };
}

function missingRows({ missing, pack }: ReturnSlip): readonly SlipRow[] {
  return missing.map(({ template, lastDay }) => {
    const what = slipWords.missing(template, templateByCode(pack, template).title, formatDate(lastDay));
    return { texts: [slipWords.duty.missing, "", "", what, slipWords.todo.send], link: null, finding: null };
  });
}

// Far more than a cell shows; Excel takes eight times as much.
const longestText = 4000;

function rowCells({ texts, link, finding }: SlipRow, row: number, ordinal: number): readonly ModelCell[] {
  const styles = [
    centred,
    tableStyle.text,
    link === null ? centred : linkStyle,
    tableStyle.text,
    tableStyle.text,
  ];
  return [
    { row, column: 0, value: ordinal, style: centred },
    ...texts.map((text, index): ModelCell => ({
      row,
      column: index + 1,
      value: text.slice(0, longestText),
      ...styleOf(styles[index]),
      ...(index === 2 && link !== null && link !== undefined ? { link } : {}),
    })),
    { row, column: answerColumn, style: finding === null ? tableStyle.closed : box },
    ...(finding === null ? [] : [{ row, column: idColumn, value: finding }]),
  ];
}

function styleOf(style: CellStyle | undefined): { readonly style?: CellStyle } {
  return style === undefined ? {} : { style };
}

const tallestRow = 409;

function heightOf({ texts }: SlipRow): number {
  const heights = texts.map((text, index) => textHeight(text, widths[index + 1] ?? 1, { size: 11 }));
  return Math.min(tallestRow, Math.max(34, ...heights));
}

function answerLength(top: number, bottom: number): ValidationModel {
  return {
    range: { top, bottom, left: answerColumn, right: answerColumn },
    rule: { type: "textLength", max: 1000 },
    allowBlank: true,
    prompt: { title: slipWords.answerTitle, text: slipWords.answerPrompt },
    error: { title: slipWords.answerTitle, text: slipWords.answerTooLong, style: "stop" },
  };
}
