import type { Question } from "../findings/finding.ts";
import { askedPlaces } from "./askedPlace.ts";
import type { LedgerState, RecordedAnswer, RecordedForm } from "./ledgerState.ts";

/** How a unit fills in a form, so that what was answered may hold for its next report; the rest is about one figure. */
const lasting: ReadonlySet<string> = new Set<Question["kind"]>([
  "blank-as-zero",
  "row-meaning",
  "hidden-rows",
]);

/** An answer with the form that it was about. */
export interface RememberedAnswer extends RecordedAnswer, Pick<RecordedForm, "call" | "unit" | "template"> {
  readonly kind: string;
  /** The cell that was asked about; null for the form as a whole. */
  readonly cell: string | null;
}

/** What may be offered in later calls, in the order of the answers; for the list to look through and delete from. */
export function rememberedAnswers({
  answers,
  forms,
  forgotten,
}: Pick<LedgerState, "answers" | "forms" | "forgotten">): readonly RememberedAnswer[] {
  const placeOf = askedPlaces(forms);
  return [...answers.values()].flatMap((answer) => {
    const { kind, form, cell } = placeOf(answer.question);
    if (form === null || !lasting.has(kind) || forgotten.has(answer.event)) return [];
    const { call, unit, template } = form;
    return [{ ...answer, kind, cell, call, unit, template }];
  });
}
