import type { FindingData } from "../findings/findingData.ts";
import type { Value } from "../intake/submission.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import { cleanText } from "../workbook/text/fold.ts";

/** What a too short or too long text gives to its finding; null when the text is right, or no text. */
export function lengthProblem(
  indicator: Indicator,
  value: Value,
  bounds: { readonly min: number | null; readonly max: number | null },
): FindingData["text-length"] | null {
  if (value.reading.type !== "text") return null;
  const length = cleanText(value.reading.value).length;
  const saysNothing = value.conversions.some((conversion) => conversion.kind === "nil-text");
  const tooShort = bounds.min !== null && length < bounds.min && !saysNothing;
  const tooLong = bounds.max !== null && length > bounds.max;
  return tooShort || tooLong ? { label: labelOf(indicator), length, ...bounds } : null;
}
