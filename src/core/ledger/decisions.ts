import { z } from "zod";
import { action, type Action } from "./action.ts";
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

/** A decisions file that only answers questions. */
export const decisionsFile = z.strictObject({
  formatVersion: z.literal(1),
  decisions: z.array(decision),
});

/** The decisions file: answers to questions and other decisions, each with author and reason. */
const writtenDecisionsFile = decisionsFile.extend({ decisions: z.array(z.union([decision, action])) });

export interface WrittenDecisions {
  readonly answers: readonly Decision[];
  readonly actions: readonly Action[];
}

/** What is wrong in a decisions file and how to mend it, as sentences. */
export interface DecisionsProblem extends Bilingual {
  /** "decisions[2].answer", "" for the file itself. */
  readonly path: string;
}

/** Reads a decisions file that only answers questions: what a check or a merge takes. */
export function parseDecisions(text: string): Result<readonly Decision[], readonly DecisionsProblem[]> {
  const written = parseWrittenDecisions(text);
  if (!written.ok) return written;
  const { answers, actions } = written.value;
  return actions.length > 0 ? err([problemAt("decisions", notAnAnswer)]) : ok(answers);
}

const notAnAnswer: Complaint = {
  problem: {
    vi: "Tệp có quyết định khác với trả lời câu hỏi; các quyết định ấy được ghi vào sổ.",
    en: "The file decides more than questions; such decisions are recorded in the book.",
  },
  remedy: {
    vi: "Chạy: tong-hop decide so.xlsx --file <tệp này>.",
    en: "Run: tong-hop decide so.xlsx --file <this file>.",
  },
};

/** Reads a decisions file. One question has one answer: two that differ are a problem, not a race. */
export function parseWrittenDecisions(text: string): Result<WrittenDecisions, readonly DecisionsProblem[]> {
  const json = parseJson(text);
  if (!json.ok) return err([problemAt("", json.error)]);
  const parsed = writtenDecisionsFile.safeParse(json.value, { reportInput: true });
  if (!parsed.success) {
    return err(schemaErrors("", parsed.error.issues).map((error) => problemAt(error.path, error)));
  }
  const { decisions } = parsed.data;
  const answers = decisions.map((one) => ("question" in one ? one : null));
  const problems = contradictions(answers);
  if (problems.length > 0) return err(problems);
  return ok({
    answers: answers.filter((answer) => answer !== null),
    actions: decisions.flatMap((one) => ("decide" in one ? [one] : [])),
  });
}

function problemAt(path: string, complaint: Complaint): DecisionsProblem {
  const place = path === "" ? "" : `${path}: `;
  const { problem, remedy } = complaint;
  return { path, vi: `${place}${problem.vi} ${remedy.vi}`, en: `${place}${problem.en} ${remedy.en}` };
}

/** `decisions` stand in the places of the file; null for what is no answer. */
function contradictions(decisions: readonly (Decision | null)[]): readonly DecisionsProblem[] {
  const answers = new Map<string, string>();
  const problems: DecisionsProblem[] = [];
  for (const [position, decided] of decisions.entries()) {
    if (decided === null) continue;
    const { question, answer } = decided;
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
