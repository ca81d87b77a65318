import type { CellAddress, CellRange } from "../workbook/address.ts";
import { forEachCell, type Sheet } from "../workbook/workbook.ts";
import type { Doubt } from "./doubt.ts";
import type { LearnedPlace, LearnedRatio, LearnedRule } from "./learned.ts";
import { parseRatioFormula, parseSumFormula, type FormulaTerm } from "./sumFormula.ts";

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
  readonly ratios: readonly LearnedRatio[];
  /** True when a row of the grid sums the rows around it. */
  readonly hasTotalRow: boolean;
  readonly doubts: readonly Doubt[];
}

type Reading =
  | { readonly kind: "rule"; readonly rule: LearnedRule }
  | { readonly kind: "ratio"; readonly ratio: LearnedRatio }
  | { readonly kind: "total-row" }
  | { readonly kind: "unread"; readonly doubt: Doubt };

/** What the blank's own formulas compute from places of the same line: sums, differences and rates, nothing else. */
export function formulaRules(sheet: Sheet, cells: ValueCells): FormulaRules {
  const readings = new Map<string, Reading>();
  forEachCell(sheet, ({ formula }, row, column) => {
    if (formula === undefined) return;
    const [line, across] = cells.along === "columns" ? [row, column] : [column, row];
    const place = cells.places.find((candidate) => candidate.line === across);
    if (place === undefined || !isFigure(place) || !cells.lines.includes(line)) return;
    const reading = readFormula(formula, { at: { row, column }, place, line }, cells);
    // The same formula goes down a whole column: it is told once.
    const key = `${place.code} ${reading.kind} ${reading.kind === "rule" ? reading.rule.right.join() : ""}`;
    if (!readings.has(key)) readings.set(key, reading);
  });
  const all = [...readings.values()];
  return {
    rules: all.flatMap((reading) => (reading.kind === "rule" ? [reading.rule] : [])),
    ratios: all.flatMap((reading) => (reading.kind === "ratio" ? [reading.ratio] : [])),
    hasTotalRow: all.some(({ kind }) => kind === "total-row"),
    doubts: all.flatMap((reading) => (reading.kind === "unread" ? [reading.doubt] : [])),
  };
}

function isFigure({ meaning }: LearnedPlace): boolean {
  return meaning.type === "int" || meaning.type === "dec" || meaning.type === "pct";
}

interface Site {
  readonly at: CellAddress;
  readonly place: LearnedPlace;
  readonly line: number;
}

function readFormula(formula: string, { at, place, line }: Site, cells: ValueCells): Reading {
  const unread: Reading = {
    kind: "unread",
    doubt: { code: "formula-unread", at, data: { formula: `=${formula}` } },
  };
  const terms = parseSumFormula(formula);
  if (terms === null) return readRatio(formula, { at, place, line }, cells) ?? unread;
  const right = termsOf(terms, cells, line);
  if (right !== null && !right.includes(place.code)) {
    const text = `=${formula}`;
    return { kind: "rule", rule: { basis: "formula", left: place.code, operator: "=", right, at, text } };
  }
  const isDown = terms.every(({ range }) => isAcross(range, cells, place.line));
  return cells.along === "columns" && isDown ? { kind: "total-row" } : unread;
}

function readRatio(formula: string, { place, line }: Site, cells: ValueCells): Reading | null {
  const parts = place.meaning.type === "int" ? null : parseRatioFormula(formula);
  if (parts === null) return null;
  const numerator = termsOf(parts.numerator, cells, line);
  const denominator = termsOf(parts.denominator, cells, line);
  if (numerator === null || denominator === null) return null;
  return { kind: "ratio", ratio: { code: place.code, numerator, denominator } };
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

interface LineSpan {
  readonly fromLine: number;
  readonly toLine: number;
  readonly from: number;
  readonly to: number;
}

function spanOf({ top, bottom, left, right }: CellRange, { along }: ValueCells): LineSpan {
  return along === "columns"
    ? { fromLine: top, toLine: bottom, from: left, to: right }
    : { fromLine: left, toLine: right, from: top, to: bottom };
}
