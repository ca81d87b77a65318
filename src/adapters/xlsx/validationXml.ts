import type { ValidationModel } from "../../core/tables/sheetModel.ts";
import { rangeToA1 } from "../../core/workbook/address.ts";
import { assertNever } from "../../core/assertNever.ts";
import { xstringAttribute, xstringText } from "./xstring.ts";

export function validationsXml(validations: readonly ValidationModel[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml(validation: ValidationModel): string {
  const { type, operator, formulas } = condition(validation.rule);
  const { prompt, error } = validation;
  const prompting =
    prompt === undefined
      ? ""
      : ` promptTitle="${xstringAttribute(prompt.title)}" prompt="${xstringAttribute(prompt.text)}"`;
  return (
    `<dataValidation type="${type}"` +
    (error.style === "warning" ? ' errorStyle="warning"' : "") +
    (operator === undefined ? "" : ` operator="${operator}"`) +
    (validation.allowBlank ? ' allowBlank="1"' : "") +
    (prompt === undefined ? "" : ' showInputMessage="1"') +
    ` showErrorMessage="1" errorTitle="${xstringAttribute(error.title)}" error="${xstringAttribute(error.text)}"` +
    `${prompting} sqref="${rangeToA1(validation.range)}">` +
    formulas.map((formula, index) => formulaXml(formula, index + 1)).join("") +
    "</dataValidation>"
  );
}

function formulaXml(formula: string, number: number): string {
  return `<formula${number}>${xstringText(formula)}</formula${number}>`;
}

interface Condition {
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  readonly operator?: "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formulas: readonly string[];
}

function condition(rule: ValidationModel["rule"]): Condition {
  switch (rule.type) {
    case "list":
      return { type: "list", formulas: [inlineList(rule.values)] };
    case "listRange":
      return { type: "list", formulas: [rule.formula] };
    case "whole":
    case "decimal":
      return rule.max === undefined
        ? { type: rule.type, operator: "greaterThanOrEqual", formulas: [String(rule.min)] }
        : { type: rule.type, formulas: [String(rule.min), String(rule.max)] };
    case "date":
      return { type: "date", formulas: [String(serialOf(rule.from)), String(serialOf(rule.to))] };
    case "textLength":
      return { type: "textLength", operator: "lessThanOrEqual", formulas: [String(rule.max)] };
    case "custom":
      return { type: "custom", formulas: [rule.formula] };
    default:
      return assertNever(rule);
  }
}

function inlineList(values: readonly string[]): string {
  return `"${values.join(",")}"`;
}

/** "yyyy-mm-dd" → Excel's day number (1900 system, right from 1900-03-01 on). */
function serialOf(iso: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = iso.split("-").map(Number);
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  if (!(serial >= 61)) throw new Error(`not a date of Excel: ${iso}`);
  return serial;
}
