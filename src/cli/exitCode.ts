import type { Report } from "../app/report/reportSchema.ts";
import type { ExitCode } from "./streams.ts";

/** 0 when every input was used (superseded, duplicate and ignored ones are no failure) and no error is left. */
export function exitCodeOf(report: Report): ExitCode {
  const failed = report.inputs.some(
    (input) => input.outcome === "refused" || input.outcome === "partly-used",
  );
  return failed || report.counts.errors > 0 ? 1 : 0;
}
