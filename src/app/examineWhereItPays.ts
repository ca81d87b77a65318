import type { FileExaminer, InputContent, OpenExaminer } from "./ports.ts";

export interface ExaminerChoice {
  readonly here: OpenExaminer;
  /** Where an examination can be stopped in its midst. */
  readonly inWorkers: OpenExaminer;
  /** True for what is sure to be quick, so that it need not be stopped; `before` counts the inputs that came earlier. */
  readonly isQuick: (content: InputContent, before: number) => boolean;
}

/** Examines where it pays: a worker costs more to start than a few ordinary files take. */
export function examineWhereItPays({ here, inWorkers, isQuick }: ExaminerChoice): OpenExaminer {
  return (assignment, cancellation): FileExaminer => {
    const near = here(assignment, cancellation);
    const far = inWorkers(assignment, cancellation);
    let taken = 0;
    return {
      atOnce: far.atOnce,
      examine: (input) => {
        const quick = isQuick(input, taken);
        taken += 1;
        return quick ? near.examine(input) : far.examine(input);
      },
      close: () => far.close(),
    };
  };
}
