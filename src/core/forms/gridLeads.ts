import type { RowDimension, SectionOf } from "../pack/template.ts";

/** The columns of a grid before its indicators. */
export interface GridLeads {
  /** True when an STT column stands before the row labels. */
  readonly hasOrdinal: boolean;
  /** What the number row prints over them: "(1)", "(2)" or "A", "B". */
  readonly numbers: readonly string[];
}

/**
 * Official forms count their columns from the first figure (the lead columns are then lettered, and units stand
 * without STT) or from the first column; the first printed number tells which.
 */
export function gridLeads(section: SectionOf<"grid">, dimension: RowDimension): GridLeads {
  const printed = section.indicators[0]?.printedNumber ?? "(3)";
  const first = Number(/\d+/.exec(printed)?.[0] ?? 1);
  const hasOrdinal = first === 3 || (first !== 2 && dimension.kind !== "unit");
  const count = hasOrdinal ? 2 : 1;
  if (dimension.printed !== undefined) {
    return { hasOrdinal, numbers: [...(hasOrdinal ? [""] : []), dimension.printed] };
  }
  if (first !== count + 1) return { hasOrdinal, numbers: ["A", "B"].slice(0, count) };
  const numbers = ["1", "2"].slice(0, count);
  return { hasOrdinal, numbers: printed.includes("(") ? numbers.map((number) => `(${number})`) : numbers };
}
