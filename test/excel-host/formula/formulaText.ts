import { quotedSheet } from "../model/address.ts";
import { type FormulaToken, formulaTokens } from "./tokens.ts";

const qualified = (sheet: string | null, rest: string): string =>
  sheet === null ? rest : `${quotedSheet(sheet)}!${rest}`;

export function tokenText(token: FormulaToken): string {
  if (token.kind === "area") return qualified(token.sheet, token.address);
  if (token.kind === "name") return qualified(token.sheet, token.text);
  return token.kind === "table" ? `${token.name ?? ""}${token.selector}` : token.text;
}

/** Changes tokens of a formula; a formula without a change stays as it was written. */
export function mapFormula(formula: string, change: (token: FormulaToken) => FormulaToken): string {
  const tokens = formulaTokens(formula);
  if (tokens === null) return formula;
  let isChanged = false;
  const changed = tokens.map((token) => {
    const next = change(token);
    isChanged ||= next !== token;
    return next;
  });
  return isChanged ? changed.map(tokenText).join("") : formula;
}
