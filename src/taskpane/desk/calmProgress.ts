import type { Progress } from "../../app/ports.ts";

const everyMilliseconds = 50;

/** Tells a page no more often than it can show. */
export function calm(progress: Progress, now: () => number = () => performance.now()): Progress {
  let last = -Infinity;
  let lastStep: Parameters<Progress["report"]>[0] | null = null;
  return {
    report: (step, done, of, name) => {
      const time = now();
      if (step === lastStep && time - last < everyMilliseconds) return;
      last = time;
      lastStep = step;
      progress.report(step, done, of, name);
    },
  };
}
