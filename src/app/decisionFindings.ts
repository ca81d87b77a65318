import type { Finding } from "../core/findings/finding.ts";
import type { Decision } from "../core/ledger/decisions.ts";

/** Decisions that answered no question of this run, or gave an answer that is none of its options. */
export function decisionFindings(
  decisions: readonly Decision[],
  findings: readonly Finding[],
): readonly Finding[] {
  const asked = new Map(
    findings.flatMap((finding) =>
      finding.question === undefined ? [] : [[finding.question.id, finding.question]],
    ),
  );
  return decisions.flatMap((decision): readonly Finding[] => {
    const { question, answer } = decision;
    const options = asked.get(question)?.options;
    if (options === undefined) {
      return [{ code: "decision-unused", severity: "note", at: {}, data: { question } }];
    }
    const known = options.some((option) => option.answer === answer);
    return known ? [] : [{ code: "decision-invalid", severity: "error", at: {}, data: { question, answer } }];
  });
}
