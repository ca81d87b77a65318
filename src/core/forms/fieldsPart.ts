import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import type { SectionOf } from "../pack/template.ts";
import { textHeight, textWidth } from "../tables/textHeight.ts";
import { toA1, type CellRange } from "../workbook/address.ts";
import { requiredFormat } from "./blankFormat.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { bookFont, formStyle } from "./formStyle.ts";
import type { FormSite } from "./formSite.ts";
import { givenScheme, schemeWords } from "./givenScheme.ts";
import { inputStyle, inputValidation } from "./inputCell.ts";
import { isRequired } from "./isRequired.ts";
import { knownFor, knownText } from "./knownValue.ts";
import { span } from "./span.ts";
import { totalWidth, type ColumnBlock } from "./splitColumns.ts";

const lineHeight = 20;
const longTextHeight = 48;
const longText = 250;
const labelSize = 11;

/** "Label: value" lines; what the form knows already is filled in. */
export function fieldsPart(
  context: FormContext,
  page: FormPage,
  section: SectionOf<"fields">,
  top: number,
): FormPart {
  const label = labelBlock(page.widths, section.indicators.map(labelText));
  return joinParts(
    section.indicators.map((indicator, index) =>
      fieldLine({ context, page, section, label }, indicator, top + index),
    ),
  );
}

interface FieldsSite {
  readonly context: FormContext;
  readonly page: FormPage;
  readonly section: SectionOf<"fields">;
  /** The columns under the labels. */
  readonly label: ColumnBlock;
}

function fieldLine(
  { context, page, section, label }: FieldsSite,
  indicator: Indicator,
  row: number,
): FormPart {
  const text = labelText(indicator);
  const range = { top: row, bottom: row, left: label.right + 1, right: page.widths.length - 1 };
  const isLong = indicator.type === "text" && (indicator.maxLength ?? 0) > longText;
  const needed = textHeight(text, totalWidth(page.widths, label), { size: labelSize });
  const height = Math.max(needed, isLong ? longTextHeight : lineHeight);
  return joinParts([
    { ...emptyPart, sites: [siteOf(context, section, indicator, toA1({ row, column: range.left }))] },
    span({ top: row, bottom: row, ...label }, { ...formStyle.plain, size: labelSize }, text),
    valueCell(context, page, indicator, range),
    { ...emptyPart, rows: 1, heights: [{ row, points: height }] },
  ]);
}

function siteOf(
  context: FormContext,
  section: SectionOf<"fields">,
  indicator: Indicator,
  cell: string,
): FormSite {
  const kind = textFor(context, indicator) === null ? "input" : "known";
  return {
    section: section.id,
    kind: "whole",
    label: "",
    subject: context.unit,
    places: [{ indicator, measure: "current", cell, name: "", kind }],
  };
}

/** What the form fills in by itself; null for what the unit does. */
function textFor(context: FormContext, indicator: Indicator): string | null {
  const known = knownFor(indicator);
  if (known !== null) return knownText(known, context);
  const given = givenScheme(context);
  return given?.gives(indicator.code) === true ? schemeWords(given) : null;
}

function valueCell(context: FormContext, page: FormPage, indicator: Indicator, range: CellRange): FormPart {
  const size = page.bodySize;
  const text = textFor(context, indicator);
  if (text !== null) return span(range, { ...formStyle.strong, size }, text);
  return {
    ...span(range, { ...inputStyle(indicator, size), horizontal: "left" }),
    validations: [inputValidation(context, indicator, range)],
    conditionalFormats: isRequired(context, indicator)
      ? [requiredFormat({ ...range, right: range.left })]
      : [],
  };
}

function labelText(indicator: Indicator): string {
  return `${labelOf(indicator)}:`;
}

/** As many columns as the longest label needs, up to half of the page, and at least one left for the value. */
function labelBlock(widths: readonly number[], labels: readonly string[]): ColumnBlock {
  const longest = Math.max(...labels.map((label) => textWidth(label, { size: labelSize }, bookFont.size)));
  const wanted = Math.min(longest + 1, totalWidth(widths) / 2);
  let right = 0;
  while (right < widths.length - 2 && totalWidth(widths, { left: 0, right }) < wanted) right += 1;
  return { left: 0, right };
}
