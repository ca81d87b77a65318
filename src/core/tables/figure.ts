import { toNumber, type DecimalText } from "../decimal.ts";
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

export const missing: Missing = { formula: literal(missingMark), mark: missingMark };

/** `IF(there is none, "–", the number)`. */
export function amount(
  parts: { readonly isMissing: string; readonly number: string; readonly missing?: Missing },
  value: DecimalText | null,
): Amount {
  const { formula, mark } = parts.missing ?? missing;
  return { formula: `IF(${parts.isMissing},${formula},${parts.number})`, value, missing: mark };
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
 * 100 × numerator ÷ denominator as a double, in the order in which the formula `100*a/b` computes it, so that the
 * cached value and a recalculation have the same bits.
 */
export function percentage(numerator: DecimalText | null, denominator: DecimalText | null): number | null {
  if (numerator === null || denominator === null) return null;
  const divisor = toNumber(denominator);
  return divisor === 0 ? null : (100 * toNumber(numerator)) / divisor;
}
