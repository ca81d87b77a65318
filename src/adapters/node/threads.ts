import { Worker } from "node:worker_threads";
import type { WorkerFailure, WorkerHost } from "../../app/workers/workerHost.ts";

export interface ThreadOptions {
  /** Path of the worker's script. */
  readonly script: string;
  /** Of each worker; one that needs more is stopped. */
  readonly memoryMegabytes: number;
}

/** Workers as threads of this process; `setUp` is their `workerData`. */
export function createThreads({ script, memoryMegabytes }: ThreadOptions): WorkerHost {
  return {
    name: script,
    start: (setUp, listener) => {
      const worker = startThread(script, setUp, memoryMegabytes);
      let failure: WorkerFailure | null = null;
      worker.on("message", (message) => listener.message(message));
      worker.on("error", (error) => {
        failure ??= failureOf(error);
      });
      worker.on("exit", (code) => {
        listener.ended(failure ?? { reason: "crashed", detail: `exit code ${code}` });
      });
      return {
        post: (message, moved) => worker.postMessage(message, moved),
        stop: async () => {
          await worker.terminate();
        },
      };
    },
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

function startThread(script: string, setUp: unknown, memoryMegabytes: number): Worker {
  const worker = new Worker(script, {
    workerData: setUp,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    // Libraries in a worker must not write into the program's own output.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

function failureOf(error: unknown): WorkerFailure {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return {
    reason: code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "crashed",
    detail: String(error),
  };
}
