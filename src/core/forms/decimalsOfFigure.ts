import type { Indicator } from "../pack/indicator.ts";

/** Decimals of figures and dates by indicator code; null for texts, choices and codes that are not there. */
export function decimalsOfFigure(indicators: readonly Indicator[]): (code: string) => number | null {
  const decimals = new Map(
    indicators.flatMap(({ code, type, decimals: places }) =>
      type === "int" || type === "dec" || type === "pct" || type === "date" ? [[code, places] as const] : [],
    ),
  );
  return (code) => decimals.get(code) ?? null;
}
