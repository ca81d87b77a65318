import { parseRange, type CellAddress, type CellRange } from "../workbook/address.ts";
import { forEachCell, type Sheet } from "../workbook/workbook.ts";
import type { Doubt } from "./doubt.ts";
import type { LearnedPlace, LearnedRule } from "./learned.ts";

/** Where the values of a blank stand. */
export interface ValueCells {
  /** "columns": a place is a sheet column; "rows": it is a sheet row, and `lines` are the value columns. */
  readonly along: "columns" | "rows";
  /** Sheet rows of a grid's lines, or value columns of a vertical form. */
  readonly lines: readonly number[];
  readonly places: readonly LearnedPlace[];
}

export interface FormulaRules {
  readonly rules: readonly LearnedRule[];
  /** True when a row of the grid sums the rows around it. */
  readonly hasTotalRow: boolean;
  readonly doubts: readonly Doubt[];
}

/** What the blank's own formulas compute from places of the same line: sums and differences, nothing else. */
export function formulaRules(sheet: Sheet, cells: ValueCells): FormulaRules {
  const rules: LearnedRule[] = [];
  const doubts: Doubt[] = [];
  let hasTotalRow = false;
  forEachCell(sheet, ({ formula }, row, column) => {
    if (formula === undefined) return;
    const at = { row, column };
    const computed = readFormula(formula, at, cells);
    if (computed === "unread") doubts.push({ code: "formula-unread", at, data: { formula: `=${formula}` } });
    else if (computed === "total-row") hasTotalRow = true;
    else if (computed !== null && !rules.some((rule) => isSame(rule, computed))) rules.push(computed);
  });
  return { rules, hasTotalRow, doubts };
}

/** A formula of a value cell: a rule, the sum of a column over rows, or neither; null for any other cell. */
function readFormula(
  formula: string,
  at: CellAddress,
  cells: ValueCells,
): LearnedRule | "total-row" | "unread" | null {
  const [line, across] = cells.along === "columns" ? [at.row, at.column] : [at.column, at.row];
  const place = cells.places.find((candidate) => candidate.line === across);
  if (place === undefined || !cells.lines.includes(line)) return null;
  const terms = parseSumFormula(formula);
  if (terms === null) return "unread";
  const right = termsOf(terms, cells, line);
  if (right !== null && !right.includes(place.code)) {
    return { basis: "formula", left: place.code, operator: "=", right, at, text: `=${formula}` };
  }
  const sumsRows = cells.along === "columns" && terms.every(({ range }) => isAcross(range, cells, across));
  return sumsRows ? "total-row" : "unread";
}

function isSame(rule: LearnedRule, other: LearnedRule): boolean {
  return rule.left === other.left && rule.right.join() === other.right.join();
}

interface FormulaTerm {
  readonly sign: 1 | -1;
  readonly range: CellRange;
}

/** "B8+C8-D8", "SUM(C8:E8,G8)" → signed ranges; null for any other formula. */
export function parseSumFormula(formula: string): readonly FormulaTerm[] | null {
  const terms: FormulaTerm[] = [];
  const parts = /([+-]?)(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))/gy;
  const text = formula.replace(/\s+/g, "").toUpperCase();
  for (; parts.lastIndex < text.length;) {
    const from = parts.lastIndex;
    const found = parts.exec(text);
    if (found === null || (from > 0 && found[1] === "")) return null;
    const sign = found[1] === "-" ? -1 : 1;
    for (const reference of (found[2] ?? found[3] ?? "").split(/[,;]/)) {
      const range = parseRange(reference);
      if (range === null) return null;
      terms.push({ sign, range });
    }
  }
  return terms.length > 0 ? terms : null;
}

/** The terms as codes, when every cell of them is a place of this line. */
function termsOf(terms: readonly FormulaTerm[], cells: ValueCells, line: number): readonly string[] | null {
  const codes: string[] = [];
  for (const { sign, range } of terms) {
    const span = spanOf(range, cells);
    if (span.fromLine !== line || span.toLine !== line) return null;
    for (let across = span.from; across <= span.to; across += 1) {
      const place = cells.places.find((candidate) => candidate.line === across);
      if (place === undefined) return null;
      codes.push(`${sign < 0 ? "-" : ""}${place.code}`);
    }
  }
  return codes;
}

function isAcross(range: CellRange, cells: ValueCells, across: number): boolean {
  const span = spanOf(range, cells);
  return span.from === across && span.to === across;
}

function spanOf({ top, bottom, left, right }: CellRange, { along }: ValueCells) {
  return along === "columns"
    ? { fromLine: top, toLine: bottom, from: left, to: right }
    : { fromLine: left, toLine: right, from: top, to: bottom };
}
