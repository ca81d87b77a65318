import { parseRange, type CellRange } from "../workbook/address.ts";

/** Cells that a formula adds or takes away. */
export interface FormulaTerm {
  readonly sign: 1 | -1;
  readonly range: CellRange;
}

/** A rate as a formula computes it: both sides are sums. */
export interface FormulaRatio {
  readonly numerator: readonly FormulaTerm[];
  readonly denominator: readonly FormulaTerm[];
}

/** "B8+C8-D8", "SUM(C8:E8,G8)" → signed ranges; null for any other formula. */
export function parseSumFormula(formula: string): readonly FormulaTerm[] | null {
  const terms: FormulaTerm[] = [];
  const parts = /([+-]?)(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))/gy;
  const text = packed(formula);
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

/** "D8/C8*100", "IF(C8=0,"",D8/(C8+E8))" → its parts; null for any other formula. */
export function parseRatioFormula(formula: string): FormulaRatio | null {
  const cells = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?:\+\$?[A-Z]{1,3}\$?\d{1,7})*|SUM\([^()]*\)`;
  const ratio = new RegExp(
    String.raw`^(?:IF\(.*,|IFERROR\()?(?:100\*)?\(*(${cells})\)?\/\(?(${cells})\)*(?:\*100)?%?(?:,(?:""|0)\))?\)?$`,
  ).exec(packed(formula));
  const numerator = parseSumFormula(ratio?.[1] ?? "");
  const denominator = parseSumFormula(ratio?.[2] ?? "");
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function packed(formula: string): string {
  return formula.replace(/\s+/g, "").toUpperCase();
}
