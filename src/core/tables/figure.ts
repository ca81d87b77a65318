import { divide, multiply, round, toNumber, type DecimalText } from "../decimal.ts";
import { literal } from "./literal.ts";
import type { CellStyle, ModelCell, ModelValue } from "./sheetModel.ts";
import { missingMark } from "./words.ts";

/** A cell without its place. */
export type PlacedCell = Omit<ModelCell, "row" | "column">;

/** A number that a formula computes, with the value that core computed; null where the formula shows `missing`. */
export interface Amount {
  readonly formula: string;
  readonly value: DecimalText | null;
  readonly missing: string;
}

/** A text that a formula computes. */
export interface TextFigure {
  readonly formula: string;
  readonly value: string;
}

/** What a figure shows where it is missing: the mark, and the formula that gives it. */
export interface Missing {
  readonly formula: string;
  readonly mark: string;
}

export const missingFigure: Missing = { formula: literal(missingMark), mark: missingMark };

/** `IF(there is none, "–", the number)`. */
export function amount(
  parts: { readonly isMissing: string; readonly number: string; readonly missing?: Missing },
  value: DecimalText | null,
): Amount {
  const { formula, mark } = parts.missing ?? missingFigure;
  // Joined, not concatenated: a long concatenation is kept as a tree of its parts, for every cell of every table.
  return {
    formula: ["IF(", parts.isMissing, ",", formula, ",", parts.number, ")"].join(""),
    value,
    missing: mark,
  };
}

/** What the cell shows: the number, or its mark. */
export function shown({ value, missing }: Amount): ModelValue {
  return value === null ? missing : toNumber(value);
}

export function figureCell(figure: Amount | TextFigure, style: CellStyle): PlacedCell {
  const value = "missing" in figure ? shown(figure) : figure.value;
  return { formula: figure.formula, value, style };
}

/**
 * Decimals to which quotients and differences are computed. A quotient has no end, and two calculators agree on its
 * 15 digits only when it is cut before them; ten decimals are far beyond what any table shows.
 */
export const quotientDecimals = 10;

/** The formula of a number cut to `quotientDecimals`. */
export function rounded(formula: string): string {
  return `ROUND(${formula},${quotientDecimals})`;
}

/** 100 × numerator ÷ denominator as `rounded` gives it; null without both parts or over zero. */
export function percentage(numerator: DecimalText | null, denominator: DecimalText | null): number | null {
  if (numerator === null || denominator === null) return null;
  const quotient = divide(multiply("100", numerator), denominator);
  return quotient === null ? null : toNumber(round(quotient, quotientDecimals));
}
