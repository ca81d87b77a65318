import { selfCheckSheet } from "../../intake/stamp.ts";
import type { CellStyle, ModelCell, SheetModel } from "../../tables/sheetModel.ts";
import { textHeight } from "../../tables/textHeight.ts";
import { emptyPart, gap, joinParts, stackParts, type FormPart } from "../formPart.ts";
import { blankFormat, brokenFormat, doubtfulFormat, formStyle } from "../formStyle.ts";
import { span } from "../span.ts";
import { totalWidth } from "../splitColumns.ts";
import { toSheetModel } from "../toSheetModel.ts";
import type { CheckData } from "./checkData.ts";
import type { CheckedForm } from "./checkedForm.ts";
import { headline } from "./headline.ts";
import { formStatus } from "./formStatus.ts";
import { placeCells } from "./placeCells.ts";
import { selfCheckWords } from "./selfCheckWords.ts";

const widths = [6, 20, 9, 78, 24];
const last = widths.length - 1;
/** More than anybody corrects in one go; the rest moves up as these are done. */
const shownPlaces = 100;
const placeHeight = 33;
const doneFormat = { fill: "E2F0D9", color: "375623", bold: true } as const;

/** The page that says what is still wrong: a count on top, each form's state, then place after place. */
export function checkSheet(forms: readonly CheckedForm[], data: CheckData): SheetModel {
  const whole = stackParts(0, [
    (top) => wideLine(top, selfCheckWords.title, formStyle.title),
    (top) => headlinePart(top, data),
    (top) => wideLine(top, selfCheckWords.how, { ...formStyle.plain, italic: true }),
    (top) => gap(top, 8),
    (top) => wideLine(top, selfCheckWords.forms, formStyle.strong),
    (top) => formHeader(top),
    ...forms.map((form, index) => (top: number) => formLine({ form, data, index, row: top })),
    (top) => gap(top, 8),
    (top) => wideLine(top, selfCheckWords.places, formStyle.strong),
    (top) => placesPart(top, data),
  ]);
  return {
    ...toSheetModel(whole, widths),
    name: selfCheckSheet,
    mark: { kind: "guide", id: "kiem-tra" },
    tabColor: "C00000",
    freeze: { rows: 2, columns: 0 },
    print: {
      orientation: "landscape",
      fitToWidth: true,
      margins: { top: 12, bottom: 12, left: 12, right: 12 },
    },
  };
}

function headlinePart(row: number, data: CheckData): FormPart {
  const range = { top: row, bottom: row, left: 0, right: last };
  const { formula, value } = headline(data);
  const style: CellStyle = { ...formStyle.strongCentred, size: 14, border: "thin" };
  const [first, ...others] = span(range, style).cells;
  const isReady = `LEFT($A$${row + 1},${selfCheckWords.ready.length})="${selfCheckWords.ready}"`;
  return {
    ...span(range, style),
    rows: 1,
    heights: [{ row, points: 30 }],
    cells: [...(first === undefined ? [] : [{ ...first, formula, value }]), ...others],
    conditionalFormats: [
      { range, formula: isReady, style: doneFormat },
      { range, formula: `NOT(${isReady})`, style: brokenFormat },
    ],
  };
}

function formHeader(row: number): FormPart {
  const [ordinal, sheet, title, state] = selfCheckWords.formColumns;
  const style = formStyle.header;
  return {
    ...joinParts([
      span({ top: row, bottom: row, left: 0, right: 0 }, style, ordinal),
      span({ top: row, bottom: row, left: 1, right: 1 }, style, sheet),
      span({ top: row, bottom: row, left: 2, right: 3 }, style, title),
      span({ top: row, bottom: row, left: 4, right: 4 }, style, state),
    ]),
    rows: 1,
    heights: [{ row, points: 22 }],
  };
}

interface FormLine {
  readonly form: CheckedForm;
  readonly data: CheckData;
  readonly index: number;
  readonly row: number;
}

function formLine({ form, data, index, row }: FormLine): FormPart {
  const { template } = form.context;
  const link: CellStyle = { ...formStyle.label, color: "1F4E9E", underline: true };
  const state = formStatus(form, data, index);
  const height = textHeight(template.title, totalWidth(widths, { left: 2, right: 3 }), { size: 12 });
  const nameHeight = textHeight(form.sheet, widths[1] ?? 1, { size: 12 });
  const cells: readonly ModelCell[] = [
    { row, column: 0, value: index + 1, style: formStyle.labelCentred },
    { row, column: 1, value: form.sheet, style: link, link: { sheet: form.sheet, cell: "A1" } },
  ];
  return joinParts([
    { ...emptyPart, rows: 1, cells, heights: [{ row, points: Math.max(22, height, nameHeight, 33) }] },
    span({ top: row, bottom: row, left: 2, right: 3 }, formStyle.label, template.title),
    { ...emptyPart, cells: [{ row, column: 4, ...state, style: formStyle.labelCentred }] },
    statusColours(row, row, "$E"),
  ]);
}

function placesPart(top: number, data: CheckData): FormPart {
  const header = selfCheckWords.placeColumns.map((value, column): ModelCell => ({
    row: top,
    column,
    value,
    style: formStyle.header,
  }));
  const rows = Array.from({ length: shownPlaces }, (_, index) => ({
    ...emptyPart,
    cells: placeCells(data, top + 1 + index, index + 1),
    heights: [{ row: top + 1 + index, points: placeHeight }],
  }));
  return {
    ...joinParts([
      { ...emptyPart, cells: header, heights: [{ row: top, points: 22 }] },
      ...rows,
      statusColours(top + 1, top + shownPlaces, "$E"),
    ]),
    rows: shownPlaces + 1,
  };
}

/** Colours a state as the form colours the cell that it speaks of. */
function statusColours(top: number, bottom: number, column: string): FormPart {
  const { blank, wrong, doubtful, right } = selfCheckWords.states;
  const range = { top, bottom, left: last, right: last };
  const says = (word: string): string => `ISNUMBER(SEARCH("${word}",${column}${top + 1}))`;
  return {
    ...emptyPart,
    conditionalFormats: [
      { range, formula: says(wrong), style: brokenFormat },
      { range, formula: says(blank), style: blankFormat },
      { range, formula: says(doubtful), style: doubtfulFormat },
      { range, formula: says(right), style: doneFormat },
    ],
  };
}

function wideLine(row: number, text: string, style: CellStyle): FormPart {
  return {
    ...span({ top: row, bottom: row, left: 0, right: last }, style, text),
    rows: 1,
    heights: [{ row, points: 24 }],
  };
}
