import type { CallId } from "../pack/call.ts";
import type { UnitId } from "../pack/unit.ts";
import type { LateAnswer } from "./dossier.ts";

/** The question whether a late dossier is let pass: one for each unit and call, whatever it sends again. */
export function lateQuestionId(call: CallId, unit: UnitId): string {
  return ["late-dossier", call, unit].join(":");
}

/** The unit that such a question is about; null for any other question. */
export function unitOfLateQuestion(question: string): UnitId | null {
  const [kind, , unit, ...rest] = question.split(":");
  return kind === "late-dossier" && unit !== undefined && rest.length === 0 ? unit : null;
}

export const lateAnswers: readonly LateAnswer[] = ["accept", "refuse"];

export function lateAnswerOf(answer: string | undefined): LateAnswer | null {
  return lateAnswers.find((known) => known === answer) ?? null;
}
