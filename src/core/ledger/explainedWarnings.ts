import type { ExplainedWarning } from "../check/relaxing.ts";
import type { LedgerState, RecordedCorrection, RecordedExplanation } from "./ledgerState.ts";
import { formKey } from "./stateKeys.ts";

/** The rules' warnings that were explained, in all calls, and whether the figures stayed as they were after all. */
export function explainedWarnings(state: LedgerState): readonly ExplainedWarning[] {
  const corrections = [...state.corrections.values()];
  return [...state.explanations.values()].flatMap((explanation): readonly ExplainedWarning[] => {
    const { call, unit, template, rule, strain } = explanation;
    if (call === null || unit === null || template === null || rule === null) return [];
    const judged = state.standings.get(formKey({ call, unit, template })) ?? [];
    const kinds = new Set(judged.map(({ kind }) => kind));
    const isCorrected = corrections.some((correction) => isAbout(correction, explanation));
    return [{ call, unit, template, rule, outcome: outcomeOf(kinds, isCorrected), strain }];
  });
}

function outcomeOf(judged: ReadonlySet<string>, isCorrected: boolean): ExplainedWarning["outcome"] {
  if (judged.has("submission-returned")) return "returned";
  if (judged.has("submission-excluded")) return "excluded";
  return isCorrected ? "corrected" : "kept";
}

function isAbout(correction: RecordedCorrection, explanation: RecordedExplanation): boolean {
  const members = ["call", "unit", "template", "row", "indicator", "measure"] as const;
  return members.every((member) => correction[member] === explanation[member]);
}
