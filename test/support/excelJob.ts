import { silent, type Progress } from "../../src/app/ports.ts";

/** A job that is stopped when the progress has been reported so many times; never without a number. */
export function anExcelJob(stopAt = Number.POSITIVE_INFINITY) {
  const stop = new AbortController();
  let reports = 0;
  const progress: Progress =
    stopAt === Number.POSITIVE_INFINITY
      ? silent
      : {
          report: () => {
            reports += 1;
            if (reports === stopAt) stop.abort(new Error("stopped"));
          },
        };
  return { progress, cancellation: stop.signal };
}
