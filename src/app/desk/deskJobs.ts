import { err, ok, type Result } from "../../core/result.ts";
import { createCancellation, type CancellationSwitch } from "../createCancellation.ts";
import type { Cancellation } from "../ports.ts";

/** One job after the other, in the order they were asked for. */
export interface DeskJobs {
  run<T>(work: (cancellation: Cancellation) => Promise<T>): Promise<Result<T, "cancelled">>;
  /** Stops the job that runs; those that wait still run. */
  cancel(): void;
}

export function createDeskJobs(): DeskJobs {
  let last: Promise<void> = Promise.resolve();
  let running: CancellationSwitch | null = null;
  const start = async <T>(
    work: (cancellation: Cancellation) => Promise<T>,
  ): Promise<Result<T, "cancelled">> => {
    const wish = createCancellation();
    running = wish;
    try {
      return ok(await work(wish.cancellation));
    } catch (error) {
      // whatever breaks off in a job that is being stopped breaks off for that reason
      if (wish.cancellation.aborted) return err("cancelled");
      throw error;
    } finally {
      running = null;
    }
  };
  return {
    run: (work) => {
      const result = last.then(() => start(work));
      last = result.then(ignore, ignore);
      return result;
    },
    cancel: () => running?.cancel(),
  };
}

function ignore(): void {
  // a failure is for whoever asked for the job
}
