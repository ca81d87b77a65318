import type { Examination, OpenExaminer, ReadProblem } from "../../app/ports.ts";
import { createCompaction } from "../../core/intake/compactSubmission.ts";
import type { Submission } from "../../core/intake/submission.ts";
import { createWorkerPool, type WorkerFailure } from "./workerPool.ts";

export interface WorkerExaminerOptions {
  /** The worker's script: see `serveExaminations`. */
  readonly script: string;
  readonly workers: number;
  /** Of each worker; a file that needs more is refused. */
  readonly memoryMegabytes: number;
  /** How long the examination of a file may take. */
  readonly millisecondsFor: (bytes: Uint8Array) => number;
}

/** Why a file whose worker had to be stopped, or stopped by itself, cannot be read. */
const problems: Readonly<Record<WorkerFailure["reason"], ReadProblem["reason"]>> = {
  "timed-out": "over-budget",
  "out-of-memory": "over-budget",
  crashed: "reader-failed",
};

/** Examines files in worker threads: one that hangs, fills the memory or crashes is refused, and the others go on. */
export function examineInWorkers(options: WorkerExaminerOptions): OpenExaminer {
  return (assignment, cancellation) => {
    const pool = createWorkerPool<Examination>({ ...options, setUp: assignment }, cancellation);
    const compact = createCompaction();
    return {
      // While the workers are busy, the next files are already waiting for them.
      atOnce: options.workers * 2,
      examine: async ({ path, sha256, bytes }) => {
        // A copy of its own, because a file may be a part of an archive's bytes and moving takes the whole of them.
        const copy = bytes.slice();
        const result = await pool.run({
          message: { path, sha256, bytes: copy },
          transfer: [copy.buffer],
          milliseconds: options.millisecondsFor(bytes),
        });
        if (result.ok) return compacted(result.value, compact);
        const { reason, detail } = result.error;
        return { state: "refused", problem: { reason: problems[reason], detail } };
      },
      close: pool.close,
    };
  };
}

function compacted(examination: Examination, compact: (submission: Submission) => Submission): Examination {
  if (examination.state !== "read") return examination;
  return { ...examination, submissions: examination.submissions.map(compact) };
}
