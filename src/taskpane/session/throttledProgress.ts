import type { Progress } from "../../app/ports.ts";
import type { JobProgress } from "../state/job.ts";

const pauseMilliseconds = 100;

/** Passes on what is reported at most ten times a second: drawing every file of three hundred helps nobody. */
export function throttledProgress(show: (progress: JobProgress) => void): {
  readonly port: Progress;
  readonly stop: () => void;
} {
  let latest: JobProgress | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    if (latest !== null) show(latest);
    latest = null;
  };
  return {
    port: {
      report: (step, done, of, name) => {
        latest = { step, done, of, name };
        timer ??= setTimeout(flush, pauseMilliseconds);
      },
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      latest = null;
    },
  };
}
