import { z } from "zod";
import type { Bilingual } from "../pack/common.ts";
import type { Complaint } from "../pack/packError.ts";
import { parseJson } from "../pack/parseJson.ts";
import { schemaErrors } from "../pack/schemaErrors.ts";
import { err, ok, type Result } from "../result.ts";

const decision = z.strictObject({
  /** A question's id, as the finding shows it. */
  question: z.string().min(1),
  /** One of the question's options. */
  answer: z.string().min(1),
  /** Who answers for it. */
  by: z.string().min(1),
  reason: z.string().min(1),
  at: z.iso.datetime({ offset: true }).optional(),
});
export type Decision = z.infer<typeof decision>;

/** The decisions file: answers to questions, each with author and reason. */
export const decisionsFile = z.strictObject({
  formatVersion: z.literal(1),
  decisions: z.array(decision),
});

/** What is wrong in a decisions file and how to mend it, as sentences. */
export interface DecisionsProblem extends Bilingual {
  /** "decisions[2].answer", "" for the file itself. */
  readonly path: string;
}

/** Reads a decisions file. One question has one answer: two that differ are a problem, not a race. */
export function parseDecisions(text: string): Result<readonly Decision[], readonly DecisionsProblem[]> {
  const json = parseJson(text);
  if (!json.ok) return err([problemAt("", json.error)]);
  const parsed = decisionsFile.safeParse(json.value, { reportInput: true });
  if (!parsed.success) {
    return err(schemaErrors("", parsed.error.issues).map((error) => problemAt(error.path, error)));
  }
  const problems = contradictions(parsed.data.decisions);
  return problems.length > 0 ? err(problems) : ok(parsed.data.decisions);
}

function problemAt(path: string, complaint: Complaint): DecisionsProblem {
  const place = path === "" ? "" : `${path}: `;
  const { problem, remedy } = complaint;
  return { path, vi: `${place}${problem.vi} ${remedy.vi}`, en: `${place}${problem.en} ${remedy.en}` };
}

function contradictions(decisions: readonly Decision[]): readonly DecisionsProblem[] {
  const answers = new Map<string, string>();
  const problems: DecisionsProblem[] = [];
  for (const [position, { question, answer }] of decisions.entries()) {
    const before = answers.get(question);
    if (before !== undefined && before !== answer) {
      problems.push(contradiction(`decisions[${position}]`, question));
    }
    answers.set(question, answer);
  }
  return problems;
}

function contradiction(path: string, question: string): DecisionsProblem {
  return problemAt(path, {
    problem: {
      vi: `Câu hỏi "${question}" được trả lời hai lần, mỗi lần một khác.`,
      en: `The question "${question}" is answered twice, each time differently.`,
    },
    remedy: { vi: "Chỉ giữ lại một câu trả lời.", en: "Keep one of the answers." },
  });
}
