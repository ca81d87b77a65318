import { canonicalJson } from "./canonicalJson.ts";
import type { Finding } from "../findings/finding.ts";
import { explanationKey, type ExplanationPlace } from "./explanationKey.ts";
import type { LedgerState, RecordedExplanation } from "./ledgerState.ts";

/** What a finding is about, wherever its cell has moved to; a file is named only when it is nobody's form. */
export function explanationPlace({ code, at }: Finding): ExplanationPlace {
  return {
    code,
    call: at.call ?? null,
    unit: at.unit ?? null,
    template: at.template ?? null,
    rule: at.rule ?? null,
    row: at.row ?? null,
    indicator: at.indicator ?? null,
    measure: at.measure ?? null,
    file: at.template === undefined ? (at.file ?? null) : null,
  };
}

/** The numbers and words of a finding: with others it is another matter. */
export function figuresOf({ data }: Finding): string {
  return canonicalJson(data);
}

/** The explanation that covers a warning: of the same matter in this call, with the same figures. */
export function explanationOf(
  finding: Finding,
  { explanations }: Pick<LedgerState, "explanations">,
): RecordedExplanation | null {
  if (finding.severity !== "warning" || explanations.size === 0) return null;
  const explanation = explanations.get(explanationKey(explanationPlace(finding)));
  return explanation?.figures === figuresOf(finding) ? explanation : null;
}
