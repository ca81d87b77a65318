import type { Book } from "../model/book.ts";
import type { Sheet } from "../model/sheet.ts";
import { mapFormula } from "./formulaText.ts";
import type { FormulaToken } from "./tokens.ts";

/** Changes tokens of every formula that mentions a text: of cells, names, validations and conditional formats. */
export function changeFormulas(
  book: Book,
  mention: string,
  change: (token: FormulaToken, home: Sheet | null) => FormulaToken,
): void {
  // Formulas double the apostrophes of a name.
  const wanted = mention.toLowerCase().replaceAll("'", "''");
  const changeText = (formula: string, home: Sheet | null): string =>
    formula.toLowerCase().includes(wanted) ? mapFormula(formula, (token) => change(token, home)) : formula;
  for (const name of book.names) name.formula = changeText(name.formula, null);
  for (const sheet of book.sheets) {
    for (const name of sheet.names) name.formula = changeText(name.formula, sheet);
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== null) cell.formula = changeText(cell.formula, sheet);
    }
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      rule: changeRule(validation.rule, (formula) => changeText(formula, sheet)),
    }));
    for (const format of sheet.conditionalFormats) {
      changeValues(format.settings, (text) => changeText(text, sheet));
    }
  }
}

type ChangeText = (formula: string) => string;

function changeRule(
  rule: Readonly<Record<string, unknown>>,
  change: ChangeText,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, changeValue(value, change)]));
}

function changeValue(value: unknown, change: ChangeText): unknown {
  if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return changeRule(Object.fromEntries(Object.entries(value)), change);
}

function changeValues(settings: Sheet["conditionalFormats"][number]["settings"], change: ChangeText): void {
  for (const [key, value] of settings.values) settings.values.set(key, changeValue(value, change));
  for (const child of settings.children.values()) changeValues(child, change);
}
