/** Looks up the coordinator's answer to a question. */
export interface Answers {
  get(question: string): string | undefined;
}

/** The answers, remembering which of them were asked for: the others belong to no question of this workbook. */
export function rememberAsked(answers: ReadonlyMap<string, string>): {
  readonly answers: Answers;
  readonly asked: ReadonlySet<string>;
} {
  const asked = new Set<string>();
  return {
    asked,
    answers: {
      get(question) {
        const answer = answers.get(question);
        if (answer !== undefined) asked.add(question);
        return answer;
      },
    },
  };
}
