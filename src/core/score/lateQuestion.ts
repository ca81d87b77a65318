import type { CallId } from "../pack/call.ts";
import type { UnitId } from "../pack/unit.ts";
import type { LateAnswer } from "./dossier.ts";

/** The question whether a late dossier is let pass: one for each unit and call, whatever it sends again. */
export function lateQuestionId(call: CallId, unit: UnitId): string {
  return ["late-dossier", call, unit].join(":");
}

export const lateAnswers: readonly LateAnswer[] = ["accept", "refuse"];

export function lateAnswerOf(answer: string | undefined): LateAnswer | null {
  return lateAnswers.find((known) => known === answer) ?? null;
}
