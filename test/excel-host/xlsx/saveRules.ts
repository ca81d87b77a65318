import type ExcelJS from "exceljs";
import { boxText } from "../model/address.ts";
import type { ConditionalFormat } from "../model/conditionalFormat.ts";
import type { Sheet } from "../model/sheet.ts";
import { type Store, childOf } from "../model/store.ts";
import type { Validation } from "../model/validation.ts";

import { textOf } from "./textOf.ts";

type Given = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, ExcelJS.DataValidation["type"]>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};

const operators: Readonly<Record<string, ExcelJS.DataValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const textIn = (given: Given, key: string): string => textOf(given[key]);
const withoutSign = (formula: string): string => formula.replace(/^=/u, "");

function dayNumber(date: string): number {
  return 25_569 + Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

function bound(type: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (value.startsWith("=")) return withoutSign(value);
  return type === "date" ? dayNumber(value) : value;
}

function formulaeOf(type: string, rule: Given): unknown[] {
  if (type === "custom") return [withoutSign(textIn(rule, "formula"))];
  if (type === "list") {
    const source = textIn(rule, "source");
    return [source.startsWith("=") ? withoutSign(source) : `"${source}"`];
  }
  return [rule["formula1"], rule["formula2"]]
    .filter((value) => value !== undefined)
    .map((value) => bound(type, value));
}

/** What ExcelJS takes; a cell that only shows a message has the type "any", which its typings leave out. */
type FileValidation = Omit<ExcelJS.DataValidation, "type"> & { readonly type: string };

function toValidation(validation: Validation): FileValidation {
  const [[kind, inner] = ["", null]] = Object.entries(validation.rule);
  const type = types[kind];
  const { errorAlert, prompt } = validation;
  const rule: Given =
    typeof inner === "object" && inner !== null ? Object.fromEntries(Object.entries(inner)) : {};
  const operator = operators[textIn(rule, "operator")];
  return {
    type: type ?? "any",
    formulae: type ? formulaeOf(type, rule) : [],
    ...(operator && { operator }),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: errorAlert["showAlert"] !== false,
    errorTitle: textIn(errorAlert, "title"),
    error: textIn(errorAlert, "message"),
    errorStyle: textIn(errorAlert, "style").toLowerCase() || "stop",
    showInputMessage: prompt["showPrompt"] !== false,
    promptTitle: textIn(prompt, "title"),
    prompt: textIn(prompt, "message"),
  };
}

/** ExcelJS keeps validations by address, which its typings leave out. */
interface ValidationsOfSheet {
  readonly add: (address: string, validation: FileValidation) => unknown;
}

function isValidations(value: unknown): value is ValidationsOfSheet {
  return typeof value === "object" && value !== null && "add" in value;
}

function addValidations(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  const target: unknown = Reflect.get(saved, "dataValidations");
  if (!isValidations(target)) throw new Error("ExcelJS keeps no validations");
  for (const validation of sheet.validations) {
    const made = toValidation(validation);
    for (const area of validation.areas) target.add(boxText(area), made);
  }
}

const argb = (color: unknown): string => `FF${textOf(color).slice(1)}`;

const isFill = (value: object): value is ExcelJS.Fill => "type" in value;

/** Excel writes a rule's fill as a background without a pattern, which the typings of ExcelJS do not foresee. */
function ruleFill(color: string): ExcelJS.Fill {
  const fill = { type: "pattern", bgColor: { argb: argb(color) } };
  if (!isFill(fill)) throw new Error("no fill");
  return fill;
}

function lookOf(settings: Store): Partial<ExcelJS.Style> {
  const look = childOf(settings, "format");
  const fill = childOf(look, "fill").values.get("color");
  const font = childOf(look, "font").values;
  return {
    font: {
      ...(font.get("bold") === true && { bold: true }),
      ...(font.get("italic") === true && { italic: true }),
      ...(font.get("strikethrough") === true && { strike: true }),
      ...(typeof font.get("color") === "string" && { color: { argb: argb(font.get("color")) } }),
    },
    ...(typeof fill === "string" && { fill: ruleFill(fill) }),
  };
}

const cellOperators: Readonly<Record<string, ExcelJS.CellIsOperators>> = {
  EqualTo: "equal",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  Between: "between",
};

function toRule(format: ConditionalFormat, priority: number): ExcelJS.ConditionalFormattingRule | null {
  const { type, settings } = format;
  const style = lookOf(settings);
  if (type === "Custom") {
    return {
      type: "expression",
      priority,
      style,
      formulae: [withoutSign(textOf(settings.values.get("formula")))],
    };
  }
  if (type !== "CellValue") return null;
  const rule: Given = Object.fromEntries(Object.entries(Object(settings.values.get("rule"))));
  const operator = cellOperators[textIn(rule, "operator")];
  const formulae = [rule["formula1"], rule["formula2"]].filter((value) => value !== undefined);
  return {
    type: "cellIs",
    priority,
    style,
    formulae: formulae.map((value) => withoutSign(textOf(value))),
    ...(operator && { operator }),
  };
}

function addConditionalFormats(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  for (const [index, format] of sheet.conditionalFormats.entries()) {
    const rule = toRule(format, index + 1);
    if (rule) saved.addConditionalFormatting({ ref: format.areas.map(boxText).join(" "), rules: [rule] });
  }
}

/** Data validation and conditional formats; colour scales and data bars stay out of the file. */
export function addRules(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  addValidations(sheet, saved);
  addConditionalFormats(sheet, saved);
}
