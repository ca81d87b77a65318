import { assertNever } from "../../../core/assertNever.ts";
import type { ValidationModel } from "../../../core/tables/sheetModel.ts";
import { rangeToA1 } from "../../../core/workbook/address.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";

/** What may be typed into cells. Lists too long for a validation have been put on a sheet before. */
export function* validationSteps(
  worksheet: Excel.Worksheet,
  validations: readonly ValidationModel[],
): Generator<Step> {
  for (const { range, rule, allowBlank, prompt, error } of validations) {
    const given = ruleOf(rule);
    yield step(7, bytesOf([given, prompt, error]), () => {
      const { dataValidation } = worksheet.getRange(rangeToA1(range));
      dataValidation.rule = given;
      dataValidation.ignoreBlanks = allowBlank;
      dataValidation.errorAlert = {
        showAlert: true,
        style: error.style === "warning" ? "Warning" : "Stop",
        title: error.title,
        message: error.text,
      };
      if (prompt === undefined) return;
      dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    });
  }
}

function ruleOf(rule: ValidationModel["rule"]): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listRange":
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case "whole":
      return { wholeNumber: bounds(rule) };
    case "decimal":
      return { decimal: bounds(rule) };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "textLength":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    default:
      return assertNever(rule);
  }
}

function bounds({ min, max }: { readonly min: number; readonly max?: number }): Excel.BasicDataValidation {
  return max === undefined
    ? { formula1: min, operator: "GreaterThanOrEqualTo" }
    : { formula1: min, formula2: max, operator: "Between" };
}
