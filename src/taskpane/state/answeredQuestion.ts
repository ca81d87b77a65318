import type { DeskView } from "../../app/desk/desk.ts";

/** What an answered question was about, as far as its id tells: the finding itself is gone. */
export interface AnsweredQuestion {
  readonly kind: string;
  /** The input that it was about, if it is still on the desk. */
  readonly file: string | null;
  readonly cell: string | null;
}

/** Ids are made of the kind, the first 12 digits of the file's SHA-256, the form's number and the cell. */
export function answeredQuestion(id: string, inputs: DeskView["inputs"]): AnsweredQuestion {
  const [kind = "", mark = "", ...rest] = id.split(":");
  const cell = rest.at(-1) ?? "";
  return {
    kind,
    file: mark === "" ? null : (inputs.find((input) => input.sha256?.startsWith(mark))?.file ?? null),
    cell: /^[A-Z]{1,3}\d+$/.test(cell) ? cell : null,
  };
}

/** The open questions that have the same cause and offer the same answer, the finding's own among them. */
export function questionsAlike(
  desk: Pick<DeskView, "findings">,
  finding: DeskView["findings"][number],
  answer: string,
): readonly string[] {
  return desk.findings.flatMap(({ cause, question }) =>
    cause === finding.cause && question?.options.some((option) => option.answer === answer) === true
      ? [question.id]
      : [],
  );
}
