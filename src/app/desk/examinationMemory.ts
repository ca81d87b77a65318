import type { InputFile } from "../../core/intake/submission.ts";
import type { Assignment, Examination, OpenExaminer } from "../ports.ts";

/** Examinations done before, so that an answer costs only the files that asked for it. */
export interface ExaminationMemory {
  /** What an examination would say; null when it must be done. */
  recall(file: InputFile, assignment: Assignment): Examination | null;
  /** The same examiners, with every examination remembered. */
  remembering(open: OpenExaminer): OpenExaminer;
  forget(paths: readonly string[]): void;
}

interface Memory {
  readonly examination: Examination;
  /** Pack and calls that it was done for. */
  readonly purpose: string;
  /** The questions of this file, with the answers that it was done with. */
  readonly answers: ReadonlyMap<string, string | undefined>;
  readonly sha256: string;
}

export function createExaminationMemory(): ExaminationMemory {
  const memories = new Map<string, Memory>();
  return {
    recall: ({ path, sha256 }, assignment) => {
      const memory = memories.get(path);
      if (memory?.sha256 !== sha256 || memory.purpose !== purposeOf(assignment)) return null;
      const holds = [...memory.answers].every(
        ([question, answer]) => assignment.answers.get(question) === answer,
      );
      return holds ? memory.examination : null;
    },
    remembering: (open) => (assignment, cancellation) => {
      const examiner = open(assignment, cancellation);
      return {
        ...examiner,
        examine: async (input) => {
          const examination = await examiner.examine(input);
          const memory = memoryOf(examination, assignment, input.sha256);
          if (memory !== null) memories.set(input.path, memory);
          return examination;
        },
      };
    },
    forget: (paths) => {
      for (const path of paths) memories.delete(path);
    },
  };
}

/** A worker that broke may have broken for a reason of its own: the next time is another chance. */
function memoryOf(examination: Examination, assignment: Assignment, sha256: string): Memory | null {
  if (examination.state === "refused" && examination.problem.reason === "reader-failed") return null;
  const answers = questionsOf(examination).map((id) => [id, assignment.answers.get(id)] as const);
  return { examination, purpose: purposeOf(assignment), answers: new Map(answers), sha256 };
}

function questionsOf(examination: Examination): readonly string[] {
  if (examination.state !== "read") return [];
  const findings = [...examination.findings, ...[...examination.checks.values()].flat()];
  return [...examination.answered, ...findings.flatMap((finding) => finding.question?.id ?? [])];
}

function purposeOf({ pack, calls }: Assignment): string {
  return JSON.stringify([pack.id, pack.hash, calls]);
}
