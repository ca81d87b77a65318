import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import type { SectionOf } from "../pack/template.ts";
import { textHeight } from "../tables/textHeight.ts";
import type { CellRange } from "../workbook/address.ts";
import { requiredFormat } from "./blankFormat.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { formStyle } from "./formStyle.ts";
import { inputStyle, inputValidation } from "./inputCell.ts";
import { isRequired } from "./isRequired.ts";
import { knownFor, knownText } from "./knownValue.ts";
import { span } from "./span.ts";
import { totalWidth, type ColumnBlock } from "./splitColumns.ts";

const lineHeight = 20;
const longTextHeight = 48;
const longText = 250;
const labelWidth = 18;

/** "Label: value" lines; what the form knows already is filled in. */
export function fieldsPart(
  context: FormContext,
  page: FormPage,
  section: SectionOf<"fields">,
  top: number,
): FormPart {
  return joinParts(
    section.indicators.map((indicator, index) => fieldLine(context, page, indicator, top + index)),
  );
}

function fieldLine(context: FormContext, page: FormPage, indicator: Indicator, row: number): FormPart {
  const label = labelBlock(page.widths);
  const text = `${labelOf(indicator)}:`;
  const range = { top: row, bottom: row, left: label.right + 1, right: page.widths.length - 1 };
  const isLong = indicator.type === "text" && (indicator.maxLength ?? 0) > longText;
  const needed = textHeight(text, totalWidth(page.widths, label), { size: page.bodySize });
  const height = Math.max(needed, isLong ? longTextHeight : lineHeight);
  return joinParts([
    span({ top: row, bottom: row, ...label }, { ...formStyle.plain, size: page.bodySize }, text),
    valueCell(context, page, indicator, range),
    { ...emptyPart, rows: 1, heights: [{ row, points: height }] },
  ]);
}

function valueCell(context: FormContext, page: FormPage, indicator: Indicator, range: CellRange): FormPart {
  const size = page.bodySize;
  const known = knownFor(indicator);
  const text = known === null ? null : knownText(known, context);
  if (text !== null) return span(range, { ...formStyle.strong, size }, text);
  return {
    ...span(range, { ...inputStyle(indicator, size), horizontal: "left" }),
    validations: [inputValidation(context, indicator, range)],
    conditionalFormats: isRequired(context, indicator)
      ? [requiredFormat({ ...range, right: range.left })]
      : [],
  };
}

/** As many columns as a label needs, and at least one left for the value. */
function labelBlock(widths: readonly number[]): ColumnBlock {
  let right = 0;
  while (right < widths.length - 2 && totalWidth(widths, { left: 0, right }) < labelWidth) right += 1;
  return { left: 0, right };
}
