import type { Question } from "../findings/finding.ts";
import { questionId, type FormContext } from "./formContext.ts";
import type { TableRow } from "./tableRows.ts";

/** What the coordinator said that a row is: a unit or category id, or "ignore". */
export function rowAnswer(context: FormContext, row: TableRow): string | undefined {
  return context.answers.get(questionId(context, "row-meaning", row.labelAt));
}

export function rowMeaning(context: FormContext, row: TableRow, options: Question["options"]): Question {
  return {
    id: questionId(context, "row-meaning", row.labelAt),
    kind: "row-meaning",
    options: [...options, { answer: "ignore", label: "–" }],
  };
}
