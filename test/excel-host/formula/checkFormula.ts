import { invalidArgument } from "../excelError.ts";
import { type Book, sheetNamed, tableNamed } from "../model/book.ts";
import type { Table } from "../model/table.ts";
import { selectorColumns } from "./selector.ts";
import { type FormulaToken, formulaTokens } from "./tokens.ts";

const longestFormula = 8192;

function isBalanced(tokens: readonly FormulaToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== "other") continue;
    if (token.text === "(" || token.text === "{") depth++;
    if ((token.text === ")" || token.text === "}") && --depth < 0) return false;
  }
  return depth === 0;
}

function checkColumns(table: Table, selector: string): void {
  const known = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const unknown = selectorColumns(selector).find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined) throw invalidArgument(`'${table.name}' has no column '${unknown}'.`);
}

function checkToken(book: Book, token: FormulaToken, own: Table | null): void {
  if (token.kind === "other") return;
  if (token.kind === "table") {
    const table = token.name === null ? own : (tableNamed(book, token.name)?.table ?? null);
    if (!table) throw invalidArgument(`There is no table '${token.name ?? ""}'.`);
    checkColumns(table, token.selector);
    return;
  }
  if (token.sheet !== null && !sheetNamed(book, token.sheet)) {
    throw invalidArgument(`There is no sheet '${token.sheet}'.`);
  }
}

/** Refuses a formula that Excel would: not closed, or about a sheet, table or column that is not there (yet). */
export function checkFormula(book: Book, formula: string, own: Table | null = null): void {
  if (formula.length > longestFormula) throw invalidArgument("The formula is too long.");
  const tokens = formulaTokens(formula);
  if (tokens === null || !isBalanced(tokens)) {
    throw invalidArgument(`The formula is not complete: ${formula}`);
  }
  if (/[=+\-*/^&<>,:(]\s*$/u.test(formula)) throw invalidArgument(`The formula is not complete: ${formula}`);
  for (const token of tokens) checkToken(book, token, own);
}
