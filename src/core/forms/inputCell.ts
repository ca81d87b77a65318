import { assertNever } from "../assertNever.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { CellStyle, ValidationModel } from "../tables/sheetModel.ts";
import type { CellRange } from "../workbook/address.ts";
import { choicesOf, listRule } from "./choiceLists.ts";
import type { FormContext } from "./formContext.ts";
import { formStyle } from "./formStyle.ts";
import { formWords, inputWords } from "./formWords.ts";
import { isRequired } from "./isRequired.ts";

const maxTitle = 32;
const maxMessage = 255;
const defaultTextLength = 5000;
// Plans and decisions of a report lie within a few years around its own.
const yearsAround = 5;

/** How a cell of this indicator looks while it waits for its value. */
export function inputStyle(indicator: Indicator, size: number): CellStyle {
  return { ...formStyle.input, size, ...appearance(indicator) };
}

/** How a figure of this indicator is shown, typed or computed. */
export function appearance(indicator: Indicator): CellStyle {
  switch (indicator.type) {
    case "int":
      return { horizontal: "right", numberFormat: "#,##0" };
    case "dec":
    case "pct":
      return { horizontal: "right", numberFormat: decimalFormat(indicator.decimals) };
    case "date":
      return { horizontal: "center", numberFormat: "dd/mm/yyyy" };
    case "choice":
    case "bool":
      return { horizontal: "center" };
    case "text":
      // A text format keeps "- nội dung" from being taken for a formula.
      return { horizontal: "left", numberFormat: "@" };
    default:
      return assertNever(indicator.type);
  }
}

/** What may be typed into cells of this indicator, with the words that say so. */
export function inputValidation(
  context: FormContext,
  indicator: Indicator,
  range: CellRange,
): ValidationModel {
  const { rule, words } = expectation(context, indicator);
  return {
    range,
    rule,
    allowBlank: true,
    prompt: { title: titleOf(indicator), text: cut(promptText(context, indicator, words), maxMessage) },
    error: { title: inputWords.errorTitle, text: cut(words, maxMessage), style: "stop" },
  };
}

/** Free text beside the indicators: a note, the label of an added row. */
export function textValidation(range: CellRange, maxLength: number = defaultTextLength): ValidationModel {
  return {
    range,
    rule: { type: "textLength", max: maxLength },
    allowBlank: true,
    error: { title: inputWords.errorTitle, text: inputWords.text(maxLength), style: "stop" },
  };
}

interface Expectation {
  readonly rule: ValidationModel["rule"];
  readonly words: string;
}

function expectation(context: FormContext, indicator: Indicator): Expectation {
  const { min = 0, max, decimals } = indicator;
  switch (indicator.type) {
    case "int":
      return { rule: numberRule("whole", min, max), words: inputWords.whole(min, max) };
    case "dec":
      return { rule: numberRule("decimal", min, max), words: inputWords.decimal(min, max, decimals) };
    case "pct":
      return {
        rule: numberRule("decimal", min, max ?? 100),
        words: inputWords.decimal(min, max ?? 100, decimals),
      };
    case "choice":
      return { rule: listRule(choicesOf(indicator), context.choices), words: inputWords.choice };
    case "bool":
      return { rule: { type: "list", values: [formWords.yes, formWords.no] }, words: inputWords.yesNo };
    case "date":
      return dateExpectation(context.call.period.year);
    case "text": {
      const length = indicator.maxLength ?? defaultTextLength;
      return { rule: { type: "textLength", max: length }, words: inputWords.text(length) };
    }
    default:
      return assertNever(indicator.type);
  }
}

function numberRule(
  type: "whole" | "decimal",
  min: number,
  max: number | undefined,
): ValidationModel["rule"] {
  return { type, min, ...(max === undefined ? {} : { max }) };
}

function dateExpectation(year: number): Expectation {
  const from = `${year - yearsAround}-01-01`;
  const to = `${year + yearsAround}-12-31`;
  return { rule: { type: "date", from, to }, words: inputWords.date(from, to) };
}

function promptText(context: FormContext, indicator: Indicator, words: string): string {
  const unit = indicator.unitOfMeasure;
  return [
    ...(unit === undefined ? [] : [inputWords.unit(unit)]),
    words,
    blankWords(indicator, isRequired(context, indicator)),
  ].join(" ");
}

function blankWords(indicator: Indicator, required: boolean): string {
  if (!required) return inputWords.mayStayBlank;
  switch (indicator.type) {
    case "int":
    case "dec":
    case "pct":
      return (indicator.min ?? 0) > 0 ? "" : inputWords.nilNumber;
    case "text":
      return inputWords.nilText;
    default:
      return "";
  }
}

function titleOf(indicator: Indicator): string {
  return cut(indicator.label.at(-1) ?? "", maxTitle);
}

function decimalFormat(decimals: number): string {
  if (decimals === 0) return "#,##0";
  return `#,##0.${"0".repeat(Math.min(decimals, 2))}${"#".repeat(Math.max(0, decimals - 2))}`;
}

function cut(text: string, length: number): string {
  const trimmed = text.trim();
  return trimmed.length <= length ? trimmed : `${trimmed.slice(0, length - 1).trimEnd()}…`;
}
