import type { Finding } from "../core/findings/finding.ts";
import type { Decision } from "../core/ledger/decisions.ts";

/**
 * Decisions that answered no question of this run, or gave an answer that is none of its options. An answered
 * question leaves no finding: `answered` holds the ids of those that were asked and settled.
 */
export function decisionFindings(
  decisions: readonly Decision[],
  findings: readonly Finding[],
  answered: ReadonlySet<string>,
): readonly Finding[] {
  const open = new Set(findings.flatMap((finding) => finding.question?.id ?? []));
  return decisions.flatMap(({ question, answer }): readonly Finding[] => {
    if (open.has(question)) {
      return [{ code: "decision-invalid", severity: "error", at: {}, data: { question, answer } }];
    }
    return answered.has(question)
      ? []
      : [{ code: "decision-unused", severity: "note", at: {}, data: { question } }];
  });
}
