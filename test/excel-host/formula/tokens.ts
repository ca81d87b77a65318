/** A piece of a formula; the texts of all pieces put together are the formula again. */
export type FormulaToken =
  | { readonly kind: "other"; readonly text: string }
  /** "A1:B2" with the sheet it stands on, if it is named; a lost reference is "#REF!". */
  | { readonly kind: "area"; readonly sheet: string | null; readonly address: string }
  /** "tblDuLieu[Số liệu]"; the name is null within a table's own rows. */
  | { readonly kind: "table"; readonly name: string | null; readonly selector: string }
  /** A defined name, or a table as a whole. */
  | { readonly kind: "name"; readonly sheet: string | null; readonly text: string };

const text = /"(?:[^"]|"")*"/uy;
const sheetPrefix = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const area =
  /(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|#REF!)(?![\p{L}\p{N}_.([!])/iuy;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const number = /\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?/iuy;

function match(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

/** The end of a bracket group that begins at `at`; -1 when it never closes. An apostrophe hides the sign after it. */
function closingBracket(formula: string, at: number): number {
  let depth = 0;
  for (let here = at; here < formula.length; here++) {
    const sign = formula[here];
    if (sign === "'") here++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return here;
  }
  return -1;
}

function readSelector(formula: string, at: number, name: string | null): FormulaToken | null {
  const end = closingBracket(formula, at);
  return end < 0 ? null : { kind: "table", name, selector: formula.slice(at, end + 1) };
}

function readWord(formula: string, at: number, found: string): FormulaToken | null {
  const next = formula[at + found.length];
  if (next === "[") return readSelector(formula, at + found.length, found);
  const isFunction = next === "(" || /^(?:TRUE|FALSE)$/iu.test(found);
  return isFunction ? { kind: "other", text: found } : { kind: "name", sheet: null, text: found };
}

function readQualified(formula: string, at: number): FormulaToken | null {
  const prefix = match(sheetPrefix, formula, at);
  if (!prefix) return null;
  const sheet = prefix[2] ?? (prefix[1] ?? "").replaceAll("''", "'");
  const after = at + prefix[0].length;
  const address = match(area, formula, after);
  if (address) return { kind: "area", sheet, address: address[0] };
  const name = match(word, formula, after);
  return name ? { kind: "name", sheet, text: name[0] } : null;
}

/** How many signs of the formula a token takes. */
function lengthOf(token: FormulaToken, formula: string, at: number): number {
  if (token.kind === "other") return token.text.length;
  if (token.kind === "table") return (token.name ?? "").length + token.selector.length;
  const own = token.kind === "area" ? token.address.length : token.text.length;
  if (token.sheet === null) return own;
  return (match(sheetPrefix, formula, at)?.[0].length ?? 0) + own;
}

function readToken(formula: string, at: number): FormulaToken | null {
  const sign = formula[at] ?? "";
  if (sign === '"') {
    const found = match(text, formula, at);
    return found ? { kind: "other", text: found[0] } : null;
  }
  const qualified = readQualified(formula, at);
  if (qualified) return qualified;
  if (sign === "'") return null;
  if (sign === "[") return readSelector(formula, at, null);
  const address = match(area, formula, at);
  if (address) return { kind: "area", sheet: null, address: address[0] };
  const found = match(word, formula, at);
  if (found) return readWord(formula, at, found[0]);
  const digits = match(number, formula, at);
  return { kind: "other", text: digits ? digits[0] : sign };
}

/** Takes a formula (with "=") apart; null when a text or a bracket in it never ends. */
export function formulaTokens(formula: string): readonly FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = readToken(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += lengthOf(token, formula, at);
  }
  return tokens;
}
