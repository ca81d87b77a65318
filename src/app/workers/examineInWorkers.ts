import { createCompaction } from "../../core/intake/compactSubmission.ts";
import type { InputContent, OpenExaminer, ReadProblem } from "../ports.ts";
import { createRestoring } from "./abridged.ts";
import type { WorkerFailure, WorkerHost } from "./workerHost.ts";
import { createWorkerPool, type WorkerJob } from "./workerPool.ts";

export interface WorkerExaminerOptions {
  /** Its workers examine one input after the other for the assignment that they are started with, and answer abridged. */
  readonly host: WorkerHost;
  readonly workers: number;
  /** How long an examination may take. */
  readonly milliseconds: number;
}

/** Why a file whose worker had to be stopped, or stopped by itself, cannot be read. */
const problems: Readonly<Record<WorkerFailure["reason"], ReadProblem["reason"]>> = {
  "timed-out": "over-budget",
  "out-of-memory": "over-budget",
  crashed: "reader-failed",
};

/** Examines files in workers: one that hangs, fills the memory or crashes is refused, and the others go on. */
export function examineInWorkers(options: WorkerExaminerOptions): OpenExaminer {
  return (assignment, cancellation) => {
    const compaction = createCompaction();
    const understand = () => createRestoring(compaction);
    const pool = createWorkerPool({ ...options, setUp: assignment, understand }, cancellation);
    return {
      // While the workers are busy, the next files are already waiting for them.
      atOnce: options.workers * 2,
      examine: async ({ path, sha256, ...content }) => {
        const { message, moved } = moving(content);
        const job = { message: { path, sha256, ...message }, moved, milliseconds: options.milliseconds };
        const result = await pool.run(job);
        if (result.ok) return result.value;
        const { reason, detail } = result.error;
        return { state: "refused", problem: { reason: problems[reason], detail } };
      },
      close: pool.close,
    };
  };
}

/** A copy of its own, because a file may be a part of an archive's bytes and moving takes the whole of them. */
function moving(content: InputContent): Pick<WorkerJob, "moved"> & { readonly message: InputContent } {
  if ("workbook" in content) return { message: content, moved: [] };
  const bytes = content.bytes.slice();
  return { message: { bytes }, moved: [bytes.buffer] };
}
