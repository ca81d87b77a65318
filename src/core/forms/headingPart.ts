import { textHeight } from "../tables/textHeight.ts";
import type { CellStyle } from "../tables/sheetModel.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { bookFont, formStyle } from "./formStyle.ts";
import { formWords } from "./formWords.ts";
import { isAskedInFields } from "./knownValue.ts";
import { reporterName } from "./reporterName.ts";
import { span } from "./span.ts";
import { splitColumns, totalWidth, type ColumnBlock } from "./splitColumns.ts";

/** What stands above the table: form number and source, recipient and reporter, title, period and window. */
export function headingPart(context: FormContext, page: FormPage): FormPart {
  const { call, template } = context;
  const whole: ColumnBlock = { left: 0, right: page.widths.length - 1 };
  const number = formWords.formNumber(formNumberOf(context), template.version);
  // Only an official form stands on a legal text; what a pack's own form is drawn from is no matter of its reader.
  const source = template.formNumber === undefined ? [] : [template.source];
  const rows: readonly (readonly Line[])[] = [
    ...pairs(page, [number, ...source], addressLines(context)),
    [line(whole, template.title.toUpperCase(), formStyle.title)],
    ...(isAskedInFields(context, "period")
      ? []
      : [[line(whole, formWords.period(call.periodLabel), formStyle.centred)]]),
    [line(whole, formWords.dataWindow(call.dataWindow.from, call.dataWindow.to), formStyle.italicCentred)],
    ...unitLine(context, whole),
  ];
  return joinParts(rows.map((lines, row) => linesPart(page, row, lines)));
}

/** Who reports to whom. */
function addressLines(context: FormContext): readonly string[] {
  const { unit, pack } = context;
  const recipient = formWords.recipient(pack.organisation.recipientLine);
  return isAskedInFields(context, "reporter")
    ? [recipient]
    : [formWords.reporter(reporterName(unit)), recipient];
}

/** Two columns of lines side by side, each as long as it is. */
function pairs(
  page: FormPage,
  lefts: readonly string[],
  rights: readonly string[],
): readonly (readonly Line[])[] {
  const [left = { left: 0, right: 0 }, right = left] = splitColumns(page.widths, 2);
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => [
    line(left, lefts[index] ?? "", index === 0 ? formStyle.strong : formStyle.plain),
    line(right, rights[index] ?? "", formStyle.plain),
  ]);
}

function formNumberOf({ template }: FormContext): string {
  const { formNumber, code } = template;
  return formNumber === undefined ? code : `${formNumber} (${code})`;
}

function unitLine({ template }: FormContext, block: ColumnBlock): readonly (readonly Line[])[] {
  const text = template.unitOfMeasureLine;
  return text === undefined ? [] : [[line(block, formWords.unitOfMeasure(text), formStyle.italicRight)]];
}

interface Line {
  readonly block: ColumnBlock;
  readonly text: string;
  readonly style: CellStyle;
}

function line(block: ColumnBlock, text: string, style: CellStyle): Line {
  return { block, text, style };
}

// The title stands apart from what is above and below it.
function leastHeight(lines: readonly Line[]): number {
  return lines.some(({ style }) => style === formStyle.title) ? 28 : 0;
}

function linesPart(page: FormPage, row: number, lines: readonly Line[]): FormPart {
  const heights = lines.map(({ block, text, style }) =>
    textHeight(text, totalWidth(page.widths, block), {
      size: style.size ?? bookFont.size,
      bold: style.bold === true,
    }),
  );
  const spans = lines.map(({ block, text, style }) => span({ top: row, bottom: row, ...block }, style, text));
  return joinParts([
    ...spans,
    { ...emptyPart, rows: 1, heights: [{ row, points: Math.max(...heights, leastHeight(lines)) }] },
  ]);
}
