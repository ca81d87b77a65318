import type { Indicator } from "../pack/indicator.ts";
import { termsFormula, type PlaceOf } from "./termFormula.ts";

/**
 * The live formula of a ratio on a form: blank until all of its parts are there and its base is not zero.
 * Null when it speaks of anything outside this row or section.
 */
export function ratioFormula(indicator: Indicator, placeOf: PlaceOf): string | null {
  if (indicator.ratio === undefined) return null;
  const { numerator, denominator } = indicator.ratio;
  const upper = termsFormula(numerator, placeOf);
  const lower = termsFormula(denominator, placeOf);
  if (upper === null || lower === null) return null;
  const parts = [...new Set([...upper.cells, ...lower.cells])];
  const factor = indicator.type === "pct" ? "100*" : "";
  const guard = `OR(COUNT(${parts.join(",")})<${parts.length},(${lower.text})=0)`;
  return `IF(${guard},"",${factor}(${upper.text})/(${lower.text}))`;
}
