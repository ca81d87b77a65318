import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Unit } from "../pack/unit.ts";
import type { CellStyle, ModelCell, SheetModel } from "../tables/sheetModel.ts";
import { textHeight } from "../tables/textHeight.ts";
import { formFileName } from "./formFileName.ts";
import { emptyPart, gap, joinParts, stackParts, type FormPart } from "./formPart.ts";
import { formStyle } from "./formStyle.ts";
import { deadlineWords } from "./formWords.ts";
import { guideSteps, guideWords } from "./guideWords.ts";
import { officialDate } from "./officialDate.ts";
import type { OwedTemplate } from "./owedTemplates.ts";
import { reporterName } from "./reporterName.ts";
import { span } from "./span.ts";
import { totalWidth } from "./splitColumns.ts";
import { toSheetModel } from "./toSheetModel.ts";

export interface Guide {
  readonly pack: Pack;
  readonly call: Call;
  readonly unit: Unit;
  /** The forms of the book with the names of their sheets. */
  readonly forms: readonly (OwedTemplate & { readonly sheet: string })[];
}

const widths = [6, 16, 62, 26];
const last = widths.length - 1;
const linkStyle: CellStyle = { ...formStyle.label, color: "1F4E9E", underline: true };

/** The first sheet: who reports what, for which days, until when, and how to fill the forms in. */
export function guideSheet(guide: Guide): SheetModel {
  const whole = stackParts(0, [
    (top) => wideLine(top, guideWords.title, formStyle.title),
    (top) => gap(top, 8),
    ...factsOf(guide).map(
      ([label, text]) =>
        (top: number) =>
          factLine(top, label, text),
    ),
    (top) => gap(top, 8),
    (top) => wideLine(top, guideWords.forms, formStyle.strong),
    ...formTable(guide),
    (top) => gap(top, 8),
    (top) => wideLine(top, guideWords.how, formStyle.strong),
    ...guideSteps(formFileName(guide.pack, guide.call, guide.unit)).map(
      (step, index) => (top: number) => stepLine(top, index + 1, step),
    ),
  ]);
  return {
    ...toSheetModel(whole, widths),
    name: guideWords.sheetName,
    mark: { kind: "guide", id: "huong-dan" },
    tabColor: "2E75B6",
    print: {
      orientation: "portrait",
      fitToWidth: true,
      margins: { top: 15, bottom: 15, left: 18, right: 12 },
    },
  };
}

function factsOf({ pack, call, unit }: Guide): readonly (readonly [string, string])[] {
  const { from, to } = call.dataWindow;
  return [
    [guideWords.reporter, reporterName(unit)],
    [guideWords.call, call.title],
    [guideWords.period, call.periodLabel],
    [guideWords.dataWindow, guideWords.fromTo(officialDate(from), officialDate(to))],
    [guideWords.deadline, deadlineWords(call.deadline)],
    [guideWords.recipient, pack.organisation.recipientLine],
    [guideWords.legalBasis, call.legalBasis.map((basis) => `- ${basis}`).join("\n")],
  ];
}

function formTable({ forms }: Guide): readonly ((top: number) => FormPart)[] {
  if (forms.length === 0) return [(top) => wideLine(top, guideWords.noForms, formStyle.plain)];
  return [tableHeaderLine, ...forms.map((form, index) => (row: number) => formLine(form, index + 1, row))];
}

function tableHeaderLine(row: number): FormPart {
  const cells = guideWords.columns.map((value, column) => ({ row, column, value, style: formStyle.header }));
  return { ...emptyPart, rows: 1, cells, heights: [{ row, points: 22 }] };
}

function formLine(form: Guide["forms"][number], ordinal: number, row: number): FormPart {
  const { template, status, sheet } = form;
  const number = template.formNumber ?? template.code;
  const cells: readonly ModelCell[] = [
    { row, column: 0, value: ordinal, style: formStyle.labelCentred },
    { row, column: 1, value: number, style: formStyle.labelCentred },
    {
      row,
      column: 2,
      value: template.title,
      style: linkStyle,
      link: { sheet, cell: "A1", tip: guideWords.openForm },
    },
    { row, column: 3, value: guideWords.status[status], style: formStyle.labelCentred },
  ];
  const needed = Math.max(...[number, template.title].map((text, index) => heightOf(text, index + 1)));
  return { ...emptyPart, rows: 1, cells, heights: [{ row, points: Math.max(22, needed) }] };
}

function factLine(row: number, label: string, text: string): FormPart {
  const points = Math.max(textHeight(text, totalWidth(widths.slice(2)), { size: 12 }), 20);
  return joinParts([
    span({ top: row, bottom: row, left: 0, right: 1 }, { ...formStyle.strong, vertical: "top" }, label),
    span({ top: row, bottom: row, left: 2, right: last }, { ...formStyle.plain, vertical: "top" }, text),
    { ...emptyPart, rows: 1, heights: [{ row, points }] },
  ]);
}

function stepLine(row: number, ordinal: number, text: string): FormPart {
  const points = textHeight(text, totalWidth(widths.slice(1)), { size: 12 }) + 3;
  return joinParts([
    {
      ...emptyPart,
      cells: [{ row, column: 0, value: ordinal, style: { horizontal: "center", vertical: "top" } }],
    },
    span({ top: row, bottom: row, left: 1, right: last }, { ...formStyle.plain, vertical: "top" }, text),
    { ...emptyPart, rows: 1, heights: [{ row, points }] },
  ]);
}

function wideLine(row: number, text: string, style: CellStyle): FormPart {
  return {
    ...span({ top: row, bottom: row, left: 0, right: last }, style, text),
    rows: 1,
    heights: [{ row, points: 24 }],
  };
}

function heightOf(text: string, column: number): number {
  return textHeight(text, widths[column] ?? 1, { size: 12 });
}
