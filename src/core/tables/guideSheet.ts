import { addDays, formatDate } from "../civilDate.ts";
import { countFindings } from "../findings/countFindings.ts";
import { emptyPart, joinParts, type FormPart } from "../forms/formPart.ts";
import { span } from "../forms/span.ts";
import type { Call } from "../pack/call.ts";
import { columnName } from "../workbook/address.ts";
import { inReadingOrder } from "./annex.ts";
import { coverageAmount, unitsOfCall } from "./coverageFigures.ts";
import type { CoverageColumn } from "./coverageIndex.ts";
import { serialOf } from "./factRow.ts";
import { figureCell, type PlacedCell } from "./figure.ts";
import type { CellStyle, SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat, numberFormat, tableStyle } from "./tableStyle.ts";
import { textHeight } from "./textHeight.ts";
import { sheetDefaults } from "./sheetDefaults.ts";
import { guideWords, words } from "./words.ts";

/** What the guide says about a sheet of the book. */
export interface GuideEntry {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
}

const widths = [5, 14, 62, 12, 9, 9, 9, 9, 9, 9, 9, 12] as const;
const lastColumn = widths.length - 1;

/** The first sheet: what the book is about, how far the reporting is, where every table is, how to read it. */
export function guideSheet(
  context: TableContext,
  entries: { readonly tables: readonly GuideEntry[]; readonly data: readonly GuideEntry[] },
): SheetModel {
  const rows: readonly GuideRow[] = [
    ...headRows(context),
    heading(guideWords.reporting),
    reportingHeader(),
    ...context.calls.map((call) => callRow(context, call)),
    wide(findingsText(context), tableStyle.note),
    heading(guideWords.tables),
    ...entries.tables.map(entryRow),
    heading(guideWords.data),
    ...entries.data.map(entryRow),
    heading(guideWords.howToRead),
    ...guideWords.reading.map((text) => wide(`- ${text}`, { ...tableStyle.note, italic: false })),
  ];
  const part = joinParts(rows.map((row, index) => rowPart(row, index)));
  return {
    ...sheetDefaults,
    name: sheetNames.guide,
    mark: { kind: "guide", id: "muc-luc" },
    visibility: "visible",
    tabColor: "1F4E78",
    cells: inReadingOrder(part.cells),
    merges: part.merges,
    columns: widths,
    rowHeights: new Map(part.heights.map(({ row, points }) => [row, points])),
    print: {
      orientation: "landscape",
      fitToWidth: true,
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      footer: `&R&9${words.page} &P/&N`,
    },
    zoom: 100,
  };
}

/** The cells of a row by column; `to` is the last column that a cell covers. */
interface GuideRow {
  readonly cells: readonly (PlacedCell & { readonly column: number; readonly to?: number })[];
  readonly formulas?: (row: number) => GuideRow["cells"];
}

function wide(value: string, style: CellStyle): GuideRow {
  return { cells: [{ column: 0, to: lastColumn, value, style }] };
}

function heading(text: string): GuideRow {
  return wide(text, { size: 12, bold: true, color: "1F4E78", vertical: "bottom" });
}

function headRows({ pack, call, created }: TableContext): readonly GuideRow[] {
  return [
    wide(pack.organisation.name.toUpperCase(), { ...tableStyle.annex, horizontal: "left" }),
    wide(words.bookTitle.toUpperCase(), { ...tableStyle.title, size: 16 }),
    wide(call.title, { ...tableStyle.title, size: 13 }),
    wide(guideWords.created(formatDate(created.slice(0, 10))), tableStyle.subtitle),
  ];
}

const figures: readonly (readonly [label: string, CoverageColumn | null])[] = [
  [words.due, "phai_nop"],
  [words.sent, "da_nop"],
  [words.valid, "hop_le"],
  [guideWords.inError, null],
  [words.notSent, null],
  [words.errors, "loi"],
  [words.warnings, "canh_bao"],
];
const firstFigure = 4;

function reportingHeader(): GuideRow {
  const labels = [words.lastDay, ...figures.map(([label]) => label), guideWords.unitsComplete];
  return {
    cells: [
      { column: 0, to: 2, value: guideWords.call, style: tableStyle.header },
      ...labels.map((value, index) => ({ column: 3 + index, value, style: tableStyle.header })),
    ],
  };
}

function callRow(context: TableContext, call: Call): GuideRow {
  const { date, semantics } = call.deadline;
  const lastDay = semantics === "before" ? addDays(date, -1) : date;
  const units = unitsOfCall(context.coverage, call.id);
  return {
    cells: [
      { column: 0, to: 2, value: call.title, style: tableStyle.label },
      { column: 3, value: serialOf(lastDay), style: { ...tableStyle.ordinal, numberFormat: dateFormat } },
      {
        column: lastColumn,
        formula: `${units.complete.formula}&"/"&${units.all.formula}`,
        value: `${units.complete.value}/${units.all.value}`,
        style: tableStyle.ordinal,
      },
    ],
    formulas: (row) => figureCells(context, call, row),
  };
}

function figureCells(context: TableContext, call: Call, row: number): GuideRow["cells"] {
  const style = { ...tableStyle.ordinal, numberFormat: numberFormat(0) };
  const sum = (column: CoverageColumn) =>
    coverageAmount(context.coverage, column, { kind: "call", call: call.id });
  const [due, sent, valid] = [0, 1, 2].map((offset) => `${columnName(firstFigure + offset)}${row + 1}`);
  const difference = (formula: string, from: CoverageColumn, minus: CoverageColumn): PlacedCell => ({
    formula,
    value: Number(sum(from).value) - Number(sum(minus).value),
    style,
  });
  return figures.map(([label, column], index) => {
    const at = { column: firstFigure + index };
    if (column !== null) return { ...figureCell(sum(column), style), ...at };
    return label === words.notSent
      ? { ...difference(`${due}-${sent}`, "phai_nop", "da_nop"), ...at }
      : { ...difference(`${sent}-${valid}`, "da_nop", "hop_le"), ...at };
  });
}

function findingsText({ consolidation }: TableContext): string {
  return guideWords.findings(countFindings(consolidation.findings));
}

function entryRow(entry: GuideEntry, index: number): GuideRow {
  const link = { link: { sheet: entry.sheet, cell: "A1" } };
  const linked = { ...tableStyle.link, color: "0563C1", underline: true };
  return {
    cells: [
      { column: 0, value: index + 1, style: tableStyle.ordinal },
      { column: 1, value: entry.id, style: linked, ...link },
      { column: 2, to: lastColumn, value: entry.title, style: linked, ...link },
    ],
  };
}

function rowPart(row: GuideRow, at: number): FormPart {
  const cells = [...row.cells, ...(row.formulas?.(at) ?? [])];
  const parts = cells.map(({ column, to = column, ...cell }): FormPart => {
    const part = span({ top: at, bottom: at, left: column, right: to }, cell.style ?? {}, cell.value);
    const [first, ...rest] = part.cells;
    return first === undefined ? part : { ...part, cells: [{ ...first, ...cell }, ...rest] };
  });
  const points = Math.max(18, ...cells.map((cell) => cellHeight(cell)));
  return joinParts([...parts, { ...emptyPart, rows: 1, heights: [{ row: at, points }] }]);
}

function cellHeight({ column, to = column, style, value }: GuideRow["cells"][number]): number {
  if (typeof value !== "string") return 0;
  const width = widths.slice(column, to + 1).reduce((sum, each) => sum + each, 0);
  const extra = style?.vertical === "bottom" ? 10 : 0;
  return textHeight(value, width, { size: style?.size ?? 12, bold: style?.bold === true }) + extra;
}
