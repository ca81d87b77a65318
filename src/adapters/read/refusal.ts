import type { ReadProblem } from "../../app/ports.ts";
import type { FileProblem } from "../../core/findings/findingData.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** Ends the reading of one input from any depth of a scanner. Never leaves this folder: `refusable` catches it. */
class Refusal extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(`${problem.reason}: ${problem.detail ?? ""}`);
    this.problem = problem;
  }
}

/** Stops reading this input; `detail` is for the log. */
export function refuse(reason: FileProblem, detail: string): never {
  throw new Refusal({ reason, detail });
}

/** Runs a reading that may refuse its input. Anything else that is thrown is our mistake and passes through. */
export function refusable<T>(read: () => T): Result<T, ReadProblem> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
}
